import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { displayText } from '../../shared/text/zh/windows/display.ts';
import { classesOf } from '../components/classes.ts';
import css from './file-page.module.css';
import { readKept, type KeptFile } from './file-bytes.ts';
import { KeptPicture } from './kept-picture.tsx';
import type { FileKind } from '../../shared/record/vocabulary.ts';
import type { OpenPdf } from './pdf-pages.ts';

const c = classesOf(css);

export type FilePageProps = KeptFile & {
  readonly file: { readonly extension: FileKind; readonly bytes: number; readonly page: number };
  /** What the page is, for whoever hears the window. */
  readonly name: string;
};

/** A page of a file of the case, as large as it fits. Give it the digest as `key`: another file begins anew. */
export const FilePage = ({ by, volume, meeting, digest, file, name }: FilePageProps): ReactNode => {
  const [hasFailed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const source = { by, volume, meeting, digest };
  if (hasFailed) return <p className={c('words')}>{displayText.pageFailed}</p>;
  return file.extension === 'pdf' ? (
    <PdfPage source={source} bytes={file.bytes} page={file.page} name={name} onFail={fail} />
  ) : (
    <KeptPicture source={source} name={name} onFail={fail} />
  );
};

type PdfPageProps = {
  readonly source: KeptFile;
  readonly bytes: number;
  readonly page: number;
  readonly name: string;
  readonly onFail: () => void;
};

const PdfPage = ({ source: { by, volume, meeting, digest }, bytes, page, name, onFail }: PdfPageProps): ReactNode => {
  const box = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [drawn, setDrawn] = useState<number | null>(null);
  useEffect(() => {
    let open: OpenPdf | null = null;
    let isGone = false;
    // The reader is a program of its own, fetched when the first page is shown.
    void import('./pdf-pages.ts').then(({ openPdf }) => {
      if (isGone) return;
      open = openPdf(
        (from, to) => readKept({ by, volume, meeting, digest }, from, to),
        bytes,
        () => {
          if (!isGone) onFail();
        },
      );
      setPdf(open);
    }, onFail);
    return () => {
      isGone = true;
      open?.close();
    };
  }, [by, volume, meeting, digest, bytes, onFail]);
  useEffect(() => {
    const node = box.current;
    if (node === null) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: node.clientWidth, height: node.clientHeight }));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (pdf === null || size === null || size.width === 0 || size.height === 0) return;
    void pdf.draw(page, size.width * devicePixelRatio, size.height * devicePixelRatio).then((canvas) => {
      if (canvas === null) return;
      // The last page stays until the next is whole: nothing flickers on the wall.
      box.current?.querySelector('canvas')?.remove();
      canvas.setAttribute('aria-hidden', 'true');
      box.current?.append(canvas);
      setDrawn(page);
    });
  }, [pdf, size, page]);
  return (
    <div ref={box} className={c('pdf')} role="img" aria-label={name} aria-busy={drawn !== page}>
      {drawn === null && <Loading />}
    </div>
  );
};

const Loading = (): ReactNode => <p className={c('words')}>{displayText.pageComing}</p>;
