/** The words of the tab 文书. */
export const papersText = {
  minutes: '磋商会议记录',
  none: { title: '没有会议记录', text: '这里列明每次会议的记录（docx）。会议召集后即可下载；定稿前为草稿，定稿后为签字的版本。' },
  download: '下载',
  downloadOf: (name: string) => `下载${name}`,
  downloading: '正在生成',
  draft: '草稿，未定稿',
  columns: { paper: '文书', state: '状态', act: '办理', basis: '依据', number: '发文字号', missing: '还缺什么，在哪里填' },
  name: { body: (number: number) => `第${number}次磋商会议记录`, 'sign-off': (number: number) => `第${number}次磋商会议记录核对签字页` },
  others: '其他文书',
  count: (made: number, kinds: number) => `可以生成${made}份，共${kinds}种`,
  search: '按名称查找',
  notFound: '没有这个名称的文书。',
  waiting: '还不能生成',
  loading: '正在读取文书目录',
  statement: '下载说明',
} as const;
