import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT } from '../../electron/storage/schema.ts';
import { attachmentPaths, attachmentsOf } from '../../shared/record/attachments-of.ts';
import { eventSchemas, type EventType } from '../../shared/record/event.ts';
import { mayBeWithheld } from '../../shared/record/open-part.ts';
import { ATTACHMENTS_LINE, attachmentsLine } from '../support/attachments-line.ts';
import { eventTable } from '../support/event-table.ts';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/volume-format.md');
const verifier = join(root, 'electron/bundle/verify.py');
const types = Object.keys(eventSchemas) as EventType[];

/** With WRITE=1 the files are brought up to date instead. */
const keptTrue = (path: string, part: RegExp, wanted: string): void => {
  const text = readFileSync(path, 'utf8');
  if (process.env['WRITE'] === '1')
    writeFileSync(
      path,
      text.replace(part, () => wanted),
    );
  expect(part.exec(readFileSync(path, 'utf8'))?.[0], `out of date: run this test with WRITE=1`).toBe(wanted);
};

describe('docs/volume-format.md', () => {
  it('has every kind of record with the fields of its payload, as the schemas have them', () => {
    const table = `<!-- kinds of record, made from the schemas -->\n\n${eventTable()}\n\n<!-- end -->`;
    keptTrue(page, /<!-- kinds of record, made from the schemas -->[\s\S]*?<!-- end -->/u, table);
  });
});

describe('the stand-alone verifier', () => {
  it('knows the format of volumes that this program writes', () => {
    expect(readFileSync(verifier, 'utf8')).toContain(`APPLICATION_ID, VOLUME_FORMAT, BUNDLE_FORMAT = 0x43756F53, ${FORMAT}, `);
  });
});

describe('what an open part may withhold', () => {
  it('is named in the stand-alone verifier', () => {
    const kinds = types.filter(mayBeWithheld).toSorted();
    expect(/^WITHHELD = (.*)$/mu.exec(readFileSync(verifier, 'utf8'))?.[1]).toBe(JSON.stringify(kinds).replaceAll(',', ', '));
  });
});

describe('attachments', () => {
  it('are named in the stand-alone verifier as in the schemas', () => {
    keptTrue(verifier, ATTACHMENTS_LINE, attachmentsLine());
  });

  it('are told from other digests: every field of 64 digits is declared as an attachment or is a digest of something else', () => {
    const others = [
      'MinutesFrozen.digest',
      'SignatureGiven.digest',
      'SignatureGiven.drawn.displayed',
      'SignatureRefused.digest',
      'MinutesArchived.digest',
      'SignedPageBound.digest',
      'RehearsalBegun.headDigest',
    ];
    const found = types.flatMap((type) => {
      const attached = attachmentPaths(type).map((path) => path.join('.'));
      return digestFields(type)
        .filter((path) => !attached.includes(path))
        .map((path) => `${type}.${path}`);
    });
    expect(
      found.filter((field) => !others.includes(field)),
      'declare it with `attachment` of events/field.ts',
    ).toEqual([]);
  });

  it('are none in a payload of another shape, or of a kind that is not known', () => {
    for (const type of [...types, 'FromTheFuture'])
      for (const payload of [null, 'x', [], { pages: null, file: 3 }]) expect(attachmentsOf(type, payload)).toEqual([]);
  });
});

const digestFields = (type: EventType): readonly string[] => {
  const walk = (schema: unknown, at: readonly string[]): readonly string[] => {
    const { def } = schema as { readonly def: Record<string, unknown> & { readonly type: string } };
    if (def.type === 'object')
      return Object.entries(def['shape'] as Record<string, unknown>).flatMap(([key, inner]) => walk(inner, [...at, key]));
    if (def.type === 'array') return walk(def['element'], [...at, '*']);
    if (def.type === 'record') return walk(def['valueType'], [...at, '*']);
    if (def.type === 'union') return (def['options'] as unknown[]).flatMap((option) => walk(option, at));
    if (def['innerType'] !== undefined) return walk(def['innerType'], at);
    const takes = (text: string): boolean => (schema as { safeParse: (value: unknown) => { success: boolean } }).safeParse(text).success;
    return def.type === 'string' && takes('0'.repeat(64)) && !takes('z'.repeat(64)) ? [at.join('.')] : [];
  };
  return walk(eventSchemas[type], []);
};
