import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newVolumeName, volumesIn } from '../../electron/storage/volumes-folder.ts';
import { newVolume, temporaryFolder } from '../support/volumes.ts';

describe('the folder of cases', () => {
  it('lists volumes and nothing else', () => {
    const root = temporaryFolder();
    newVolume(join(root, '某环损案〔2026〕7号')).close();
    mkdirSync(join(root, 'not a volume'));
    writeFileSync(join(root, 'note.txt'), '');
    expect(volumesIn(root)).toEqual(['某环损案〔2026〕7号']);
    expect(volumesIn(join(root, 'none'))).toEqual([]);
  });

  it.each([
    ['某环损案〔2026〕7号', '某环损案〔2026〕7号'],
    ['a/b\\c:d*e?"f<g>|h', 'a-b-c-d-e-f-g-h'],
    ['CON', 'case-CON'],
    ['..', 'case'],
    ['con.2026', 'case-con.2026'],
    ['COM¹', 'case-COM¹'],
    ['案\u202Etxt.exe', '案-txt.exe'],
    ['案\uD800', '案'],
    ['ᠬᠠᠷ\u180Eᠠ', 'ᠬᠠᠷ\u180Eᠠ'],
    ['䶮𠮷', '䶮𠮷'],
    [`${'a'.repeat(118)}. b`, 'a'.repeat(118)],
    ['', 'case'],
    ['  .hidden ', 'hidden'],
  ])('names the folder of %j so that every system takes it', (title, name) => {
    expect(newVolumeName(temporaryFolder(), title)).toBe(name);
  });

  it('numbers a name that is taken and cuts a long one between characters', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '案'));
    expect(newVolumeName(root, '案')).toBe('案-2');
    const long = newVolumeName(root, '𠮷'.repeat(200));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120);
    expect(long.isWellFormed()).toBe(true);
  });
});
