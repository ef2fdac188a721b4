import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/bundle/export-bundle.ts';
import { createPlayer } from '../../electron/samples/player.ts';
import { samples } from '../../electron/samples/samples.ts';
import { lockVolume } from '../../electron/storage/lock.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume } from '../../electron/storage/volume.ts';
import type { CallInput, CallName, Push, Transport } from '../../shared/contract.ts';
import { decide } from '../../shared/decide.ts';
import { digestOfBody } from '../../shared/documents/body-digest.ts';
import { minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { withMark } from '../../shared/documents/paper-mark.ts';
import { papers } from '../../shared/documents/papers.ts';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { filed, held, meetingOf } from '../../shared/record/state.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { dayOf } from '../../shared/time/instant.ts';
import { pngOf } from '../support/sample-files.ts';
import {
  caseWindow,
  meetingWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  registryWindow,
  startMemoryHost,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

let host: MemoryHost;
let opened: { readonly role: string; readonly volume: string | null }[];
let closed: string[];
const start = (folder?: string): MemoryHost =>
  startMemoryHost({
    ...(folder === undefined ? {} : { folder }),
    windows: {
      open: ({ role, volume }) => {
        opened.push({ role, volume });
        return Promise.resolve({ ok: true, value: { url: `test:${role}` } });
      },
      closeAll: (volume) => void closed.push(volume),
      print: () => Promise.resolve({ ok: true, value: { by: 'page' } }),
    },
  });
beforeEach(() => {
  opened = [];
  closed = [];
  host = start();
});
afterEach(() => host.stop());

const REHEARSALS = 'rehearsals';
const copies = (): readonly string[] => (existsSync(join(host.folder, REHEARSALS)) ? readdirSync(join(host.folder, REHEARSALS)) : []);

/** Every file below the folder but the copies themselves, with what it holds. */
const files = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(host.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !relative(host.folder, entry.parentPath).startsWith(REHEARSALS))
      .map((entry) => join(entry.parentPath, entry.name))
      // The shared index of a journal says who is reading, and nothing of a record.
      .filter((path) => !path.endsWith('-shm'))
      .sort()
      .map((path) => [relative(host.folder, path), digestOfBytes(readFileSync(path))]),
  );

const begin = async (volume: string, meeting = 1): Promise<string> => {
  const answer = await memoryTransport(host.backend, caseWindow(volume)).call('rehearsal.begin', { volume, meeting, operator: '刘某' });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return opened.at(-1)?.volume ?? '';
};
const end = (rehearsal: string) => secretaryOf(rehearsal).call('rehearsal.end', { volume: rehearsal });
const secretaryOf = (volume: string): Transport => memoryTransport(host.backend, meetingWindow('secretary', volume));
const codeOf = async <C extends CallName>(window: Transport, name: C, input: CallInput<C>): Promise<string> => {
  const answer = await window.call(name, input);
  return answer.ok ? 'ok' : answer.error.code;
};
const stateOf = (volume: string) => {
  const state = host.service.state(volume);
  if (!state.ok) throw new Error(state.error.sentence);
  return state.value;
};

const attach = async (window: Transport, volume: string, exhibit: string, bytes: Uint8Array): Promise<void> => {
  const begun = await window.call('upload.begin', { volume, name: '照片.png', bytes: bytes.length });
  if (!begun.ok) throw new Error(begun.error.sentence);
  const { upload } = begun.value;
  await window.call('upload.add', { volume, upload, at: 0, base64: Buffer.from(bytes).toString('base64') });
  const kept = await window.call('exhibit.attach', { volume, upload, exhibit, commandId: testId(), operator: '刘某' });
  if (!kept.ok) throw new Error(kept.error.sentence);
};
const listExhibit = (volume: string, number: number) =>
  must(host.service, volume, 'ListExhibit', {
    number,
    party: 'claimant',
    title: `照片${number}`,
    source: '',
    pages: 1,
    purpose: '',
    secret: false,
  });

describe('a rehearsal', { timeout: 60_000 }, () => {
  it('of everything from the first meeting to the end of a case leaves nothing behind: no byte of the case, of its files or of the settings', async () => {
    const [sample] = samples;
    if (sample === undefined) throw new Error('no sample');
    let volume = '';
    let rehearsal = '';
    let before: ReturnType<typeof files> = {};
    let head = '';
    const player = createPlayer(
      {
        setClock: (now) => host.clock.set(dayOf(now), now.slice(11, 16)),
        state: () => stateOf(rehearsal === '' ? volume : rehearsal),
        dispatch: async ({ type, input, operator }) => {
          const command = { commandId: testId(), operator, type, input, expectedVersion: null, clearDraft: null };
          if (volume === '') {
            const made = await host.service.create(command);
            if (made.ok) volume = made.value.volume;
            return made;
          }
          if (type === 'ConveneMeeting' && rehearsal === '') {
            before = files();
            head = headOf(volume);
            rehearsal = await begin(volume);
          }
          return host.service.dispatch({ ...command, volume: rehearsal === '' ? volume : rehearsal });
        },
      },
      '刘某',
    );
    await sample.play(player);
    expect(Object.keys(before)).toContain(join(volume, 'volume.sqlite'));
    expect(stateOf(rehearsal).version).toBeGreaterThan(stateOf(volume).version + 100);
    // What a tablet signs is what stands on it: the mark of the rehearsal is no part of the digest.
    const meeting = meetingOf(stateOf(rehearsal), 1);
    const [body] = minutesDocument(stateOf(rehearsal), 1);
    expect(body.mark).toBe('演练，非正式记录');
    expect(digestOfBody(body)).toBe(meeting === null ? undefined : held(meeting, 'MinutesFrozen').at(-1)?.digest);
    expect(filed(stateOf(rehearsal), 'RehearsalBegun')).toMatchObject([{ copied: stateOf(volume).version, headDigest: head }]);
    expect(await end(rehearsal)).toMatchObject({ ok: true });
    expect(copies()).toEqual([]);
    expect(files()).toEqual(before);
    expect(headOf(volume)).toBe(head);
  });

  it('prints nothing that could be taken for a paper of the case', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    await must(host.service, rehearsal, 'ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    const state = stateOf(rehearsal);
    const made = papers.flatMap(({ available }) => available(state, { ...host.service.context(state), wording: {} }).instances);
    expect(made.length).toBeGreaterThan(5);
    for (const { label, model } of made) {
      const drawn = withMark(model);
      expect(drawn.header, label).toContain('演练，非正式记录');
      expect(drawn.blocks[0], label).toEqual({ kind: 'subtitle', text: '（演练，非正式记录）' });
    }
    const real = papers.flatMap(({ available }) => available(stateOf(volume), { ...host.service.context(state), wording: {} }).instances);
    for (const { label, model } of real) expect(withMark(model).header, label).not.toContain('演练');
  });

  it('is no case: not in the registry, not exported, no number out of the ledger, no search finds it', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    const office = memoryTransport(host.backend, caseWindow(rehearsal));
    const registry = await memoryTransport(host.backend, registryWindow).call('registry.list', {});
    expect(registry).toMatchObject({ ok: true, value: { cases: [{ volume }], problems: [] } });
    expect(await codeOf(office, 'bundle.make', { volume: rehearsal, part: 'whole', transfer: testId() })).toBe('rehearsal-not-exported');
    const paper = { volume: rehearsal, kind: 'notice', operator: '刘某' };
    expect(await codeOf(office, 'papers.reserve-number', { ...paper, on: null })).toBe('rehearsal-number');
    expect(await codeOf(office, 'papers.number', { ...paper, at: 0, commandId: testId() })).toBe('rehearsal-number');
    await must(host.service, rehearsal, 'WriteNote', { meeting: 1, text: '只在演练中的话' });
    const found = await secretaryOf(volume).call('secretary.search', { volume, words: '只在演练' });
    expect(JSON.stringify(found)).not.toContain('只在演练中的话');
  });

  it('cannot be begun inside a rehearsal, in a case itself, or on a meeting whose minutes are settled', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    const window = memoryTransport(host.backend, caseWindow(rehearsal));
    expect(await codeOf(window, 'rehearsal.begin', { volume: rehearsal, meeting: 1, operator: '刘某' })).toBe('rehearsal-within');
    expect(
      await codeOf(memoryTransport(host.backend, caseWindow(volume)), 'rehearsal.begin', { volume, meeting: 2, operator: '刘某' }),
    ).toBe('meeting-unknown');
    const input = { copied: stateOf(volume).version, headDigest: 'a'.repeat(64) };
    const command = { type: 'BeginRehearsal', input } as const;
    const context = host.service.context(stateOf(volume));
    expect(decide(stateOf(volume), command, context)).toMatchObject({ ok: false, error: { code: 'rehearsal.real-volume' } });
    const inCopy = { ...context, isRehearsal: true };
    expect(decide(stateOf(volume), command, inCopy)).toMatchObject({ ok: true });
    expect(decide(stateOf(volume), { ...command, input: { ...input, copied: 1 } }, inCopy)).toMatchObject({
      ok: false,
      error: { code: 'rehearsal.not-this-copy' },
    });
    expect(decide(stateOf(rehearsal), command, inCopy)).toMatchObject({ ok: false, error: { code: 'rehearsal.begun' } });
    const given = { volume, commandId: testId(), operator: '刘某', expectedVersion: null, ...command, clearDraft: null };
    expect(await codeOf(memoryTransport(host.backend, caseWindow(volume)), 'case.command', given)).toBe('call-not-allowed');
    const begun = filed(stateOf(rehearsal), 'RehearsalBegun')[0]?.record ?? 0;
    const withdrawal = { type: 'WithdrawRecord', input: { target: begun, reason: '去掉演练的标记', by: '刘某' } } as const;
    expect(decide(stateOf(rehearsal), withdrawal, inCopy)).toMatchObject({ ok: false, error: { code: 'record.not-withdrawable' } });
  });

  it('shows the exhibits of the case, and keeps what is attached in it to itself', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const first = await listExhibit(volume, 1);
    const real = pngOf(20, 20);
    await attach(memoryTransport(host.backend, caseWindow(volume)), volume, `x${first.record}`, real);
    const rehearsal = await begin(volume);
    const window = secretaryOf(rehearsal);
    const shown = await window.call('exhibit.bytes', { volume: rehearsal, digest: digestOfBytes(real), from: 0 });
    expect(shown).toMatchObject({ ok: true, value: { total: real.length, base64: Buffer.from(real).toString('base64') } });
    const second = await listExhibit(rehearsal, 2);
    const own = pngOf(30, 30);
    await attach(window, rehearsal, `x${second.record}`, own);
    expect(await window.call('exhibit.bytes', { volume: rehearsal, digest: digestOfBytes(own), from: 0 })).toMatchObject({ ok: true });
    expect(readdirSync(join(host.folder, volume, 'attachments'))).toEqual([`${digestOfBytes(real)}.png`]);
  });

  it('goes on beside the case: what is recorded in one reaches no window of the other', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    const heard: Record<string, Push[]> = { case: [], rehearsal: [] };
    secretaryOf(volume).onPush((push) => heard['case']?.push(push));
    secretaryOf(rehearsal).onPush((push) => heard['rehearsal']?.push(push));
    const saved = await must(host.service, rehearsal, 'ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    expect(saved.volume).toBe(rehearsal);
    await must(host.service, volume, 'WriteNote', { meeting: 1, text: '正式的备注' });
    expect(heard['rehearsal']?.map((push) => 'volume' in push && push.volume)).toEqual([rehearsal]);
    expect(heard['case']?.map((push) => 'volume' in push && push.volume)).toEqual([volume]);
    const act = { type: 'say-privately', text: '请慢一点' } as const;
    await secretaryOf(rehearsal).call('room.act', { volume: rehearsal, meeting: 1, id: testId(), act });
    expect(heard['rehearsal']?.at(-1)).toMatchObject({ type: 'room-changed', volume: rehearsal });
    expect(heard['case']).toHaveLength(1);
  });

  it('asked for twice is one; a window is told whether it goes on or is over', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const [first, second] = await Promise.all([begin(volume), begin(volume)]);
    expect(first).toBe(second);
    expect(isRehearsal(first)).toBe(true);
    expect(copies()).toHaveLength(1);
    expect(await secretaryOf(first).call('window.session', {})).toMatchObject({ value: { volume: first, rehearsal: 'running' } });
    expect(await secretaryOf(volume).call('window.session', {})).toMatchObject({ value: { volume, rehearsal: null } });
    const ended: Push[] = [];
    memoryTransport(host.backend, meetingWindow('display', first)).onPush((push) => ended.push(push));
    memoryTransport(host.backend, meetingWindow('display', volume)).onPush((push) => ended.push(push));
    // The page that parties sign on leads to no window of the real case.
    const signing = memoryTransport(host.backend, meetingWindow('signing', first));
    expect(await codeOf(signing, 'rehearsal.end', { volume: first })).toBe('call-not-allowed');
    expect(await end(first)).toMatchObject({ ok: true, value: { url: 'test:case' } });
    expect(opened.at(-1)).toEqual({ role: 'case', volume });
    expect(closed).toEqual([first]);
    expect(ended).toEqual([{ type: 'rehearsal-ended', volume: first }]);
    expect(await secretaryOf(first).call('window.session', {})).toMatchObject({ value: { rehearsal: 'over' } });
    const view = { volume: first, meeting: 1 };
    expect(await codeOf(secretaryOf(first), 'secretary.view', { ...view, since: 0 })).toBe('rehearsal-over');
    expect(await codeOf(memoryTransport(host.backend, meetingWindow('display', first)), 'display.view', view)).toBe('rehearsal-over');
    expect(await codeOf(secretaryOf(first), 'rehearsal.end', { volume: first })).toBe('rehearsal-over');
  });

  it('ends a while after its last window went, and not while one is there', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    const leave = [secretaryOf(rehearsal), memoryTransport(host.backend, meetingWindow('display', rehearsal))].map((window) =>
      window.onPush(() => undefined),
    );
    host.patienceEnds();
    leave[0]?.();
    host.patienceEnds();
    expect(copies()).toHaveLength(1);
    leave[1]?.();
    const back = secretaryOf(rehearsal).onPush(() => undefined);
    host.patienceEnds();
    expect(copies()).toHaveLength(1);
    back();
    host.patienceEnds();
    expect(copies()).toEqual([]);
  });

  it('begun again after its windows were closed begins anew', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    secretaryOf(rehearsal).onPush(() => undefined)();
    expect(await begin(volume)).not.toBe(rehearsal);
    expect(copies()).toHaveLength(1);
  });

  it('asked for again after the case went on says that the one still open is of an older state', async () => {
    const volume = await openCaseWithMeeting(host.service);
    const rehearsal = await begin(volume);
    const leave = secretaryOf(rehearsal).onPush(() => undefined);
    await must(host.service, volume, 'WriteNote', { meeting: 1, text: '演练开始之后的备注' });
    const again = { volume, meeting: 1, operator: '刘某' };
    const answer = await memoryTransport(host.backend, caseWindow(volume)).call('rehearsal.begin', again);
    expect(answer).toMatchObject({ ok: false, error: { code: 'rehearsal-outdated' } });
    leave();
    expect(await begin(volume)).not.toBe(rehearsal);
    expect(copies()).toHaveLength(1);
  });

  it('ends with the program', async () => {
    const volume = await openCaseWithMeeting(host.service);
    await begin(volume);
    host.backend.close();
    expect(copies()).toEqual([]);
  });

  it('that a killed program left is removed at the next start; one that goes on elsewhere is not', () => {
    for (const id of ['left', 'running', 'half-made'])
      mkdirSync(join(host.folder, REHEARSALS, id, 'volume', 'attachments'), { recursive: true });
    const lock = lockVolume(join(host.folder, REHEARSALS, 'running'));
    expect(lock.ok).toBe(true);
    const next = start(host.folder);
    expect(copies()).toEqual(['running']);
    if (lock.ok) lock.value.release();
    next.stop();
    start(host.folder).stop();
    expect(copies()).toEqual([]);
  });

  it('put among the cases is refused as what it is, and not exported', async () => {
    const volume = await openCaseWithMeeting(host.service);
    await begin(volume);
    const [id = ''] = copies();
    const copy = join(host.folder, REHEARSALS, id, 'volume');
    expect(verifyVolume(copy)).toMatchObject({ ok: true, value: { ok: true } });
    cpSync(copy, join(host.folder, '案卷二'), { recursive: true });
    const registry = await memoryTransport(host.backend, registryWindow).call('registry.list', {});
    expect(registry).toMatchObject({ ok: true, value: { cases: [{ volume }], problems: [{ volume: '案卷二' }] } });
    expect(host.service.state('案卷二')).toMatchObject({ ok: false, error: { code: 'rehearsal-copy' } });
    const out = join(host.folder, '演练.zip');
    const options = { part: 'whole', calendar: [], wording: {}, programVersion: 'test' } as const;
    expect(await exportBundle(join(host.folder, '案卷二'), out, options)).toMatchObject({ ok: false, error: { code: 'bundle-rehearsal' } });
    expect(existsSync(out)).toBe(false);
  });
});

const headOf = (volume: string): string => {
  const read = readVolume(join(host.folder, volume));
  if (!read.ok) throw new Error('unreadable');
  const head = read.value.head();
  read.value.close();
  return head;
};
