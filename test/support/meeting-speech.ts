/** One sentence: who says it, by the digit of the seat, and the phrases that an input method makes it of. */
export type Sentence = { readonly digit: number; readonly phrases: readonly string[] };

const phrases = [
  ...['我方', '贵方', '双方', '本次', '依据', '按照', '关于', '对于', '认为', '同意', '不同意', '请求', '说明', '提出', '核对', '确认'],
  ...['修复方案', '修复期限', '修复费用', '赔偿数额', '承担方式', '启动时间', '分期履行', '履约担保', '验收标准', '鉴定意见', '评估报告'],
  ...['土壤淋洗', '客土回填', '地下水监测', '渗坑排放', '对照点', '采样点位', '因果关系', '基线水平', '冬季停工', '十二个月', '十八个月'],
  ...['生态环境局', '司法鉴定所', '人民检察院', '第三方机构', '村民委员会', '的', '和', '以及', '之后', '之前', '以内', '没有', '已经'],
] as const;

const digits = '〇一二三四五六七八九';

/** Numbers from a seed, 0 ≤ n < 1: the same seed tells the same meeting. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** What is said in a meeting: sentences of 20 to 70 characters, so many characters in all, no two alike, around a table of so many seats. */
export const meetingSpeech = (seed: number, characters: number, seats: number): readonly Sentence[] => {
  const next = numbersFrom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const said: Sentence[] = [];
  let left = characters;
  while (left > 0) {
    const number = Array.from(String(said.length + 1).padStart(4, '0'), (digit) => digits[Number(digit)]).join('');
    const words: string[] = [`第${number}句`];
    const length = left < 100 ? left : 20 + Math.floor(next() * 50);
    let rest = length - words.join('').length - 1;
    while (rest > 0) {
      const phrase = one(phrases).slice(0, rest);
      words.push(phrase);
      rest -= phrase.length;
    }
    words.push('。');
    said.push({ digit: 1 + Math.floor(next() * seats), phrases: words });
    left -= words.join('').length;
  }
  return said;
};
