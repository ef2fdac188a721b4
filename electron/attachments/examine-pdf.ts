import { err, ok, type Result } from '../../shared/result.ts';
import type { FileProblem } from '../../shared/text/zh/attachments.ts';

/** Only pages are counted here, nothing is drawn: the classes that drawing would need are stood in for, and nothing is said aloud. */
const openReader = async () => {
  const undrawn = (): void => undefined;
  Object.assign(globalThis, { DOMMatrix: undrawn, Path2D: undrawn });
  console.warn = () => undefined;
  // @ts-expect-error -- the package types its reader and not this half of it, which is handed over unopened.
  const pdfjsWorker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};
let reader: ReturnType<typeof openReader> | null = null;

/** Behind the mark of its end some programs write a few bytes of their own; readers look for it in the last 1 024 bytes. */
const endWithin = 2_048;

/** Opens a PDF with the reader that will draw it, and asks for each of its pages. */
export const examinePdf = async (bytes: Uint8Array): Promise<Result<{ readonly kind: 'pdf'; readonly pages: number }, FileProblem>> => {
  // The reader mends what it can, and would show the first half of a torn scan as if it were all.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('%%EOF') < bytes.length - endWithin) {
    return err({ code: 'file-cut-off', kind: 'pdf' });
  }
  reader ??= openReader();
  const { getDocument, VerbosityLevel } = await reader;
  // The reader takes the bytes for itself.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, stopAtErrors: true, disableFontFace: true });
  try {
    const pdf = await task.promise;
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      if (!(width > 0 && height > 0)) return err({ code: 'file-damaged', kind: 'pdf' });
    }
    return pdf.numPages > 0 ? ok({ kind: 'pdf', pages: pdf.numPages }) : err({ code: 'file-damaged', kind: 'pdf' });
  } catch (error) {
    return err(isLocked(error) ? { code: 'file-locked' } : { code: 'file-damaged', kind: 'pdf' });
  } finally {
    await task.destroy();
  }
};

const isLocked = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';
