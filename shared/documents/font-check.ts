import { paperFaces } from './paper-words.ts';

/** What a face is used for on a paper. GB/T 9704 7.2.4, 7.3.1 want 小标宋 for 发文机关标志 and title; other papers have 宋体, bold. */
export const fontRoles = ['body', 'title', 'heading', 'procedure', 'official-title'] as const;
export type FontRole = (typeof fontRoles)[number];

/** A face of the papers: the name a docx carries, and every name under which this window finds it, in the order it looks. */
export type PaperFont = { readonly role: FontRole; readonly face: string; readonly names: readonly string[] };

/**
 * The faces of the papers. A docx carries `face` alone; a window also takes the ones beside it, which Chinese systems ship under other
 * names (renderer/paper/sheet.css has them in this order). Faces named _GB2312 come last: they have no rare characters.
 */
export const paperFonts: readonly PaperFont[] = [
  { role: 'body', face: paperFaces.body, names: ['仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', 'STFangsong', '仿宋_GB2312'] },
  {
    role: 'official-title',
    face: paperFaces.officialTitle,
    names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  },
  {
    role: 'procedure',
    face: paperFaces.procedure,
    names: ['楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', 'STKaiti', '楷体_GB2312', 'AR PL UKai CN'],
  },
  { role: 'title', face: paperFaces.title, names: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'STSong'] },
  { role: 'heading', face: paperFaces.heading, names: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', 'STHeiti'] },
];

/** The faces that windows themselves are drawn with, in the order of styles/tokens.css. */
export const windowFonts: readonly string[] = [
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Source Han Sans CN',
  'Noto Sans SC',
  'Microsoft YaHei',
  'PingFang SC',
];

/** What a window falls back on where none of a face's names is there. */
export const windowFallback = { serif: 'Noto Serif CJK SC', sans: 'Noto Sans CJK SC' } as const;

/**
 * A face this machine lacks under the name that a docx carries. `here`: what this window shows and prints instead; null: whatever the
 * system takes for a text face.
 */
export type FontFinding = { readonly role: FontRole; readonly face: string; readonly here: string | null };

/** Every face of the papers that the machine has not got by the name a docx carries; empty: nothing will be substituted. */
export const missingFonts = (has: (name: string) => boolean): readonly FontFinding[] =>
  paperFonts.flatMap(({ role, face, names }): readonly FontFinding[] => {
    const found = names.find(has) ?? null;
    return found === face ? [] : [{ role, face, here: found ?? standIn(role, has) }];
  });

const standIn = (role: FontRole, has: (name: string) => boolean): string | null => {
  const names = role === 'official-title' ? (paperFonts.find((font) => font.role === 'title')?.names ?? []) : [];
  return [...names, role === 'heading' ? windowFallback.sans : windowFallback.serif].find(has) ?? null;
};
