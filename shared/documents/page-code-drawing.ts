import encodeQR from 'qr';
import { pageCodeText, type PageCode } from '../record/page-code.ts';

/** Modules of the QR code (ISO/IEC 18004), true for dark, with the white border of four that it needs. A quarter of it may be lost. */
export const pageCodeModules = (code: PageCode): readonly (readonly boolean[])[] =>
  encodeQR(pageCodeText(code), 'raw', { ecc: 'quartile', encoding: 'alphanumeric', border: 4 });

/** The dark modules as the path of a drawing one unit to the module: runs in a row become one rectangle. */
export const pathOfModules = (modules: readonly (readonly boolean[])[]): string =>
  modules
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        let end = x;
        while (row[end] === true) end += 1;
        runs.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
        x = end;
      }
      return runs;
    })
    .join('');
