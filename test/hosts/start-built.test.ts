import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawRequest } from '../support/loopback-client.ts';
import { temporaryFolder } from '../support/memory-host.ts';

const start = join(import.meta.dirname, '..', '..', 'electron', 'start.mjs');

describe('npm start on a machine without Electron', () => {
  let home: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    home = temporaryFolder();
  });
  afterEach(() => home.remove());

  it('builds what is missing, says why it is the browser, gives the address once and serves the program until it is ended', async () => {
    const child = spawn(process.execPath, [start, '--loopback', '--no-browser'], { env: { ...process.env, CUOSHANG_HOME: home.path } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = once(child, 'exit');
    await Promise.race([expect.poll(() => stdout, { timeout: 55_000, interval: 100 }).toContain('Ctrl+C'), ended]);
    expect(stdout).toContain('按 --loopback 指定');
    const url = new URL(/http:\/\/\S+/u.exec(stdout)?.[0] ?? '');
    const token = url.hash.slice(1);
    expect(stdout.split(token)).toHaveLength(2);
    const page = await rawRequest(Number(url.port), '/registry');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('磋商会议助手') as string });
    const script = /src="\.\/(assets\/[^"]+\.js)"/u.exec(page.body)?.[1] ?? '';
    expect((await rawRequest(Number(url.port), `/${script}`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(stderr).not.toContain(token);
    expect(stderr).not.toContain(url.port);
  });
});
