import { ImportedXmlComponent, type ParagraphChild } from 'docx';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { drawingSize, type SignatureDrawing } from '../../shared/documents/signature-drawing.ts';

/** English metric units of a millimetre: what DrawingML measures in. */
const emu = (mm: number): number => Math.round(mm * 36_000);

const wordShape = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const wordGroup = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';

/**
 * A drawn signature as a run of DrawingML (ECMA-376 Part 1, 20.1.9): a group with one line for each width, in the board's own units, so
 * that it stays sharp at every size. docx has no shape with a path of its own, so the run is written here. `id` tells drawings apart.
 */
export const drawnSignature = (drawing: SignatureDrawing, id: number): ParagraphChild => {
  const size = drawingSize(drawing);
  const [cx, cy] = [emu(size.width), emu(size.height)];
  const perUnit = cx / drawing.width;
  const place = `<a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/>`;
  const shapes = drawing.lines.map(
    ({ width, path }, at) =>
      `<wps:wsp><wps:cNvPr id="${id + at + 1}" name="${paperWords.drawn} ${at + 1}"/><wps:cNvSpPr/><wps:spPr><a:xfrm>${place}</a:xfrm>` +
      `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>` +
      `<a:pathLst><a:path w="${drawing.width}" h="${drawing.height}" fill="none">${commands(path)}</a:path></a:pathLst></a:custGeom>` +
      `<a:noFill/><a:ln w="${Math.round(width * perUnit)}" cap="rnd"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:round/></a:ln>` +
      `</wps:spPr><wps:bodyPr/></wps:wsp>`,
  );
  const xml =
    `<w:r><w:drawing>` +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="${paperWords.drawn} ${id}" descr="${paperWords.drawn}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${wordGroup}">` +
    `<wpg:wgp xmlns:wpg="${wordGroup}" xmlns:wps="${wordShape}"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>${place}` +
    `<a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>${shapes.join('')}</wpg:wgp>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return ImportedXmlComponent.fromXmlString(xml) as unknown as ParagraphChild;
};

const kinds = { M: 'moveTo', L: 'lnTo', Q: 'quadBezTo' } as const;

/** The path's own letters in DrawingML's words. */
const commands = (path: string): string =>
  [...path.matchAll(/([MLQ])([\d ]+)/gu)]
    .map(([, letter, numbers = '']) => {
      const values = numbers.trim().split(/ +/u);
      const points = values.flatMap((x, at) => (at % 2 === 0 ? [`<a:pt x="${x}" y="${values[at + 1] ?? 0}"/>`] : []));
      const kind = kinds[letter as keyof typeof kinds];
      return `<a:${kind}>${points.join('')}</a:${kind}>`;
    })
    .join('');
