/** Every item that Art. 28 ¶1 asks for. */
export const completeItems = {
  parties: '甲方某市生态环境局，乙方某公司。',
  facts: '损害事实、证据和法律依据。',
  opinions: '双方认可鉴定评估结论。',
  performance: '乙方三个月以内修复。',
  evaluation: '修复完成后由甲方组织评估。',
  breach: '逾期按日计付违约金。',
  other: '',
};
