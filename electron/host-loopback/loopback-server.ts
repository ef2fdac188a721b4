import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { hostText } from '../../shared/text/zh/host.ts';
import { err } from '../../shared/result.ts';
import type { Backend } from '../backend/backend.ts';
import type { Connection } from '../backend/connection.ts';
import { problem } from '../backend/problem.ts';
import type { Doors } from './doors.ts';
import { guardHeaders, isOurs } from './guard.ts';
import type { PageFile } from '../backend/page-files.ts';

/** Bytes of one call; the longest entry is far below. */
const bodyLimit = 1_048_576;
/** The one subprotocol that we speak; the token travels beside it, since a page cannot set headers on a WebSocket. */
const pushProtocol = 'cuoshang.push';

type Reply = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: Buffer };

export type LoopbackServer = { readonly port: number; readonly close: () => Promise<void> };

/** Listens on 127.0.0.1 only: pages by GET, calls by POST /call with a bearer token, pushes over the WebSocket /push. Port 0: any free one. */
export const startLoopbackServer = async (
  parts: { readonly backend: Backend; readonly doors: Doors; readonly pages: ReadonlyMap<string, PageFile> },
  wantedPort: number,
): Promise<LoopbackServer> => {
  const { backend, doors, pages } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024, handleProtocols: () => pushProtocol });
  let port = wantedPort;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const reply = path === '/call' ? callReply(request) : Promise.resolve(pageReply(request, path));
    reply.then(
      ({ status, headers, body }) => {
        const length = { 'content-length': body?.length ?? 0 };
        // What is left of a refused request is not read.
        response.writeHead(status, { ...guardHeaders(port), ...headers, ...length, ...(status !== 200 && { connection: 'close' }) });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      () => response.destroy(),
    );
  });

  const pageReply = (request: IncomingMessage, path: string): Reply => {
    if (!isOurs(request, port, false)) return { status: 403 };
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
    const page = pages.get(path);
    return page === undefined ? { status: 404 } : { status: 200, headers: { 'content-type': page.type }, body: page.body };
  };

  const callReply = async (request: IncomingMessage): Promise<Reply> => {
    if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
    if (!isOurs(request, port, true)) return { status: 403 };
    const connection = doors.connectionOf(/^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (connection === null) return { status: 401 };
    if (request.headers['content-type'] !== 'application/json') return { status: 415 };
    const body = await readBody(request);
    if (body === null) return json(413, err(problem('too-large', hostText.tooLarge())));
    const call = parseCall(body);
    return call === null ? { status: 400 } : json(200, await backend.call(connection, call.name, call.input));
  };

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((item) => item.trim());
    const connection = doors.connectionOf(offered.find((item) => item !== pushProtocol) ?? '');
    if (request.url !== '/push' || !isOurs(request, port, true)) {
      refuseUpgrade(socket, '403 Forbidden');
    } else if (connection === null || !offered.includes(pushProtocol)) {
      refuseUpgrade(socket, '401 Unauthorized');
    } else {
      sockets.handleUpgrade(request, socket, head, (websocket) => startPushing(websocket, connection));
    }
  });

  const startPushing = (websocket: WebSocket, connection: Connection): void => {
    const stop = backend.subscribe(connection, (push) => websocket.send(JSON.stringify(push)));
    websocket.on('close', stop);
    websocket.on('error', () => websocket.terminate());
    // Nothing is said over this socket from the window's side.
    websocket.on('message', () => websocket.close(1003));
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    port,
    close: async () => {
      for (const websocket of sockets.clients) websocket.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};

const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const json = (status: number, answer: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(answer)),
});

/** The whole body, or null where it is larger than a call can be. */
const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseCall = (body: string): { readonly name: string; readonly input: unknown } | null => {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('name' in parsed) || typeof parsed.name !== 'string') return null;
    return { name: parsed.name, input: 'input' in parsed ? parsed.input : undefined };
  } catch {
    return null;
  }
};
