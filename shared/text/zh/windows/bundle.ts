/** Words of exporting and importing a case. */
export const bundleWindowText = {
  exportOpen: '导出公开部分',
  exportWhole: '导出全卷',
  exportOpenHint: '导出公开部分（正卷）：文书、记录、附件，不含备注和内部审批材料',
  exportWholeHint: '导出全卷（正卷和副卷），供移送、备份；不对外提供',
  making: '正在导出',
  moving: (done: number, total: number) => `正在传送 ${total === 0 ? 100 : Math.floor((done / total) * 100)}%`,
  importCase: '导入案卷',
  importing: '正在核验',
  imported: (volume: string) => `已导入 ${volume}：导出件核验通过。`,
  importedTitle: '导入案卷',
  notImported: '没有导入',
  notExported: '没有导出',
  lost: '这次传送已经中断，没有写入任何内容。请重新开始。',
  thisFile: '所选的文件',
  fileName: (volume: string, part: 'open' | 'whole') => `${volume}-${part === 'open' ? '公开部分' : '全卷'}.zip`,
} as const;
