import { openPdf } from '../../kept-file/pdf-pages.ts';

/** One page of a file that came back from the scanner or the telephone. `picture` null: it cannot be read. */
export type Sheet = { readonly page: number; readonly pages: number; readonly picture: ImageBitmap | null };

/** The longer side of the picture made of a page of a PDF: A4 at 300 dots an inch. */
const drawnSide = 3_508;

const isPdf = async (file: File): Promise<boolean> =>
  (await file
    .slice(0, 5)
    .text()
    .catch(() => '')) === '%PDF-';

const pictureOf = (source: ImageBitmapSource): Promise<ImageBitmap | null> => createImageBitmap(source).catch(() => null);

/**
 * The pages of a file one after another: of a PDF each, drawn; of a picture the one. Whoever takes a picture closes it. Throws where the
 * file's bytes come no more, and where it is called off, whatever is waited for.
 */
export async function* sheetsOf(file: File, stop: AbortSignal): AsyncGenerator<Sheet> {
  stop.throwIfAborted();
  const { promise: ended, reject: end } = Promise.withResolvers<never>();
  stop.addEventListener('abort', () => end(stop.reason));
  const orEnd = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended]);
  if (!(await orEnd(isPdf(file)))) {
    yield { page: 1, pages: 1, picture: await orEnd(pictureOf(file)) };
    return;
  }
  const read = (from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> =>
    file
      .slice(from, to)
      .arrayBuffer()
      .then(
        (bytes) => new Uint8Array(bytes),
        (cause: unknown) => {
          end(cause);
          return null;
        },
      );
  // What fails is said by `ended` for the whole file, and by the null of a page that cannot be drawn.
  const pdf = openPdf(read, file.size, () => undefined);
  try {
    const pages = await orEnd(pdf.pages());
    if (pages === null) yield { page: 1, pages: 1, picture: null };
    for (let page = 1; page <= (pages ?? 0); page += 1) {
      const canvas = await orEnd(pdf.draw(page, drawnSide, drawnSide));
      yield { page, pages: pages ?? page, picture: canvas === null ? null : await orEnd(pictureOf(canvas)) };
    }
  } finally {
    pdf.close();
  }
}
