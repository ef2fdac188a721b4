import type { Transport } from '../../shared/contract.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { hostProblem } from './host-problem.ts';
import { httpTransport } from './http-transport.ts';
import { ipcTransport, type Bridge } from './ipc-transport.ts';

declare global {
  // A declaration that merges with the DOM's own has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    /** Only in Electron: what preload.ts exposes. */
    readonly cuoshang?: Bridge;
  }
}

const tokenKey = 'cuoshang.token';

/**
 * The transport of the host that this window was opened by. In a browser the token comes in the address's fragment, which no request
 * carries; it is taken out of the address at once and kept for this tab only, so that a reload still works.
 */
export const pickTransport = (): Transport => {
  if (window.cuoshang) return ipcTransport(window.cuoshang);
  const fragment = location.hash.slice(1);
  if (fragment !== '') {
    sessionStorage.setItem(tokenKey, fragment);
    history.replaceState(null, '', location.pathname);
  }
  // Going to another window's address of the same path changes only the fragment, which does not load the page.
  addEventListener('hashchange', () => location.reload());
  const token = sessionStorage.getItem(tokenKey);
  return token === null ? unknownWindow : httpTransport(location.origin, token);
};

/** A page opened without a token: it may ask for nothing. */
const unknownWindow: Transport = {
  call: () => Promise.resolve(err(hostProblem('host-refused', hostText.hostRefused()))),
  onPush: () => () => undefined,
  onConnection: (listener) => {
    listener(false);
    return () => undefined;
  },
};
