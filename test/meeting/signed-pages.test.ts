import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/decide.ts';
import { currentVersion, phaseOf } from '../../shared/record/meeting-queries.ts';
import { signedPages, unboundPages } from '../../shared/record/signed-page-queries.ts';
import { pageCodeText, shortDigest, type PageCode } from '../../shared/record/page-code.ts';
import { signOffView } from '../../shared/views/sign-off-view.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const meeting = 1;

const signAll = (room: FirstMeeting): void => {
  const { presiding, secretary, ...others } = room.ids;
  for (const participant of [...Object.values(others), presiding, secretary]) {
    const now = room.context().now;
    const how = { how: 'read', readBy: '', from: now, to: now, language: '', interpreter: '' } as const;
    room.run('ReadMinutes', { meeting, version: 1, participant, ...how });
    room.run('Sign', { meeting, version: 1, participant, method: 'paper', reservation: '' });
  }
};

const signed = (): FirstMeeting => {
  const room = upTo(firstMeeting(), 9);
  signAll(room);
  return room;
};

const codeOf = (room: FirstMeeting, given: Partial<PageCode> = {}): PageCode => ({
  volume: '',
  meeting,
  version: 1,
  part: 'body',
  page: 1,
  of: 2,
  digest: shortDigest(currentVersion(room.meeting())?.digest ?? ''),
  ...given,
});

const bind = (code: PageCode, given: Partial<CommandInput<'BindSignedPage'>> = {}): CommandInput<'BindSignedPage'> => ({
  meeting,
  version: 1,
  part: code.part,
  page: code.page,
  of: code.of,
  file: 'a'.repeat(64),
  extension: 'jpg',
  bytes: 1_000,
  filePage: 1,
  name: '签字页.jpg',
  readAs: pageCodeText(code),
  confirmedBy: '',
  ...given,
});

describe('a signed page', () => {
  it('is waited for, part by part and page by page, until each is bound: then the archive opens', () => {
    const room = signed();
    expect(unboundPages(room.meeting())).toEqual([
      { part: 'body', pages: [] },
      { part: 'sign-off', pages: [] },
    ]);
    room.run('BindSignedPage', bind(codeOf(room, { page: 2 })));
    expect(unboundPages(room.meeting())[0]).toEqual({ part: 'body', pages: [1] });
    expect(room.refused('ArchiveMinutes', { meeting })).toMatchObject({
      code: 'minutes.incomplete',
      values: { missing: ['扫描件未绑定：记录正文第1页', '扫描件未绑定：核对签字页各页'] },
    });
    room.run('BindSignedPage', bind(codeOf(room)));
    room.run('BindSignedPage', bind(codeOf(room, { part: 'sign-off', of: 1 })));
    expect(unboundPages(room.meeting())).toEqual([]);
    room.run('ArchiveMinutes', { meeting });
    expect(phaseOf(room.meeting())).toBe('archived');
  });

  it.each([
    ['page.other-case', { volume: '0F' }],
    ['page.other-meeting', { meeting: 2 }],
    ['page.other-version', { version: 2 }],
    ['page.other-text', { digest: '000000000000' }],
  ] as const)('of something else is refused, and says of what: %s', (code, given) => {
    const room = signed();
    expect(room.refused('BindSignedPage', bind(codeOf(room, given))).code).toBe(code);
  });

  it('is the page that its code names, whatever is typed', () => {
    const room = signed();
    expect(room.refused('BindSignedPage', bind(codeOf(room), { page: 2 }))).toMatchObject({
      code: 'page.other-page',
      values: { found: { page: 1 }, given: { page: 2 } },
    });
    expect(room.refused('BindSignedPage', bind(codeOf(room), { part: 'sign-off' })).code).toBe('page.other-page');
    expect(room.refused('BindSignedPage', bind(codeOf(room), { readAs: 'https://example.org' })).code).toBe('page.no-code');
    expect(room.refused('BindSignedPage', bind(codeOf(room, { page: 2 }), { page: 3 })).code).toBe('page.number');
  });

  it('whose code cannot be read, or names no page, is bound by somebody who says so', () => {
    const room = signed();
    expect(room.refused('BindSignedPage', bind(codeOf(room), { readAs: '' })).code).toBe('page.unconfirmed');
    const uncounted = pageCodeText(codeOf(room, { page: 0, of: 0 }));
    expect(room.refused('BindSignedPage', bind(codeOf(room), { readAs: uncounted })).code).toBe('page.unconfirmed');
    room.run('BindSignedPage', bind(codeOf(room), { readAs: uncounted, confirmedBy: '刘某' }));
    room.run('BindSignedPage', bind(codeOf(room, { page: 2 }), { readAs: '', confirmedBy: '刘某' }));
    expect(signedPages(room.meeting())[0]).toMatchObject({ of: 2, missing: [] });
  });

  it('is bound once, and all pages come from the same print; a binding withdrawn makes room for another', () => {
    const room = signed();
    const record = room.run('BindSignedPage', bind(codeOf(room)));
    expect(room.refused('BindSignedPage', bind(codeOf(room)))).toMatchObject({ code: 'page.bound', values: { record } });
    expect(room.refused('BindSignedPage', bind(codeOf(room, { page: 2, of: 3 })))).toMatchObject({ code: 'page.other-print' });
    room.run('WithdrawRecord', { target: record, reason: '扫描不清', by: '刘某' });
    room.run('BindSignedPage', bind(codeOf(room, { page: 2, of: 3 })));
  });

  it('need not come back where the original goes into the file unscanned, with who says so and why; it may come later all the same', () => {
    const room = signed();
    const kept = { meeting, version: 1, pages: 3, by: '王某', reason: '现场没有扫描设备' };
    room.run('KeepOriginalUnscanned', kept);
    room.run('ArchiveMinutes', { meeting });
    room.run('BindSignedPage', bind(codeOf(room)));
    expect(room.refused('KeepOriginalUnscanned', kept).code).toBe('meeting.phase');
  });

  it('is waited for where the only ink is that of a witness of a refusal: the sheet alone', () => {
    const refusedBefore = (witness: string): FirstMeeting => {
      const room = upTo(firstMeeting(), 9);
      room.run('RefuseToSign', {
        ...{ meeting, version: 1, participant: room.ids.obligor, askedAt: room.context().now, how: 'unread', reason: '', silent: true },
        ...{ witness, recording: '', note: '其沉默。' },
      });
      return room;
    };
    const room = refusedBefore('何某');
    expect(unboundPages(room.meeting())).toEqual([{ part: 'sign-off', pages: [] }]);
    expect(signOffView(room.meeting(), false)?.pages.map(({ part }) => part)).toEqual(['sign-off']);
    room.run('BindSignedPage', bind(codeOf(room, { part: 'sign-off', of: 1 })));
    expect(unboundPages(room.meeting())).toEqual([]);
    expect(unboundPages(refusedBefore('').meeting())).toEqual([]);
  });

  it('is not waited for where nobody signed in ink', () => {
    const room = upTo(firstMeeting(), 9);
    expect(unboundPages(room.meeting())).toEqual([]);
    expect(room.refused('KeepOriginalUnscanned', { meeting, version: 1, pages: 1, by: '王某', reason: '无' }).code).toBe(
      'page.none-expected',
    );
  });
});
