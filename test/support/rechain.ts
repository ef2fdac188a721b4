import type { DatabaseSync } from 'node:sqlite';
import { payloadDigestOf, recordDigestOf } from '../../shared/record/chain.ts';

/** Computes every digest anew from a record on: what a forger who knows the format would do. */
export const rechain = (database: DatabaseSync, from: number): void => {
  let prev = String(database.prepare('SELECT digest FROM event WHERE seq < ? ORDER BY seq DESC').get(from)?.['digest'] ?? '');
  for (const row of database.prepare('SELECT * FROM event WHERE seq >= ? ORDER BY seq').all(from)) {
    const isReadable = row['payload'] !== null && /^[0-9a-f]{32}$/u.test(String(row['salt']));
    const payloadDigest = isReadable ? payloadDigestOf(String(row['salt']), String(row['payload'])) : String(row['payload_digest']);
    const base = prev === '' ? String(row['prev']) : prev;
    const digest = recordDigestOf({
      seq: Number(row['seq']),
      at: String(row['at']),
      operator: String(row['operator']),
      deviceClock: String(row['device_clock']),
      command: String(row['command']),
      type: String(row['type']),
      v: Number(row['v']),
      payloadDigest,
      prev: base,
    });
    database
      .prepare('UPDATE event SET prev = ?, payload_digest = ?, digest = ? WHERE seq = ?')
      .run(base, payloadDigest, digest, Number(row['seq']));
    prev = digest;
  }
};
