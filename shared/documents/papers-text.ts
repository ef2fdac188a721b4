/** Sentences of the command `papers`. */
export const papersText = {
  noOut: (usage: string) => `没有用 --out 指明存放文书的文件夹。用法：${usage}`,
  kindUnknown: (kind: string, known: readonly string[]) => `没有“${kind}”这一种文书。现有：${known.join('、')}。`,
  missing: (title: string, missing: string) => `${title}现在不能制作：${missing}`,
  notWritten: (path: string, cause: string) => `${path} 没有写成（${cause}）。请检查位置、权限和剩余空间后重试；没有留下不完整的文书。`,
} as const;
