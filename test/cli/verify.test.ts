import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../electron/backend/read-case.ts';
import { minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { rechain } from '../support/rechain.ts';
import { runCommand } from '../support/run-command.ts';
import { keptFolder, temporaryFolder } from '../support/volumes.ts';

describe('verify, on a case with signed minutes', () => {
  const folder = keptFolder();
  let whole: string;
  let printed: string;
  let inFull: string;
  let ofSigning: string;

  beforeAll(async () => {
    await runCommand(['demo', '--out', 'demo'], { cwd: folder(), home: folder() });
    whole = join(folder(), 'demo', 'volume');
    const read = readCase(whole);
    if (!read.ok) throw new Error(read.error);
    const [body, signOff] = minutesDocument(read.value.state, 1);
    // The last thing at the foot of the page, as somebody would type it off the paper.
    printed = /记录链第\d+号 (.+)$/u.exec(body.footer)?.[1] ?? '';
    expect(signOff.footer).toBe(body.footer);
    const rows = new Map(signOff.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])));
    const digestIn = (label: string): string => rows.get(label)?.replace(/^.*\n/u, '') ?? '';
    inFull = digestIn('记录链摘要');
    ofSigning = digestIn('签字登记摘要');
  }, 60_000);

  const verified = async (volume: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCommand(['verify', volume, ...args], { cwd: folder(), home: folder() });
    return {
      code,
      stderr,
      ...(stdout === '' ? {} : (JSON.parse(stdout) as { ok: boolean; against: string; note: string; problems: unknown[] })),
    };
  };
  const changed = (work: (database: DatabaseSync) => void): string => {
    const copy = join(temporaryFolder(), 'volume');
    cpSync(whole, copy, { recursive: true });
    const database = new DatabaseSync(join(copy, 'volume.sqlite'));
    database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed');
    work(database);
    database.close();
    return copy;
  };

  it('finds the digest printed at the foot of the page, and the one in full on the sign-off sheet', async () => {
    expect(printed).toMatch(/^[0-9A-F]{4} [0-9A-F]{4} … [0-9A-F]{4}$/u);
    for (const head of [printed, inFull, ofSigning])
      expect(await verified(whole, '--head', head)).toMatchObject({ code: 0, ok: true, against: 'head', stderr: '' });
  });

  it('says that without it a cut tail and a volume chained anew cannot be found', async () => {
    const { note } = await verified(whole);
    expect(note).toContain('--head');
    const cut = changed((database) =>
      database.exec("DELETE FROM event WHERE seq >= (SELECT min(seq) FROM event WHERE type = 'MinutesFrozen')"),
    );
    expect(await verified(cut)).toMatchObject({ code: 0, ok: true, against: 'nothing' });
  });

  it('finds with it a tail cut off before the signing, and a record of before changed by somebody who chained the rest anew', async () => {
    const cut = changed((database) =>
      database.exec("DELETE FROM event WHERE seq >= (SELECT min(seq) FROM event WHERE type = 'MinutesFrozen')"),
    );
    const forged = changed((database) => {
      database.exec("UPDATE event SET operator = '他人' WHERE seq = 3");
      rechain(database, 3);
    });
    for (const volume of [cut, forged]) {
      const { code, stderr } = await verified(volume, '--head', printed);
      expect([code, stderr.includes('签字页上的摘要不在案卷中')]).toEqual([1, true]);
    }
  });

  it('finds, with the digest of the signing, a refusal that somebody worded otherwise and chained anew', async () => {
    const forged = changed((database) => {
      const row = database.prepare("SELECT seq, payload FROM event WHERE type = 'SignatureRefused' ORDER BY seq DESC").get();
      const payload = { ...(JSON.parse(String(row?.['payload'])) as object), reason: '没有理由' };
      database.prepare('UPDATE event SET payload = ? WHERE seq = ?').run(canonicalJson(payload), Number(row?.['seq']));
      rechain(database, Number(row?.['seq']));
    });
    expect(await verified(forged, '--head', inFull)).toMatchObject({ code: 0, ok: true });
    expect(await verified(forged, '--head', ofSigning)).toMatchObject({ code: 1, ok: false, problems: [{ problem: 'head-not-found' }] });
  });

  it('names the first bad record in a sentence on standard error', async () => {
    const { code, stderr } = await verified(changed((database) => database.exec("UPDATE event SET operator = '他人' WHERE seq = 7")));
    expect([code, stderr]).toEqual([1, '第7号记录：记录的时间、操作人等项目与其摘要不符：记录被改动。\n']);
  });

  it('refuses what is no digest with a sentence, and prints nothing', async () => {
    const { code, stderr, ...rest } = await verified(whole, '--head', 'abc');
    expect([code, rest]).toEqual([2, {}]);
    expect(stderr).toContain('“abc”不是摘要');
  });
});
