import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ShownExhibit } from '../../../shared/views/display-view.ts';
import { displayText } from '../../../shared/text/zh/windows/display.ts';
import { classesOf } from '../../components/classes.ts';
import css from './exhibit-page.module.css';
import { readExhibit, type ExhibitBytes } from './exhibit-bytes.ts';
import type { OpenPdf } from './pdf-pages.ts';

const c = classesOf(css);

export type ExhibitPageProps = {
  readonly volume: string;
  readonly meeting: number;
  readonly file: NonNullable<ShownExhibit['file']>;
  /** What the page is, for whoever hears the window. */
  readonly name: string;
};

/** A page of the exhibit on show. Give it the digest as `key`: another file begins anew. */
export const ExhibitPage = ({ volume, meeting, file, name }: ExhibitPageProps): ReactNode => {
  const [hasFailed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const source = { volume, meeting, digest: file.digest };
  if (hasFailed) return <p className={c('words')}>{displayText.pageFailed}</p>;
  return file.extension === 'pdf' ? (
    <PdfPage source={source} bytes={file.bytes} page={file.page} name={name} onFail={fail} />
  ) : (
    <Picture source={source} bytes={file.bytes} name={name} onFail={fail} />
  );
};

type PartProps = { readonly source: ExhibitBytes; readonly bytes: number; readonly name: string; readonly onFail: () => void };

const Picture = ({ source: { volume, meeting, digest }, bytes, name, onFail }: PartProps): ReactNode => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void readExhibit({ volume, meeting, digest }, 0, bytes).then((whole) => {
      if (isGone) return;
      if (whole === null) {
        onFail();
        return;
      }
      made = URL.createObjectURL(new Blob([whole]));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [volume, meeting, digest, bytes, onFail]);
  return address === null ? <Loading /> : <img className={c('picture')} src={address} alt={name} onError={onFail} />;
};

const PdfPage = ({ source: { volume, meeting, digest }, bytes, page, name, onFail }: PartProps & { readonly page: number }): ReactNode => {
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
      open = openPdf({ volume, meeting, digest }, bytes, () => {
        if (!isGone) onFail();
      });
      setPdf(open);
    }, onFail);
    return () => {
      isGone = true;
      open?.close();
    };
  }, [volume, meeting, digest, bytes, onFail]);
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
