import { getDocument, GlobalWorkerOptions, PDFDataRangeTransport, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { chunkBytes } from '../../shared/file-limits.ts';
import type { ReadBytes } from './file-bytes.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Fetches only what the page on show needs: of a scan of 50 MB its table of contents and the one picture. */
class FileRange extends PDFDataRangeTransport {
  readonly #read: ReadBytes;
  readonly #gone: () => void;
  constructor(read: ReadBytes, length: number, gone: () => void) {
    super(length, null);
    this.#read = read;
    this.#gone = gone;
  }
  override requestDataRange(begin: number, end: number): void {
    void this.#read(begin, end).then((bytes) => {
      if (bytes === null) this.#gone();
      else this.onDataRange(begin, bytes);
    });
  }
}

/** Beside the page, from the build: the tables of characters that Chinese papers need, fonts that a file leaves out, decoders of scans. */
const beside = (folder: string): string => new URL(`./pdf/${folder}/`, document.baseURI).href;

/** How long a page under way may still take once nobody looks at it, ms: its bytes may never come. */
const patience = 10_000;

export type OpenPdf = {
  /** Draws a page into a box of so many device pixels, as large as it fits; null: something newer took its place. */
  readonly draw: (page: number, width: number, height: number) => Promise<HTMLCanvasElement | null>;
  /** How many pages it has; null: it cannot be read. */
  readonly pages: () => Promise<number | null>;
  readonly close: () => void;
};

/** `failed`: the bytes came no more, or are none that can be read. */
export const openPdf = (read: ReadBytes, length: number, failed: () => void): OpenPdf => {
  const worker = new PDFWorker();
  const task = getDocument({
    worker,
    range: new FileRange(read, length, failed),
    rangeChunkSize: chunkBytes,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
    // No page of ours may run code that did not come as a script, so the decoders are the ones written as scripts.
    useWasm: false,
    useWorkerFetch: true,
    disableWorkerRendering: true,
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
  });
  let turn = 0;
  /** What is being drawn: the worker ends after it, so that nothing under way is cut off. */
  let drawn: Promise<unknown> = Promise.resolve();
  let isOpen = false;
  task.promise.then(() => {
    isOpen = true;
  }, failed);
  const draw: OpenPdf['draw'] = async (number, width, height) => {
    turn += 1;
    const mine = turn;
    try {
      const pdf: PDFDocumentProxy = await task.promise;
      const page = await pdf.getPage(number);
      const whole = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: Math.min(width / whole.width, height / whole.height) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      if (mine !== turn) return null;
      await page.render({ canvas, viewport }).promise;
      return mine === turn ? canvas : null;
    } catch {
      if (mine === turn) failed();
      return null;
    }
  };
  return {
    draw: (...box) => {
      const drawing = draw(...box);
      drawn = drawing;
      return drawing;
    },
    pages: () =>
      task.promise.then(
        (pdf) => pdf.numPages,
        () => null,
      ),
    close: () => {
      turn = -1;
      void Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, patience))]).then(async () => {
        // What is still being opened may wait for bytes that never come: it cannot be asked to end.
        if (isOpen) await task.destroy();
        worker.destroy();
      });
    },
  };
};
