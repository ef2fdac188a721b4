import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { renderDocx } from '../support/render-docx.ts';
import type { GivenRecord } from './given-record.ts';
import { consultedMeeting, sayIn } from './sample-meeting.ts';
import { signThrough } from './signing.ts';
import { words } from './texts.ts';

/** A long meeting with rare characters, signed: many pages. */
const longMeeting = (): GivenRecord => {
  const given = consultedMeeting();
  const say = sayIn(given);
  for (let index = 1; index <= 60; index += 1) {
    say(
      index % 3 === 0 ? null : index % 3 === 1 ? 'p2' : 'p3',
      `第${index}段发言，张䶮、李𠮷到过现场。${'监测井的数据以附表为准，修复方案另行论证。'.repeat(index % 7)}`,
      { after: 15 },
    );
  }
  signThrough(given);
  return given;
};

/** What stands on the pages between header and foot; on every page these are as the model says, with page x of y. */
const between = (pages: readonly string[], model: DocumentModel): string =>
  pages
    .map((page, index) => {
      const whole = words(page);
      const head = words(model.header);
      const foot = words(`${model.pageSignatures.join('')}${model.footer}第${index + 1}页 共${pages.length}页`);
      expect(whole.slice(0, head.length)).toBe(head);
      expect(whole.slice(-foot.length)).toBe(foot);
      return whole.slice(head.length, -foot.length);
    })
    .join('');

describe('the minutes as LibreOffice prints them', () => {
  it('carry every recorded sentence, in order, and page x of y, header and digest on every page', async () => {
    const given = longMeeting();

    for (const model of minutesDocument(given.state, 1)) {
      const { pages } = await renderDocx(await writeDocx([model]));
      expect(pages.length).toBeGreaterThan(1);
      const printed = between(pages, model);
      let from = 0;
      for (const block of model.blocks) {
        if (block.kind !== 'entry') continue;
        const sentence = words(`${block.time}${block.speaker}${block.remark}${block.text}`);
        const at = printed.indexOf(sentence, from);
        expect(at, block.text).toBeGreaterThanOrEqual(from);
        from = at + sentence.length;
      }
    }
  });

  it('count the pages through where body and sheet are one file', async () => {
    const given = consultedMeeting();
    signThrough(given);

    const { pages } = await renderDocx(await writeDocx(minutesDocument(given.state, 1)));
    expect(pages.map((page) => /第\d+页共\d+页$/u.exec(words(page))?.[0])).toEqual(
      pages.map((_page, index) => `第${index + 1}页共${pages.length}页`),
    );
  });
});
