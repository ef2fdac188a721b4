import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingFonts, paperFonts, type FontRole, windowFallback, windowFonts } from '../../shared/documents/font-check.ts';
import { fontText } from '../../shared/text/zh/fonts.ts';

const machineWith =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);

const namesOf = (role: FontRole): readonly string[] => paperFonts.find((font) => font.role === role)?.names ?? [];

describe('the faces of the papers', () => {
  it('are all there on a Chinese Windows with 小标宋 added', () => {
    expect(missingFonts(machineWith('仿宋', '宋体', '黑体', '楷体', '方正小标宋简体'))).toEqual([]);
  });

  it('missing ones are named with what this window shows instead, and with what a docx comes to elsewhere', () => {
    const missing = missingFonts(machineWith('仿宋_GB2312', '宋体', '黑体', 'STKaiti'));
    expect(missing).toEqual([
      { role: 'body', face: '仿宋', here: '仿宋_GB2312' },
      { role: 'official-title', face: '方正小标宋简体', here: '宋体' },
      { role: 'procedure', face: '楷体', here: 'STKaiti' },
    ]);
    expect(missing.map(fontText.finding)).toEqual([
      '仿宋（正文）：本窗口显示和打印时以仿宋_GB2312代替',
      '方正小标宋简体（公文标题、发文机关标志）：本窗口显示和打印时以宋体代替',
      '楷体（二级小标题、程序用语）：本窗口显示和打印时以STKaiti代替',
    ]);
    expect(missingFonts(machineWith('Noto Serif CJK SC', 'Noto Sans CJK SC')).map(({ here }) => here)).toEqual([
      windowFallback.serif,
      windowFallback.serif,
      windowFallback.serif,
      windowFallback.serif,
      windowFallback.sans,
    ]);
    expect(missingFonts(() => false).map(({ here }) => here)).toEqual([null, null, null, null, null]);
    expect(fontText.text).toMatch(/Word和WPS用宋体/u);
  });

  it('of the windows are those the styles ask for, in their order', () => {
    const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
    const stack = (/--sans:([^;]*);/u.exec(css)?.[1] ?? '').split(',').map((name) => name.trim().replaceAll("'", ''));
    expect(stack).toEqual([...windowFonts, 'sans-serif']);
  });

  it('are looked for in the order in which the pages take them', () => {
    const css = readFileSync(new URL('../../renderer/paper/sheet.css', import.meta.url), 'utf8');
    for (const [role, variable] of [
      ['body', 'serif-paper'],
      ['procedure', 'kai'],
      ['title', 'song'],
      ['official-title', 'biaosong'],
      ['heading', 'hei'],
    ] as const) {
      const stack = (new RegExp(`--${variable}:([^;]*);`, 'u').exec(css)?.[1] ?? '')
        .split(',')
        .map((name) => name.trim().replaceAll("'", ''));
      const names = namesOf(role);
      expect(stack.slice(1, -2)).toEqual(role === 'official-title' ? [...names, ...namesOf('title')] : names);
      expect(stack.at(-2)).toBe(role === 'heading' ? windowFallback.sans : windowFallback.serif);
    }
  });
});
