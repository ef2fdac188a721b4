import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepAttachment } from '../../electron/storage/attachments.ts';
import { temporaryFolder } from '../support/volumes.ts';

describe('the files of a volume', () => {
  it('writes an attachment once, and anew only where other bytes lie in its place', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'attachments'));
    const bytes = new TextEncoder().encode('abc');
    const kept = keepAttachment(folder, bytes, 'png');
    const path = join(folder, 'attachments', `${kept}.png`);
    const { ino } = statSync(path);
    keepAttachment(folder, bytes, 'png');
    expect(statSync(path).ino).toBe(ino);
    writeFileSync(path, 'abd');
    keepAttachment(folder, bytes, 'png');
    expect(readFileSync(path, 'utf8')).toBe('abc');
  });

  it('keeps an attachment under its own digest', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'attachments'));
    const bytes = new TextEncoder().encode('abc');
    const kept = keepAttachment(folder, bytes, 'png');
    expect(kept).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(readFileSync(join(folder, 'attachments', `${kept}.png`))).toEqual(Buffer.from(bytes));
    expect(keepAttachment(folder, bytes, 'png')).toBe(kept);
    expect(readdirSync(join(folder, 'attachments'))).toHaveLength(1);
    keepAttachment(folder, bytes, '../../x');
    keepAttachment(folder, bytes, 'JPG');
    expect(
      readdirSync(join(folder, 'attachments'))
        .map((name) => name.slice(64))
        .sort(),
    ).toEqual(['.bin', '.jpg', '.png']);
  });
});
