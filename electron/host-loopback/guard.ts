import type { IncomingMessage } from 'node:http';
import { pageHeaders } from '../backend/page-policy.ts';

/** Headers of every answer, also of refusals. */
export const guardHeaders = (port: number): Readonly<Record<string, string>> => pageHeaders(`'self' ws://127.0.0.1:${port}`);

/**
 * Whether a request can come from a page of ours. The Host must be the very address we listen on (a foreign name that resolves to
 * 127.0.0.1 is refused), and where a browser says where the request comes from, that must be us.
 */
export const isOurs = (request: IncomingMessage, port: number, needsOrigin: boolean): boolean => {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (host !== `127.0.0.1:${port}`) return false;
  if (origin === undefined ? needsOrigin : origin !== `http://127.0.0.1:${port}`) return false;
  return !needsOrigin || site === undefined || site === 'same-origin';
};
