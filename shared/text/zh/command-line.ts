/** Sentences of the command line. */
export const commandLineText = {
  usage: (lines: readonly string[]) => `用法：cuoshang 命令 …\n${lines.map((line) => `  ${line}`).join('\n')}`,
  unknownCommand: (name: string, known: readonly string[]) => `没有“${name}”这一命令。现有：${known.join('、')}。`,
  unknownOption: (command: string, option: string, usage: string) => `${command} 不认识“${option}”，或者它缺少取值。用法：${usage}`,
  wrongCount: (usage: string) => `参数个数不对。用法：${usage}`,
  noOut: (usage: string) => `没有用 --out 指明存放的文件夹。用法：${usage}`,
  badDay: (value: string) => `--today 的“${value}”不是日期，应写作 YYYY-MM-DD，且为历法上存在的一天。`,
  noSample: (name: string, known: readonly string[]) => `没有样例“${name}”。现有：${known.join('、')}。`,
  withheld: (record: number) => `第${record}号记录的内容没有随卷提供，案卷不完整，不能据此计算。请使用完整的案卷。`,
  notWritten: (path: string, cause: string) => `${path} 没有写成（${cause}）。请检查位置、权限和剩余空间后重试。`,
  broken: (seq: number, what: string) => (seq === 0 ? `案卷：${what}。` : `第${seq}号记录：${what}。`),
  brokenIn: (seq: number, what: string, file: string) => `${seq === 0 ? '' : `第${seq}号记录：`}${what}（${file}）。`,
  bundleUnsound: (path: string) => `${path} 本身核验不通过，不能用来比对案卷。`,
  badDigest: (value: string) =>
    `--head 的“${value}”不是摘要。请照签字页“记录链”一项输入全部64位，或者页脚的简写（前8位…后4位），空格和大小写不限。`,
  bodyDiffers: (record: number, meeting: number, version: number) =>
    `第${record}号记录：第${meeting}次会议记录第${version}版与当时定稿的摘要不一致。`,
  bodyReworded: (record: number, meeting: number, version: number) =>
    `第${record}号记录：第${meeting}次会议记录第${version}版所存的正文与定稿的摘要一致，以其为准；由记录重新生成的文字与之不同：或者本程序的用语与定稿时的程序不同，或者正文不出自这些记录，请对照核查。`,
  failed: (cause: string) => `程序出错，没有完成：${cause}`,
} as const;
