import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../shared/result.ts';
import type { FileProblem } from '../../shared/text/zh/attachments.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import type { KeptFile } from './keep-file.ts';

type Outcome = Result<KeptFile, FileProblem | StorageProblem>;
type Said = { readonly id: number; readonly kept?: Outcome; readonly failed?: string };

/** Keeps files for a page that they have, in a thread of its own that is started with the first of them. */
export type FileKeeper = {
  readonly keep: (folder: string, bytes: Uint8Array, page: number) => Promise<Outcome>;
  readonly close: () => void;
};

/** A file that is still not read by then was made to hang a reader. */
const patience = 120_000;

/** `script`: the thread's program; each host has it at another place. */
export const createFileKeeper = (script: URL = new URL('./file-worker.ts', import.meta.url), patienceMs: number = patience): FileKeeper => {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, { readonly resolve: (kept: Outcome) => void; readonly reject: (cause: Error) => void }>();

  const end = (cause: Error | null): void => {
    void worker?.terminate();
    worker = null;
    for (const { resolve, reject } of waiting.values()) {
      if (cause === null) resolve(err({ code: 'file-too-slow' }));
      else reject(cause);
    }
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = new Worker(script);
    // Nobody waits for an idle thread when the program ends.
    fresh.unref();
    fresh.on('message', ({ id, kept, failed }: Said) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (kept !== undefined) asked?.resolve(kept);
      else asked?.reject(new Error(failed));
    });
    fresh.on('error', (error) => {
      if (worker === fresh) end(error instanceof Error ? error : new Error(String(error)));
    });
    worker = fresh;
    return fresh;
  };

  return {
    keep: (folder, bytes, page) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = count;
        const timer = setTimeout(() => {
          if (waiting.has(id)) end(null);
        }, patienceMs);
        waiting.set(id, {
          resolve: (kept) => {
            clearTimeout(timer);
            resolve(kept);
          },
          reject: (cause) => {
            clearTimeout(timer);
            reject(cause);
          },
        });
        try {
          started().postMessage({ id, folder, bytes, page });
        } catch (cause) {
          waiting.delete(id);
          clearTimeout(timer);
          reject(cause instanceof Error ? cause : new Error(String(cause)));
        }
      }),
    close: () => end(new Error('closed')),
  };
};
