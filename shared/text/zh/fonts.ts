import type { FontFinding, FontRole } from '../../documents/font-check.ts';

const uses: Readonly<Record<FontRole, string>> = {
  body: '正文',
  title: '标题',
  heading: '一级小标题、表头',
  procedure: '二级小标题、程序用语',
  'official-title': '公文标题、发文机关标志',
};

/** Drawn to tell faces apart: strokes of every kind, and no punctuation that faces share. */
export const drawnToTellFaces = '永仿宋';

/** What is said of faces that a machine lacks. */
export const fontText = {
  title: (count: number) => `本机缺少文书用的${count}种字体`,
  /** What happens on this machine, and what Word and WPS do. */
  text: '下载的docx在缺字体的电脑上打开，Word和WPS用宋体或者系统默认的中文字体代替，分页可能与预览不同。请先安装字体，或者到装有字体的电脑上打印。',
  finding: ({ role, face, here }: FontFinding) => `${face}（${uses[role]}）：本窗口显示和打印时以${here ?? '系统默认的中文字体'}代替`,
  details: '逐项查看',
} as const;
