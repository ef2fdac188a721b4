import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Who may know whom (architecture.md, ARCHITECTURE.md). `from` may not import `to`, types included. */
const forbidden: readonly (readonly [name: string, from: string, to: string, except?: string])[] = [
  ['shared knows no host and no window', '^shared/', '^(electron|renderer|test)/'],
  ['the program knows no test', '^(shared|electron|renderer)/', '^test/'],
  ['windows and hosts never meet', '^renderer/', '^electron/'],
  ['hosts and windows never meet', '^electron/', '^renderer/'],
  ['time rests on nothing of ours', '^shared/time/', '^shared/(law|record|consultation|meeting|views|documents|text)/'],
  ['law rests on time', '^shared/law/', '^shared/(record|consultation|meeting|views|documents)/'],
  ['the record knows no step and no paper', '^shared/record/', '^shared/(consultation|meeting|views|documents|contract|decide)'],
  ['case commands know no step and no paper', '^shared/consultation/', '^shared/(meeting|views|documents|contract|decide)'],
  ['the room knows no step and no paper', '^shared/room/', '^shared/(consultation|meeting|views|documents|contract|decide)'],
  ['steps know no view and no paper', '^shared/meeting/', '^shared/(views|documents|contract|decide)'],
  ['windows take contract, views, text and the document model', '^renderer/(?!gallery)', '^shared/(consultation|law/articles)'],
  ['only one file imports the driver', '^electron/(?!storage/sqlite\\.ts)', '^node:sqlite$'],
  ['only one file reads zips from elsewhere', '^(shared|renderer|electron/(?!bundle/unpack\\.ts))', 'node_modules/yauzl/'],
  ['only one file imports docx', '^(shared|renderer|electron/(?!documents/docx-writer))', 'node_modules/docx/'],
  ['hosts never import each other', '^electron/host-electron/', '^electron/host-loopback/'],
  ['hosts never import each other, either way', '^electron/host-loopback/', '^electron/host-electron/'],
];

describe('the house', () => {
  it('has one direction', { timeout: 240_000 }, async () => {
    const cruised = await cruise(['shared', 'electron', 'renderer'], {
      baseDir: root,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: {
        forbidden: [
          ...forbidden.map(([name, from, to]) => ({ name, severity: 'error' as const, from: { path: from }, to: { path: to } })),
          {
            // The library of the schemas asks whether it may evaluate code, which the pages' policy forbids.
            name: 'windows take types of the contract, no schema',
            severity: 'error' as const,
            from: { path: '^renderer/' },
            to: { path: '^shared/(contract|decide|record/events/.*)\\.ts$', dependencyTypesNot: ['type-only'] },
          },
          {
            name: 'no import goes in a circle',
            severity: 'error' as const,
            from: {},
            to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
          },
        ],
      },
    });
    const { summary } = cruised.output as ICruiseResult;
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
  });

  it('speaks Chinese only where Chinese belongs', () => {
    const allowed = /^shared\/(text|law|documents|time\/calendars|meeting\/steps)\/|^electron\/samples\/|^renderer\/(gallery|index\.html)/u;
    const offenders = sources(['shared', 'electron', 'renderer'])
      .filter((file) => !allowed.test(file))
      .filter((file) => /[\p{Script=Han}]/u.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
    expect(offenders).toEqual([]);
  });

  it('has a file for each of the nine steps, in the order of Art. 26', () => {
    const files = readdirSync(join(root, 'shared/meeting/steps')).sort();
    expect(files.map((file) => file.slice(0, 2))).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
  });
});

const sources = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/u.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '$1');
