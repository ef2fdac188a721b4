import { request } from 'node:http';
import { WebSocket as WsClient } from 'ws';
import { httpTransport, type HttpSurroundings } from '../../renderer/backend/http-transport.ts';
import type { Transport } from '../../shared/contract.ts';

export type OpenTransport = Transport & { readonly close: () => void };

/** The window's own transport, as a page of the given origin would have it: Node sends the headers that a browser would. */
export const windowOf = (origin: string, token: string): OpenTransport => httpTransport(origin, token, surroundings(origin));

/** As `windowOf`, but only when the socket for pushes stands. */
export const connectedWindow = async (origin: string, token: string): Promise<OpenTransport> => {
  const window = windowOf(origin, token);
  await connected(window);
  return window;
};

export const connected = (window: Transport): Promise<void> =>
  new Promise((resolve) => {
    window.onConnection((isConnected) => {
      if (isConnected) resolve();
    });
  });

const surroundings = (origin: string): HttpSurroundings => ({
  fetch: (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), origin, 'sec-fetch-site': 'same-origin' } }),
  openSocket: (url, protocols) => {
    const socket = new WsClient(url, [...protocols], { origin });
    // A browser reports a refused socket by `close` alone.
    socket.on('error', () => undefined);
    return socket as unknown as WebSocket;
  },
  later: (milliseconds, action) => void setTimeout(action, milliseconds).unref(),
});

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** A request with exactly these headers, also those that fetch would not let one choose. */
export const rawRequest = (
  port: number,
  path: string,
  options: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: { host: `127.0.0.1:${port}`, ...options.headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });

/** The status that an attempt to open the push socket ends with; 101 where it was let in. */
export const rawUpgrade = (port: number, headers: Readonly<Record<string, string>>, path = '/push'): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        host: `127.0.0.1:${port}`,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        ...headers,
      },
    });
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
