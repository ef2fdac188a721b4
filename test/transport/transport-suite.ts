import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../electron/backend/connection.ts';
import { contract, roles, type CallInput, type CallName, type Push, type Transport } from '../../shared/contract.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import {
  caseWindow,
  meetingWindow,
  openCaseWithMeeting,
  openingInput,
  openTestCase,
  registryWindow,
  startMemoryHost,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

/** A transport under test: in front of a real backend, with a window on any connection. */
export type TransportUnderTest = { readonly open: (connection: Connection) => Promise<Transport>; readonly stop: () => Promise<void> };

/** What every way between a window and the host has to keep, whatever lies between. */
export const describeTransport = (name: string, start: (host: MemoryHost) => Promise<TransportUnderTest>): void => {
  describe(`over ${name}`, () => {
    let host: MemoryHost;
    let transport: TransportUnderTest;
    beforeEach(async () => {
      host = startMemoryHost();
      transport = await start(host);
    });
    afterEach(async () => {
      await transport.stop();
      host.stop();
    });

    it('answers a call with its value', async () => {
      await openTestCase(host.service, '某环损案〔2026〕1号');
      const answer = await (await transport.open(registryWindow)).call('registry.list', {});
      expect(answer).toMatchObject({ ok: true, value: { cases: [{ number: '某环损案〔2026〕1号', version: 1 }], problems: [] } });
    });

    it('opens a case, and opens it once however often the same request is sent', async () => {
      const window = await transport.open(registryWindow);
      const request = { commandId: testId(), operator: '刘某', input: openingInput('某环损案〔2026〕2号') };
      const first = await window.call('registry.open-case', request);
      const second = await window.call('registry.open-case', request);
      expect(first).toMatchObject({ ok: true, value: { version: 1, repeated: false } });
      expect(second).toMatchObject({ ok: true, value: { version: 1, repeated: true } });
      expect(host.service.list()).toHaveLength(1);
    });

    it('brings a refusal as a problem with a code, a sentence and what to mend', async () => {
      const volume = await openTestCase(host.service);
      const window = await transport.open(caseWindow(volume));
      const answer = await window.call('case.command', command(volume, 'AddObligor', { name: '' }));
      expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
      if (!answer.ok) expect(answer.error.sentence).toContain('填写有误');
      expect(host.service.state(volume)).toMatchObject({ ok: true, value: { version: 1 } });
    });

    it('refuses a call that the contract does not have', async () => {
      const window = await transport.open(registryWindow);
      const answer = await window.call('registry.everything' as CallName, {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'call-unknown' } });
    });

    it.each(['toString', '__proto__', 'constructor'])('does not take %s for a call', async (name) => {
      const window = await transport.open(registryWindow);
      expect(await window.call(name as CallName, {})).toMatchObject({
        ok: false,
        error: { code: 'call-unknown' },
      });
    });

    it('refuses input that does not fit, and names the field', async () => {
      const volume = await openTestCase(host.service);
      const window = await transport.open(caseWindow(volume));
      const answer = await window.call('draft.save', { volume, slot: 'NOT A SLOT', text: '' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'call-input', details: ['/slot'] } });
    });

    it('refuses a name of a volume that would lead out of the case folder', async () => {
      const window = await transport.open(registryWindow);
      const answer = await window.call('draft.save', { volume: '../elsewhere', slot: 'line', text: '' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'call-input', details: ['/volume'] } });
    });

    it('refuses a role the calls it has no right to', async () => {
      const volume = await openCaseWithMeeting(host.service);
      for (const role of roles) {
        const window = await transport.open(connectionOf(role, volume));
        for (const call of callNames) {
          const answer = await window.call(call, inputs(volume)[call]);
          const refused = !answer.ok && answer.error.code === 'call-not-allowed';
          expect({ role, call, refused }).toEqual({ role, call, refused: !(contract[call].roles as readonly string[]).includes(role) });
        }
      }
    });

    it('gives the public display its own view and its own name, and nothing else', async () => {
      const volume = await openCaseWithMeeting(host.service);
      const registry = await transport.open(registryWindow);
      await registry.call('window.operator', { operator: '刘某' });
      const display = await transport.open(meetingWindow('display', volume));
      const given: string[] = [];
      for (const call of callNames) {
        const answer = await display.call(call, inputs(volume)[call]);
        if (answer.ok) given.push(call);
      }
      expect(given).toEqual(['window.session', 'display.view']);
      expect(await display.call('window.session', {})).toEqual({
        ok: true,
        value: { role: 'display', volume, meeting: 1, operator: '', rehearsal: null },
      });
    });

    it('keeps a window within the case and the meeting it was made for', async () => {
      const own = await openCaseWithMeeting(host.service, '某环损案〔2026〕1号');
      const other = await openCaseWithMeeting(host.service, '某环损案〔2026〕2号');
      const display = await transport.open(meetingWindow('display', own));
      expect(await display.call('display.view', { volume: own, meeting: 1 })).toMatchObject({ ok: true });
      expect(await display.call('display.view', { volume: other, meeting: 1 })).toMatchObject({
        ok: false,
        error: { code: 'call-not-allowed' },
      });
      expect(await display.call('display.view', { volume: own, meeting: 2 })).toMatchObject({
        ok: false,
        error: { code: 'call-not-allowed' },
      });
      const secretary = await transport.open(meetingWindow('secretary', own));
      expect(await secretary.call('case.command', command(other, 'AddObligor', {}))).toMatchObject({
        ok: false,
        error: { code: 'call-not-allowed' },
      });
    });

    it('tells a window of changes to its own case, the registry of all, and nobody of content', async () => {
      const own = await openCaseWithMeeting(host.service, '某环损案〔2026〕1号');
      const other = await openCaseWithMeeting(host.service, '某环损案〔2026〕2号');
      const heard = { display: await listen(transport, meetingWindow('display', own)), registry: await listen(transport, registryWindow) };
      const secretary = await transport.open(meetingWindow('secretary', own));
      await secretary.call('case.command', command(own, 'AddObligor', obligor));
      await (await transport.open(caseWindow(other))).call('case.command', command(other, 'AddObligor', obligor));
      await heard.registry.until(2);
      await heard.display.until(1);
      expect(heard.registry.pushes.map((push) => push.type === 'volume-changed' && push.volume)).toEqual([own, other]);
      expect(heard.display.pushes).toEqual([{ type: 'volume-changed', volume: own, version: 3, savedAt: host.clock.now() }]);
    });

    it('tells every window that shows days of a calendar that was entered', async () => {
      const volume = await openCaseWithMeeting(host.service);
      const heard = {
        display: await listen(transport, meetingWindow('display', volume)),
        case: await listen(transport, caseWindow(volume)),
      };
      const registry = await listen(transport, registryWindow);
      const window = await transport.open(registryWindow);
      const entered = await window.call('calendar.enter', {
        operator: '刘某',
        year: 2027,
        source: '模拟通知',
        text: '1月1日至3日放假',
        replaces: false,
      });
      expect(entered).toEqual({ ok: true, value: { year: 2027 } });
      await (await transport.open(caseWindow(volume))).call('case.command', command(volume, 'AddObligor', obligor));
      await Promise.all([heard.case.until(2), heard.display.until(1), registry.until(2)]);
      expect(heard.case.pushes.map((push) => push.type)).toEqual(['calendar-changed', 'volume-changed']);
      expect(registry.pushes.map((push) => push.type)).toEqual(['calendar-changed', 'volume-changed']);
      expect(heard.display.pushes.map((push) => push.type)).toEqual(['volume-changed']);
    });

    it('lets one of two windows that act on the same version through, tells the other what changed, and both go on', async () => {
      const volume = await openTestCase(host.service);
      const [first, second] = [await transport.open(caseWindow(volume)), await transport.open(caseWindow(volume))];
      const answers = await Promise.all([
        first.call('case.command', { ...command(volume, 'AddObligor', obligor), expectedVersion: 1, operator: '李某' }),
        second.call('case.command', { ...command(volume, 'AddObligor', obligor), expectedVersion: 1, operator: '李某' }),
      ]);
      const [saved] = answers.filter((answer) => answer.ok);
      const [late] = answers.filter((answer) => !answer.ok);
      expect(saved).toMatchObject({ ok: true, value: { version: 2 } });
      expect(late).toMatchObject({ ok: false, error: { code: 'version-conflict' } });
      if (late?.ok === false) {
        expect(late.error.sentence).toContain('没有记录');
        expect(late.error.details).toEqual([expect.stringContaining('李某')]);
      }
      expect(await second.call('case.command', { ...command(volume, 'AddObligor', obligor), expectedVersion: 2 })).toMatchObject({
        ok: true,
        value: { version: 3 },
      });
      expect(await first.call('case.command', { ...command(volume, 'AddObligor', obligor), expectedVersion: 3 })).toMatchObject({
        ok: true,
        value: { version: 4 },
      });
    });

    it('records a command once, however often it is sent', async () => {
      const volume = await openTestCase(host.service);
      const window = await transport.open(caseWindow(volume));
      const sent = { ...command(volume, 'AddObligor', obligor), expectedVersion: 1 };
      const first = await window.call('case.command', sent);
      const again = await window.call('case.command', sent);
      expect(first).toMatchObject({ ok: true, value: { record: 2, version: 2, repeated: false } });
      expect(again).toMatchObject({ ok: true, value: { record: 2, version: 2, repeated: true } });
    });

    it('keeps a half-typed line until the entry that clears it is on disk', async () => {
      const volume = await openTestCase(host.service);
      const window = await transport.open(caseWindow(volume));
      await window.call('draft.save', { volume, slot: 'line-1', text: '打了一半的' });
      expect(await window.call('draft.load', { volume, slot: 'line-1' })).toEqual({
        ok: true,
        value: { text: '打了一半的', at: host.clock.now() },
      });
      await window.call('case.command', { ...command(volume, 'AddObligor', { name: '' }), clearDraft: 'line-1' });
      expect(await window.call('draft.load', { volume, slot: 'line-1' })).toMatchObject({ value: { text: '打了一半的' } });
      await window.call('case.command', { ...command(volume, 'AddObligor', obligor), clearDraft: 'line-1' });
      expect(await window.call('draft.load', { volume, slot: 'line-1' })).toEqual({ ok: true, value: { text: '', at: null } });
    });

    it('lets nothing of an error of the program out but that it happened', async () => {
      const window = await transport.open(registryWindow);
      const answer = await window.call('registry.samples', {});
      expect(answer).toEqual({
        ok: false,
        error: { code: 'internal', sentence: expect.stringContaining('程序内部出错') as string, article: null, details: [] },
      });
      expect(host.logged).toEqual([expect.stringContaining('no samples in this test')]);
    });
  });
};

const callNames = Object.keys(contract) as CallName[];
const obligor = { name: '某公司', kind: 'organisation', identityNumber: '', representative: '赵某', address: '某市', phone: '' };

const command = (volume: string, type: CallInput<'case.command'>['type'], input: unknown): CallInput<'case.command'> => ({
  volume,
  commandId: testId(),
  operator: '刘某',
  expectedVersion: null,
  type,
  input,
  clearDraft: null,
});

const connectionOf = (role: (typeof roles)[number], volume: string): Connection =>
  role === 'registry' ? registryWindow : role === 'case' ? caseWindow(volume) : meetingWindow(role, volume);

/** Input that fits, for every call: whatever is refused is refused for who asks. */
const inputs = (volume: string): { readonly [C in CallName]: CallInput<C> } => ({
  'window.session': {},
  'window.operator': { operator: '刘某' },
  'window.open': { role: 'display', volume, meeting: 1 },
  'window.print': { to: 'pdf', name: '记录' },
  'keys.load': {},
  'keys.save': { changed: {} },
  'registry.list': {},
  'registry.samples': {},
  'registry.open-case': { commandId: testId(), operator: '刘某', input: {} },
  'calendar.list': {},
  'calendar.import': { operator: '刘某', file: 'a.json', base64: '', replaces: false },
  'calendar.enter': { operator: '刘某', year: 2027, source: '', text: '', replaces: false },
  'calendar.enter-regional': { operator: '刘某', year: 2026, name: '某节', source: '', text: '', replaces: false },
  'rehearsal.begin': { volume, meeting: 1, operator: '刘某' },
  'rehearsal.end': { volume },
  'preflight.run': { volume, meeting: 1, fonts: { window: null, missing: [] }, clockConfirmed: false },
  'preflight.last': { volume, meeting: 1 },
  'preflight.backup-place': { volume, place: '/media/备份' },
  'preflight.back-up': { volume },
  'case.view': { volume },
  'case.limits': { volume, on: '2026-03-10' as PlainDate },
  'case.record': { volume, record: 1 },
  'case.command': command(volume, 'AddObligor', obligor),
  'secretary.view': { volume, meeting: 1, since: 0 },
  'secretary.entry-history': { volume, meeting: 1, entry: 1 },
  'secretary.search': { volume, words: '期限' },
  'secretary.other-meeting': { volume, other: 1 },
  'secretary.initials': { volume, meeting: 1 },
  'presiding.view': { volume, meeting: 1 },
  'presiding.next': { volume, meeting: 1, commandId: testId(), from: 'attendance' },
  'meeting.undo': { volume, meeting: 1 },
  'display.view': { volume, meeting: 1 },
  'display.exhibit': { volume, meeting: 1, digest: '0'.repeat(64), from: 0 },
  'room.view': { volume, meeting: 1 },
  'room.act': { volume, meeting: 1, id: testId(), act: { type: 'say-privately', text: '请慢一点' } },
  'upload.begin': { volume, name: 'a.jpg', bytes: 1 },
  'upload.add': { volume, upload: testId(), at: 0, base64: '' },
  'upload.cancel': { volume, upload: testId() },
  'page.bind': {
    ...{ volume, upload: testId(), commandId: testId(), operator: '刘某', meeting: 1, version: 1 },
    ...{ part: 'body', page: 1, of: 1, filePage: 1, readAs: '', confirmedBy: '刘某' },
  },
  'page.bytes': { volume, meeting: 1, digest: '0'.repeat(64), from: 0 },
  'fingerprint.attach': {
    ...{ volume, upload: testId(), commandId: testId(), operator: '刘某' },
    ...{ meeting: 1, version: 1, participant: 'p2', witness: '何某' },
  },
  'exhibit.attach': { volume, upload: testId(), exhibit: 'x2', commandId: testId(), operator: '刘某' },
  'exhibit.bytes': { volume, digest: '0'.repeat(64), from: 0 },
  'draft.save': { volume, slot: 'line', text: '' },
  'draft.load': { volume, slot: 'line' },
  'minutes.model': { volume, meeting: 1 },
  'minutes.version': { volume, meeting: 1, version: 1 },
  'minutes.docx': { volume, meeting: 1, part: 'body' },
  'script.list': { volume, meeting: 1 },
  'script.word': { volume, meeting: 1, key: 'anytime/go-on', text: null },
  'script.export': { volume },
  'script.import': { volume, text: '' },
  'phrases.list': { volume, meeting: 1 },
  'phrases.add': { volume, scope: 'case', text: '渗坑' },
  'phrases.remove': { volume, scope: 'case', text: '渗坑' },
  'phrases.export': { volume },
  'phrases.import': { volume, text: '渗坑\n' },
  'bundle.make': { volume, part: 'open', transfer: testId() },
  'bundle.read': { volume, transfer: testId(), from: 0 },
  'bundle.take': { transfer: testId(), from: 0, base64: '' },
  'bundle.admit': { transfer: testId(), name: '案卷.zip' },
  'papers.list': { volume },
  'papers.model': { volume, kind: 'filing-approval', at: 0 },
  'papers.number': { volume, kind: 'failure-notice', at: 0, commandId: testId(), operator: '刘某' },
  'papers.number-check': { volume, kind: 'notice', on: null, typed: '' },
  'papers.reserve-number': { volume, kind: 'notice', on: null, operator: '刘某' },
  'papers.adopt-template': { volume, commandId: testId(), operator: '刘某' },
  'office.view': {},
  'office.save-template': { text: '' },
  'office.explain-number': { code: '某环赔', year: 2026, number: 1, reason: '' },
  'papers.docx': { volume, kind: 'filing-approval', at: 0, on: null },
});

type Heard = { readonly pushes: readonly Push[]; readonly until: (count: number) => Promise<void> };

/** Everything a window hears from when it is connected on. */
const listen = async (transport: TransportUnderTest, connection: Connection): Promise<Heard> => {
  const window = await transport.open(connection);
  const pushes: Push[] = [];
  let wake = (): void => undefined;
  window.onPush((push) => {
    pushes.push(push);
    wake();
  });
  return {
    pushes,
    until: async (count) => {
      while (pushes.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
};
