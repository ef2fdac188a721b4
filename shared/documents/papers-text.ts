/** Sentences of the command `papers`. */
export const papersText = {
  usage: () => '用法：papers VOLUME --out DIR [--kind K]…，或者 papers VOLUME --list。',
  option: (option: string) => `不认识的选项或者选项缺值：${option}。${papersText.usage()}`,
  noVolume: () => `没有指明案卷。${papersText.usage()}`,
  twoVolumes: () => `一次只能指明一个案卷。${papersText.usage()}`,
  noOut: () => `没有用 --out 指明存放文书的文件夹。${papersText.usage()}`,
  kindUnknown: (kind: string, known: readonly string[]) => `没有“${kind}”这一种文书。现有：${known.join('、')}。`,
  missing: (title: string, missing: string) => `${title}现在不能制作：${missing}`,
  noContent: (record: number) => `第${record}号记录的内容没有随卷提供，不能据此制作文书。请使用完整的案卷。`,
  notWritten: (path: string, cause: string) => `${path} 没有写成（${cause}）。请检查位置、权限和剩余空间后重试；没有留下不完整的文书。`,
} as const;
