import { parentPort } from 'node:worker_threads';
import { keepFile } from './keep-file.ts';

type ToKeep = { readonly id: number; readonly folder: string; readonly bytes: Uint8Array; readonly page: number };

/** The thread beside the program's own in which files are looked at: decoding a scan of 50 MB must not hold up the typing. */
parentPort?.on('message', ({ id, folder, bytes, page }: ToKeep) => {
  keepFile(folder, bytes, page).then(
    (kept) => parentPort?.postMessage({ id, kept }),
    // Not the file's fault: said to the program, which logs it.
    (error: unknown) => parentPort?.postMessage({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
