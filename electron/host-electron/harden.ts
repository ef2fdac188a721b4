import type { App, Session } from 'electron';
import { pageOrigin } from './channels.ts';

/** What a page of ours may load: itself, and pictures it made. Everything else is a network request, and there are none. */
export const mayLoad = (url: string): boolean =>
  url.startsWith(`${pageOrigin}/`) || url.startsWith(`blob:${pageOrigin}/`) || url.startsWith('data:image/');

/** A file our own page made, which the person then places with the system's dialog. */
export const maySave = (url: string): boolean => url.startsWith(`blob:${pageOrigin}/`);

/** Nothing leaves the machine and nothing is granted: no request, no permission, no download but of the page's own making. */
export const hardenSession = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!maySave(item.getURL())) event.preventDefault();
  });
};

/** For every page that will ever be made: it stays where it is and opens nothing. Windows are opened by the host alone. */
export const hardenContents = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};
