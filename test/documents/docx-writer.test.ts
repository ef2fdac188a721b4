import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { paragraph, table, type DocumentModel } from '../../shared/documents/document-model.ts';
import { minutesBody, minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { prose } from '../../shared/record/events/field.ts';
import { consultedMeeting, convenedMeeting, sayIn } from './sample-meeting.ts';
import { shownHtml, shownText } from './shown.ts';
import { signThrough } from './signing.ts';
import { docxPart, docxText, modelText, words } from './texts.ts';

const signedMinutes = (): readonly [DocumentModel, DocumentModel] => {
  const given = consultedMeeting();
  signThrough(given);
  return minutesDocument(given.state, 1);
};

/** Whatever may be recorded: any Unicode that the schema lets through, rare characters, other scripts, markup. */
const recordableText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
      fc.constantFrom('䶮', '𠮷', '𫢸', 'ᠮᠣᠩᠭᠣᠯ', '<w:p>', '&amp;', ']]>', '"', "'", '\n', '  ', '　', '〔2026〕', '48,090元'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => prose().safeParse(text).success);

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe('the docx of the minutes', () => {
  it('carries every recorded sentence exactly once, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(recordableText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const given = convenedMeeting();
        const say = sayIn(given);
        // The marks keep one text from being part of another.
        const marked = texts.map((text, index) => `⟦${index}⟧${text}⟦/${index}⟧`);
        marked.forEach((text, index) => say(index % 2 === 0 ? 'p2' : null, text));

        const text = docxText(docxPart(await writeDocx([minutesBody(given.state, 1, 1)]), 'word/document.xml'));

        for (const sentence of marked) expect(timesIn(text, sentence)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same in the same order as the model and the page', async () => {
    for (const model of signedMinutes()) {
      const xml = docxPart(await writeDocx([model]), 'word/document.xml');

      expect(words(docxText(xml))).toBe(words(modelText(model)));
      expect(words(shownText(model))).toBe(words(modelText(model)));
    }
  });

  it('carries header and digest on every page of both papers', async () => {
    for (const model of signedMinutes()) {
      const docx = await writeDocx([model]);

      expect(docxText(docxPart(docx, 'word/header1.xml'))).toBe(model.header);
      expect(docxText(docxPart(docx, 'word/footer1.xml'))).toContain(model.footer);
      expect(docxPart(docx, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</su);
    }
  });

  it('has a place to sign for each signer at the foot of every page of the body', async () => {
    const [body] = signedMinutes();

    const foot = docxText(docxPart(await writeDocx([body]), 'word/footer1.xml'));
    for (const name of [
      '李某（权利人）',
      '赵某（义务人）',
      '孙某（代理人）',
      '陈某（鉴定）',
      '何某（检察）',
      '王某（主持人）',
      '刘某（记录人）',
    ]) {
      expect(foot).toContain(name);
    }
    expect(foot).not.toContain('吴某');
  });
});

describe('a paper with very many signers', () => {
  it('has one wide place at the foot of the page instead of a line for each', async () => {
    const model: DocumentModel = {
      ...signedMinutes()[0],
      pageSignatures: Array.from({ length: 19 }, (_name, index) => `某${index}（部门）`),
    };

    const foot = docxText(docxPart(await writeDocx([model]), 'word/footer1.xml'));
    expect(foot).toContain('本页签字');
    expect(foot).not.toContain('某1（部门）');
  });
});

describe('the bytes of a docx', () => {
  it('do not tell when they were made', async () => {
    const dates = [...docxPart(await writeDocx(signedMinutes()), 'docProps/core.xml').matchAll(/<dcterms:[a-z]+ [^>]*>([^<]*)</gu)].map(
      (found) => found[1],
    );

    expect(dates).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
  });

  it('are the same for the same paper, made twice in a row', async () => {
    const models = signedMinutes();

    expect(Buffer.from(await writeDocx(models)).equals(Buffer.from(await writeDocx(models)))).toBe(true);
  });

  it('are the same in another process and another time zone', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { writeDocx } from './electron/documents/docx-writer.ts';
      import { minutesBody } from './shared/documents/kinds/minutes.ts';
      import { consultedMeeting } from './test/documents/sample-meeting.ts';
      process.stdout.write(createHash('sha256').update(await writeDocx([minutesBody(consultedMeeting().state, 1, 1)])).digest('hex'));`;
    const here = createHash('sha256')
      .update(await writeDocx([minutesBody(consultedMeeting().state, 1, 1)]))
      .digest('hex');

    for (const zone of ['America/St_Johns', 'Pacific/Kiritimati']) {
      const there = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(there).toBe(here);
    }
  });
});

const numbers = (xml: string, pattern: RegExp): readonly number[] => [...xml.matchAll(pattern)].map((found) => Number(found[1]));

describe('the geometry of a docx', () => {
  const twipsOf = (mm: number): number => Math.round((mm / 25.4) * 1440);

  it('is A4 with the wider margin where it is bound', async () => {
    const xml = docxPart(await writeDocx([minutesBody(consultedMeeting().state, 1, 1)]), 'word/document.xml');

    expect(xml).toContain(`<w:pgSz w:w="${twipsOf(210)}" w:h="${twipsOf(297)}"`);
    const margin = (side: string): number => Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`, 'u').exec(xml)?.[1]);
    expect(margin('left')).toBe(twipsOf(28));
    expect(margin('right')).toBe(twipsOf(24));
    expect(margin('left')).toBeGreaterThan(margin('right'));
  });

  it('gives every table a grid as wide as the text and cells as wide as the grid', async () => {
    const [body] = signedMinutes();
    const docx = await writeDocx([body]);
    const tables = ['word/document.xml', 'word/footer1.xml'].flatMap((part) =>
      [...docxPart(docx, part).matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([whole]) => whole),
    );

    expect(tables.length).toBeGreaterThan(5);
    for (const xml of tables) {
      const grid = numbers(xml, /<w:gridCol w:w="(\d+)"/gu);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(twipsOf(210) - twipsOf(28) - twipsOf(24));
      for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)) expect(numbers(row, /<w:tcW [^>]*w:w="(\d+)"/gu)).toEqual(grid);
    }
  });

  it('repeats the head of a table and keeps short rows whole, long ones not', async () => {
    const model: DocumentModel = {
      ...minutesBody(consultedMeeting().state, 1, 1),
      blocks: [
        table(
          [30, 70],
          [
            ['甲', '乙'],
            ['短', '短'],
            ['长', '长'.repeat(600)],
          ],
        ),
        paragraph('完'),
      ],
    };

    const rows = [...docxPart(await writeDocx([model]), 'word/document.xml').matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.map((row) => /<w:cantSplit\/>/u.test(row))).toEqual([true, true, false]);
  });

  it('sets what was said in 仿宋 after its speaker in 黑体, and the procedure in 楷体, by styles said once in the file', async () => {
    const given = convenedMeeting();
    sayIn(given)('p2', '愿意修复。');
    sayIn(given)(null, '休会。');
    const docx = await writeDocx([minutesBody(given.state, 1, 1)]);
    const styles = docxPart(docx, 'word/styles.xml');
    const faceOf = (id: string | undefined) =>
      new RegExp(`w:styleId="${id}".*?w:eastAsia="([^"]+)"`, 'su').exec(styles.slice(styles.indexOf(`w:styleId="${id}"`)))?.[1];
    const looks = (words: string) => {
      const found = [...docxPart(docx, 'word/document.xml').matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu)].find(([row]) =>
        row.includes(words),
      );
      const paragraph = /<w:pStyle w:val="(\w+)"/u.exec(found?.[0] ?? '')?.[1];
      return [...(found?.[0] ?? '').matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([run]) =>
        faceOf(/<w:rStyle w:val="(\w+)"/u.exec(run)?.[1] ?? paragraph),
      );
    };

    expect(looks('愿意修复。')).toEqual(['宋体', '黑体', '仿宋']);
    expect(looks('休会。')).toEqual(['宋体', '楷体']);
  });

  it('names East Asian faces and a Latin one for the rest', async () => {
    const docx = await writeDocx([minutesBody(consultedMeeting().state, 1, 1)]);
    const faces = new Set([...docxPart(docx, 'word/document.xml').matchAll(/w:eastAsia="([^"]+)"/gu)].map((found) => found[1]));

    expect([...faces].sort()).toEqual(['仿宋', '宋体', '楷体', '黑体'].sort());
    expect(docxPart(docx, 'word/styles.xml')).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*w:eastAsia="仿宋"/su);
  });
});

describe('a paper in the window', () => {
  it('carries no inline style, no script and no handler, whatever was typed', () => {
    fc.assert(
      fc.property(recordableText, (text) => {
        const given = convenedMeeting();
        sayIn(given)('p2', text);

        const model = minutesBody(given.state, 1, 1);
        const tags = [...shownHtml(model).matchAll(/<[^>]*>/gu)].map(([tag]) => tag);
        expect(tags.filter((tag) => /^<script|\s(?:style|on[a-z]+)\s*=/iu.test(tag))).toEqual([]);
        expect(words(shownText(model))).toContain(words(text));
      }),
      { numRuns: 60 },
    );
  });
});
