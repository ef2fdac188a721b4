import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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
    for (const [name, value] of Object.entries(guardHeaders(port))) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/call') answerCall(request, response).catch(() => response.destroy());
    else answerPage(request, response, path);
  });

  const answerPage = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    if (!isOurs(request, port, false)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    const page = pages.get(path);
    if (page === undefined) return refuse(response, 404);
    response.writeHead(200, { 'content-type': page.type, 'content-length': page.body.length });
    response.end(request.method === 'HEAD' ? undefined : page.body);
  };

  const answerCall = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    if (!isOurs(request, port, true)) return refuse(response, 403);
    const connection = doors.connectionOf(/^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (connection === null) return refuse(response, 401);
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
    const body = await readBody(request);
    if (body === null) return answerJson(response, 413, err(problem('too-large', hostText.tooLarge())));
    const call = parseCall(body);
    if (call === null) return refuse(response, 400);
    answerJson(response, 200, await backend.call(connection, call.name, call.input));
  };

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((item) => item.trim());
    const connection = doors.connectionOf(offered.find((item) => item !== pushProtocol) ?? '');
    if (request.url !== '/push' || !isOurs(request, port, true)) return refuseUpgrade(socket, '403 Forbidden');
    if (connection === null || !offered.includes(pushProtocol)) return refuseUpgrade(socket, '401 Unauthorized');
    sockets.handleUpgrade(request, socket, head, (websocket) => startPushing(websocket, connection));
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

const refuse = (response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void => {
  // What is left of a refused request is not read.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': 0 });
  response.end();
};

const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const answerJson = (response: ServerResponse, status: number, answer: unknown): void => {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...(status !== 200 && { connection: 'close' }),
  });
  response.end(body);
};

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
