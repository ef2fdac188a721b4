import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { replayCommand } from '../../electron/cli/replay.ts';
import { volumesIn } from '../../electron/storage/volumes-folder.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { rechain } from '../support/rechain.ts';
import { keptFolder } from '../support/volumes.ts';

type Frozen = { readonly digest: string; readonly body: string };

describe('replay, on a case with frozen minutes', () => {
  const folder = keptFolder();
  let volume: string;

  beforeAll(async () => {
    await playSamples({ folder: folder(), ids: systemIds, programVersion: 'test', bodyText }, [frozenCase()]);
    volume = join(folder(), volumesIn(folder())[0] ?? '');
  });

  /** Writes the record of the freezing anew, with the whole chain after it: what another program would have left. */
  const freezeAs = (change: (payload: Frozen) => object): void => {
    const database = new DatabaseSync(join(volume, 'volume.sqlite'));
    database.exec('DROP TRIGGER IF EXISTS event_is_never_changed; DROP TRIGGER IF EXISTS event_is_never_removed');
    const row = database.prepare("SELECT seq, payload FROM event WHERE type = 'MinutesFrozen'").get();
    const payload = canonicalJson(change(JSON.parse(String(row?.['payload'])) as Frozen));
    database.prepare('UPDATE event SET payload = ? WHERE seq = ?').run(payload, Number(row?.['seq']));
    rechain(database, Number(row?.['seq']));
    database.close();
  };
  const replayed = async () => {
    let answer: unknown;
    const said: string[] = [];
    const code = await replayCommand([volume], {
      result: (value) => (answer = value),
      line: () => undefined,
      problem: (sentence) => said.push(sentence),
    });
    return { code, answer: answer as { ok: boolean; minutes: readonly [{ kept: boolean; recorded: string; computed: string }] }, said };
  };

  it('holds what is kept to what was signed, tells other words, and finds a body that comes out of no record', async () => {
    let original: Frozen | null = null;
    const whole = await replayed();
    expect(whole).toMatchObject({ code: 0, answer: { ok: true, minutes: [{ kept: true }] }, said: [] });
    expect(whole.answer.minutes[0].computed).toBe(whole.answer.minutes[0].recorded);

    // A program that worded the body in another way.
    freezeAs((payload) => {
      original = payload;
      const body = payload.body.replace('磋商会议记录', '磋商会记录');
      return { ...payload, body, digest: digestOfText(body) };
    });
    const reworded = await replayed();
    expect(reworded).toMatchObject({ code: 0, answer: { ok: true, minutes: [{ kept: true }] } });
    expect(reworded.said).toEqual([expect.stringContaining('由记录重新生成的文字与之不同')]);

    // A program that kept none.
    freezeAs(() => ({ ...(original ?? {}), body: '' }));
    expect(await replayed()).toMatchObject({ code: 0, answer: { ok: true, minutes: [{ kept: false }] }, said: [] });

    freezeAs((payload) => ({ ...payload, digest: 'ab'.repeat(32) }));
    const other = await replayed();
    expect(other).toMatchObject({ code: 1, answer: { ok: false, minutes: [{ kept: false }] } });
    expect(other.said).toEqual([expect.stringContaining('与当时定稿的摘要不一致')]);
  });
});
