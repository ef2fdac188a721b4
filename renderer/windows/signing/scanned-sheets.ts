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

/** The pages of a file one after another: of a PDF each, drawn; of a picture the one. Whoever takes a picture closes it. */
export async function* sheetsOf(file: File): AsyncGenerator<Sheet> {
  if (!(await isPdf(file))) {
    yield { page: 1, pages: 1, picture: await createImageBitmap(file).catch(() => null) };
    return;
  }
  const read = (from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> =>
    file
      .slice(from, to)
      .arrayBuffer()
      .then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      );
  const pdf = openPdf(read, file.size, () => undefined);
  try {
    const pages = await pdf.pages();
    if (pages === null) yield { page: 1, pages: 1, picture: null };
    for (let page = 1; page <= (pages ?? 0); page += 1) {
      const canvas = await pdf.draw(page, drawnSide, drawnSide);
      yield { page, pages: pages ?? page, picture: canvas === null ? null : await createImageBitmap(canvas) };
    }
  } finally {
    pdf.close();
  }
}
