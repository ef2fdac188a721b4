import { isMap, isNode, LineCounter, parseDocument, stringify, type Document } from 'yaml';
import { papers } from '../../shared/documents/papers.ts';
import { officeEvents, type OfficeTemplate } from '../../shared/record/events/office-events.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { officeText, templateFileHead, templateKeys, type TemplateKey } from '../../shared/text/zh/office.ts';
import { isPassage, passages, wordingFaults, type PassageId } from '../../shared/text/zh/passages.ts';

/** A place in the file: names as they are written there, places in lists from 0. */
type Path = readonly (string | number)[];
type Fault = (path: Path, what: string) => void;
type Written = Readonly<Record<string, unknown>>;

const passageNames = Object.entries(passages) as readonly (readonly [PassageId, (typeof passages)[PassageId]])[];

/** Papers that go out under a 发文字号, by the titles that people write. */
const official = papers.filter(({ style }) => style === 'official');

/**
 * Reads the file of an office's template (YAML with Chinese names). Every fault is named with its line and reason, and a file with any
 * is refused whole.
 */
export const readTemplateFile = (text: string): Result<OfficeTemplate, readonly string[]> => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'failsafe', prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ pos, code }) =>
        officeText.fault(lineAt(pos[0]), code === 'DUPLICATE_KEY' ? officeText.twiceKey : officeText.notYaml),
      ),
    );
  }
  if (!isMap(document.contents)) return err([officeText.fault(1, officeText.notYaml)]);
  const faults: string[] = [];
  const fault: Fault = (path, what) => {
    const offset = offsetOf(document, path);
    faults.push(officeText.fault(offset === null ? null : lineAt(offset), what));
  };
  // Without aliases a small file stays small.
  const parsed = officeEvents.OfficeTemplateAdopted.safeParse(inOurWords(plainOf(document), fault));
  if (!parsed.success) for (const { path } of parsed.error.issues) schemaFault(path, plainOf(document), fault);
  else checkSense(parsed.data, fault);
  return parsed.success && faults.length === 0 ? ok(parsed.data) : err(faults);
};

/** The same template as a file, with what may be written in it as a comment at its head. */
export const templateFile = (template: OfficeTemplate): string => {
  const k = templateKeys;
  const head = templateFileHead(
    passageNames.map(([, { title, text }]) => [title, text]),
    official.map(({ title }) => title),
  );
  const content = {
    [k.name]: template.name,
    [k.letterhead]: template.letterhead,
    [k.printedBy]: template.printedBy,
    [k.series]: template.series.map(({ code, kinds, first }) => ({
      [k.code]: code,
      [k.kinds]: kinds.map((kind) => official.find((paper) => paper.kind === kind)?.title ?? kind),
      [k.first]: first,
    })),
    [k.approvals]: template.approvals,
    [k.basis]: template.basis.map(({ cited, since, until }) => ({ [k.cited]: cited, [k.since]: since, [k.until]: until ?? '' })),
    [k.basisCheckedBy]: template.basisCheckedBy,
    [k.basisCheckedOn]: template.basisCheckedOn ?? '',
    [k.wording]: Object.fromEntries(
      template.wording.map(({ passage, text }) => [isPassage(passage) ? passages[passage].title : passage, text]),
    ),
  };
  return `${head.replaceAll(/^/gmu, '# ')}\n\n${stringify(content, { lineWidth: 0 })}`;
};

const plainOf = (document: Document): Written => {
  const plain: unknown = document.toJS({ maxAliasCount: 0 });
  return isWritten(plain) ? plain : {};
};

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The content under the names of the code. What has no such name is a fault; what has the wrong shape is left to the schema. */
const inOurWords = (written: Written, fault: Fault): unknown => {
  const top = renamed(written, [], fault);
  const orNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value);
  return {
    name: top['name'],
    letterhead: top['letterhead'] ?? '',
    printedBy: top['printedBy'] ?? '',
    series: each(top['series'], (item, at) => {
      const { code, kinds, first } = renamed(item, [templateKeys.series, at], fault);
      return {
        code,
        kinds: each(kinds, (title) => kindOf(title, [templateKeys.series, at, templateKeys.kinds], fault)),
        first: numberIn(first),
      };
    }),
    approvals: each(top['approvals'], (item) => item),
    basis: each(top['basis'], (item, at) => {
      const { cited, since, until } = renamed(item, [templateKeys.basis, at], fault);
      return { cited, since, until: orNull(until) };
    }),
    basisCheckedBy: top['basisCheckedBy'] ?? '',
    basisCheckedOn: orNull(top['basisCheckedOn']),
    wording: wordingOf(top['wording'], fault),
  };
};

const keyOf = (name: string): string | undefined => Object.entries(templateKeys).find(([, written]) => written === name)?.[0];

const renamed = (written: unknown, at: Path, fault: Fault): Written => {
  if (!isWritten(written)) return {};
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => {
      const key = keyOf(name);
      if (key === undefined) fault([...at, name], officeText.unknownKey(name));
      return key === undefined ? [] : [[key, value] as const];
    }),
  );
};

/** A list, which may be left out or empty; anything else stays what it is, for the schema to refuse. */
const each = (value: unknown, item: (value: unknown, at: number) => unknown): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value.map(item) : value;

const numberIn = (value: unknown): unknown =>
  value === undefined || value === '' ? 1 : typeof value === 'string' && /^\d{1,5}$/u.test(value) ? Number(value) : value;

const kindOf = (title: unknown, at: Path, fault: Fault): unknown => {
  const paper = official.find((one) => one.title === title);
  if (paper === undefined) fault(at, officeText.unknownPaper(typeof title === 'string' ? title : ''));
  return paper?.kind ?? '-';
};

const wordingOf = (written: unknown, fault: Fault): unknown => {
  if (written === undefined || written === '') return [];
  if (!isWritten(written)) return written;
  return Object.entries(written).flatMap(([title, text]) => {
    const passage = passageNames.find(([, one]) => one.title === title)?.[0];
    if (passage === undefined) fault([templateKeys.wording, title], officeText.unknownPassage(title));
    return passage === undefined ? [] : [{ passage, text: typeof text === 'string' ? text.trimEnd() : text }];
  });
};

/** A fault that the schema found, at the place in the file that the value came from. */
const schemaFault = (path: readonly PropertyKey[], written: Written, fault: Fault): void => {
  const [top, at] = path;
  const name = (key: PropertyKey | undefined): string | null =>
    typeof key === 'string' && Object.hasOwn(templateKeys, key) ? templateKeys[key as TemplateKey] : null;
  const wordings = written[templateKeys.wording];
  if (top === 'wording' && typeof at === 'number' && isWritten(wordings)) {
    const title = Object.keys(wordings)[at] ?? '';
    fault([templateKeys.wording, title], officeText.badValue(title));
    return;
  }
  const inFile = path.flatMap((part): Path => (typeof part === 'number' ? [part] : [name(part) ?? []].flat()));
  fault(inFile, officeText.badValue(path.map(name).findLast((part) => part !== null) ?? ''));
};

/** What the schema cannot see: passages that lost what the regulation asks for, a paper or a code in two series. */
const checkSense = (template: OfficeTemplate, fault: Fault): void => {
  const codes = new Set<string>();
  const kinds = new Set<string>();
  for (const [at, series] of template.series.entries()) {
    if (codes.has(series.code)) fault([templateKeys.series, at, templateKeys.code], officeText.codeTwice(series.code));
    codes.add(series.code);
    for (const kind of series.kinds) {
      const title = official.find((paper) => paper.kind === kind)?.title ?? kind;
      if (kinds.has(kind)) fault([templateKeys.series, at, templateKeys.kinds], officeText.paperTwice(title));
      kinds.add(kind);
    }
  }
  for (const [at, { since, until }] of template.basis.entries()) {
    if (until !== null && until < since) fault([templateKeys.basis, at, templateKeys.until], officeText.basisOrder);
  }
  if ((template.basisCheckedBy === '') !== (template.basisCheckedOn === null))
    fault([templateKeys.basisCheckedBy], officeText.checkedTogether);
  for (const { passage, text } of template.wording) {
    if (!isPassage(passage)) continue;
    const { title } = passages[passage];
    for (const what of wordingFaults(passage, text, false)) fault([templateKeys.wording, title], officeText.badWording(title, what));
  }
};

/** Where the value at a place begins; where the place is missing, the nearest one around it. */
const offsetOf = (document: Document, path: Path): number | null => {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
};
