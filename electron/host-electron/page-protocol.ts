import type { PageFile } from '../backend/page-files.ts';
import { pageHeaders } from '../backend/page-policy.ts';
import { pageOrigin } from './channels.ts';

/** Answers app://cuoshang/… from the built renderer, under the same policy as the loopback host and with nothing to connect to but its own files. */
export const servePages =
  (pages: ReadonlyMap<string, PageFile>) =>
  (request: { readonly url: string; readonly method: string }): Response => {
    const { origin, pathname } = partsOf(request.url);
    const page = origin === pageOrigin && request.method === 'GET' ? pages.get(pathname) : undefined;
    const headers = pageHeaders("'self'");
    if (page === undefined) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(page.body), { headers: { ...headers, 'content-type': page.type } });
  };

/** `URL` gives every scheme of our own the origin "null", so the origin is put together here. */
const partsOf = (address: string): { readonly origin: string; readonly pathname: string } => {
  const { protocol, host, pathname } = new URL(address);
  return { origin: `${protocol}//${host}`, pathname };
};
