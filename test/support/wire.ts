import type { Page } from 'playwright';

/** Every byte that reaches a window from the host, as text: answers of calls, files, and what the socket pushes. */
export type Wire = {
  /** Answers and pushes, in no particular order. */
  readonly received: () => Promise<string>;
  /** The calls that the window made. */
  readonly calls: ReadonlySet<string>;
};

/** Listens from now on. The page is loaded anew, because the socket of one that is open already is not told of. */
export const listenToWire = async (page: Page): Promise<Wire> => {
  const bodies: Promise<string>[] = [];
  const calls = new Set<string>();
  page.on('response', (response) => {
    // The program itself is no case's business.
    if (['document', 'script', 'stylesheet', 'font'].includes(response.request().resourceType())) return;
    const sent = response.request().postData();
    if (sent !== null) calls.add((JSON.parse(sent) as { readonly name: string }).name);
    bodies.push(
      response.body().then(
        (bytes) => bytes.toString('utf8'),
        () => '',
      ),
    );
  });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => bodies.push(Promise.resolve(payload.toString()))));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { received: async () => (await Promise.all(bodies)).join('\n'), calls };
};
