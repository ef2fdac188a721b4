import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFiles } from '../../electron/backend/page-files.ts';
import { createDoors, type Doors } from '../../electron/host-loopback/doors.ts';
import { startLoopbackServer, type LoopbackServer } from '../../electron/host-loopback/loopback-server.ts';
import { rawRequest, rawUpgrade } from '../support/loopback-client.ts';
import { meetingWindow, registryWindow, startMemoryHost, temporaryFolder, type MemoryHost } from '../support/memory-host.ts';

describe('the loopback host', () => {
  let host: MemoryHost;
  let server: LoopbackServer;
  let doors: Doors;
  let pages: ReturnType<typeof temporaryFolder>;
  let own: string;
  beforeAll(async () => {
    host = startMemoryHost();
    pages = temporaryFolder();
    mkdirSync(join(pages.path, 'assets'));
    writeFileSync(join(pages.path, 'index.html'), '<!doctype html><title>页面</title>');
    writeFileSync(join(pages.path, 'assets', 'main.js'), 'export {};');
    writeFileSync(join(pages.path, 'assets', 'main.js.map'), '{}');
    doors = createDoors([], () => undefined);
    server = await startLoopbackServer({ backend: host.backend, doors, pages: pageFiles(pages.path) }, 0);
    own = `http://127.0.0.1:${server.port}`;
  });
  afterAll(async () => {
    await server.close();
    host.stop();
    pages.remove();
  });

  const body = JSON.stringify({ name: 'registry.list', input: {} });
  const call = (headers: Record<string, string> = {}, sent = body) =>
    rawRequest(server.port, '/call', {
      method: 'POST',
      headers: { origin: own, 'content-type': 'application/json', authorization: `Bearer ${doors.tokenFor(registryWindow)}`, ...headers },
      body: sent,
    });

  it('answers a call that carries the token of its window', async () => {
    expect(await call()).toMatchObject({ status: 200, body: expect.stringContaining('"ok":true') as string });
  });

  it.each([
    ['no token', { authorization: '' }, 401],
    ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }, 401],
    ['the start of a token', { authorization: 'Bearer A' }, 401],
    ['a token in another form', { authorization: 'Basic QTpB' }, 401],
    ['a foreign origin', { origin: 'http://example.org' }, 403],
    ['the origin of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['the origin of a sandboxed page', { origin: 'null' }, 403],
    ['a foreign host name that leads here', { host: 'example.org' }, 403],
    ['the name localhost', { host: 'localhost' }, 403],
    ['the host without its port', { host: '127.0.0.1' }, 403],
    ['a browser that says it comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form’s content type', { 'content-type': 'text/plain' }, 415],
    ['a body that is no call', {}, 400],
  ])('refuses a call with %s, and says nothing', async (what, headers, status) => {
    const answer = await call(headers, what === 'a body that is no call' ? '[1,2' : body);
    expect(answer).toMatchObject({ status, body: '' });
  });

  it('refuses a call without an origin', async () => {
    const token = doors.tokenFor(registryWindow);
    const answer = await rawRequest(server.port, '/call', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(403);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('refuses a call by %s', async (method) => {
    const answer = await rawRequest(server.port, '/call', {
      method,
      headers: { origin: own, authorization: `Bearer ${doors.tokenFor(registryWindow)}` },
    });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses a body larger than any call, with a sentence', async () => {
    const answer = await call({}, JSON.stringify({ name: 'registry.list', input: { filler: 'x'.repeat(1_100_000) } }));
    expect(answer).toMatchObject({ status: 413, body: expect.stringContaining('提交的内容过大') as string });
  });

  const upgrade = (headers: Record<string, string> = {}) =>
    rawUpgrade(server.port, { origin: own, 'sec-websocket-protocol': `cuoshang.push, ${doors.tokenFor(registryWindow)}`, ...headers });

  it('opens the socket for pushes to a window with its token', async () => {
    expect(await upgrade()).toBe(101);
  });

  it.each([
    ['a wrong token', { 'sec-websocket-protocol': `cuoshang.push, ${'A'.repeat(43)}` }, 401],
    ['no token', { 'sec-websocket-protocol': 'cuoshang.push' }, 401],
    ['another protocol', { 'sec-websocket-protocol': 'other' }, 401],
    ['a foreign origin', { origin: 'http://example.org' }, 403],
    ['a foreign host', { host: 'example.org' }, 403],
  ])('refuses a socket with %s', async (_, headers, status) => {
    expect(await upgrade(headers as Record<string, string>)).toBe(status);
  });

  it('refuses a socket without an origin, or at another address', async () => {
    const token = { 'sec-websocket-protocol': `cuoshang.push, ${doors.tokenFor(registryWindow)}` };
    expect(await rawUpgrade(server.port, token)).toBe(403);
    expect(await rawUpgrade(server.port, { ...token, origin: own }, '/call')).toBe(403);
  });

  it.each(['/', '/registry', '/case', '/secretary', '/presiding', '/display', '/signing'])(
    'serves the page at %s under a policy that allows only itself',
    async (path) => {
      const answer = await rawRequest(server.port, path);
      expect(answer).toMatchObject({
        status: 200,
        body: expect.stringContaining('页面') as string,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' ws://127.0.0.1:${server.port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    },
  );

  it.each([
    '/assets/main.js.map',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/assets',
  ])('has nothing at %s', async (path) => {
    expect(await rawRequest(server.port, path)).toMatchObject({ status: 404, body: '' });
  });

  it('refuses a page to a foreign host name or origin, and to any method but reading', async () => {
    expect((await rawRequest(server.port, '/', { headers: { host: 'example.org' } })).status).toBe(403);
    expect((await rawRequest(server.port, '/assets/main.js', { headers: { origin: 'http://example.org' } })).status).toBe(403);
    expect((await rawRequest(server.port, '/', { method: 'POST' })).status).toBe(405);
  });

  it('listens on 127.0.0.1 and on no other address', async () => {
    const { networkInterfaces } = await import('node:os');
    const { connect } = await import('node:net');
    const others = [
      '127.0.0.2',
      ...Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((entry) => entry.address)),
    ].filter((address) => address !== '127.0.0.1');
    for (const address of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 2_000 });
        socket
          .once('connect', () => resolve(true))
          .once('error', () => resolve(false))
          .once('timeout', () => resolve(false));
      });
      expect({ address, reached }).toEqual({ address, reached: false });
    }
  });

  it('has a token of 256 random bits for each window, the same when asked again, another at the next launch', () => {
    const next = createDoors([], () => undefined);
    const windows = [
      registryWindow,
      meetingWindow('display', '一号', 1),
      meetingWindow('display', '一号', 2),
      meetingWindow('secretary', '一号', 1),
    ];
    const tokens = windows.map((window) => next.tokenFor(window));
    expect(new Set([...tokens, doors.tokenFor(registryWindow)]).size).toBe(5);
    expect(tokens.every((token) => /^[\w-]{43}$/u.test(token))).toBe(true);
    expect(windows.map((window) => next.tokenFor(window))).toEqual(tokens);
    expect(next.connectionOf(tokens[1] ?? '')).toEqual(windows[1]);
  });
});
