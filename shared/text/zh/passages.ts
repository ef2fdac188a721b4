/**
 * Passages of papers that an office may word in its own way. `{…}` is a place that the record fills; a wording keeps every place, and
 * the words in `must`, without which the paper would not say what the regulation asks of it.
 */
export type Passage = { readonly title: string; readonly text: string; readonly must: readonly string[] };

export const passages = {
  'notice.consultation': {
    title: '索赔磋商告知书·协商事项',
    text: '修复方案、修复启动时间和期限、赔偿的责任承担方式和期限等具体问题，由双方在磋商会议上平等协商。',
    must: [],
  },
  'notice.silence': {
    title: '索赔磋商告知书·不答复的后果',
    text: '明确表示拒绝磋商，或者未在上述期限内提交答复意见的，依据《内蒙古自治区生态环境损害赔偿工作规定》第二十九条第（一）项，视为磋商不成，我单位将依法提起生态环境损害赔偿诉讼。',
    must: ['第二十九条第（一）项', '视为磋商不成'],
  },
  'notice.rights': {
    title: '索赔磋商告知书·权利',
    text: '{对方}可以委托律师处理磋商相关事宜，委托时应当提交委托代理证明；可以查阅鉴定评估材料，陈述意见，提供证据，对鉴定评估意见提出疑问和异议；认为应当免除或者减轻赔偿责任的，可以提出并说明依据。',
    must: ['委托律师'],
  },
  'notice.meeting': {
    title: '索赔磋商告知书·磋商会议',
    text: '磋商会议的时间、地点另行书面通知。磋商期限自本告知书送达之日起计算，原则上不超过90日；磋商次数原则上不超过3次。',
    must: ['90日', '3次'],
  },
  'meeting-notice.coming': {
    title: '磋商会议通知书·参会要求',
    text: '请{对方}由法定代表人或者本人携带身份证件参加；委托代理人参加的，应当提交授权委托书，写明代理权限，承认、变更赔偿方案和达成协议须有特别授权。有证据出示的，请携带原件和复印件。',
    must: ['特别授权'],
  },
  'meeting-notice.absence': {
    title: '磋商会议通知书·不到会的后果',
    text: '不能按时参加的，请在会前书面说明理由。依据《内蒙古自治区生态环境损害赔偿工作规定》第二十九条第（二）项，无故不参与磋商会议或者退出磋商会议的，视为磋商不成。',
    must: ['第二十九条第（二）项', '无故'],
  },
  'invitation.bring': {
    title: '邀请函·参会要求',
    text: '请携带工作证件，并于会前告知参会人员姓名、职务。案卷材料涉及秘密的，请予保密。',
    must: [],
  },
  'confidentiality.promises': {
    title: '保密承诺书·承诺',
    text: [
      '一、对会上知悉的国家秘密、商业秘密、个人隐私和其他不公开的内容，不向任何人透露；',
      '二、未经主持人许可，不录音、录像、拍照、摘抄，不带走会议材料；',
      '三、会议出示涉密材料时，按照主持人的要求离场；',
      '四、违反承诺的，依法承担责任。',
    ].join('\n'),
    must: [],
  },
  'e-signature-agreement.terms': {
    title: '电子签名使用约定·约定事项',
    text: [
      '一、参会人员可以在本案磋商会议记录的核对签字页上以手写板签名，也可以在纸质打印件上签名；不愿使用电子签名的，以纸质签名为准。',
      '二、签名以前核对签名人身份，由签名人自行阅读或者听取宣读记录。签名的过程同步录音录像。',
      '三、签名与会议记录定稿的SM3摘要绑定。定稿更正的，形成新的版本，此前版本上的签名失效，重新核对签名。',
      '四、按照以上方式形成的电子签名，各方认可其可靠，与手写签名、盖章具有同等效力。',
      '五、本约定以纸质签署，自各方签名、盖章之日起生效，只用于本案。',
    ].join('\n'),
    must: ['SM3', '各方认可其可靠'],
  },
  'failure-notice.performance': {
    title: '磋商不成通知书·主动履行',
    text: '提起诉讼以前，愿意履行赔偿责任的，可以与我单位联系；主动履行、修复的情况，可以依据《内蒙古自治区生态环境损害赔偿工作规定》第三十一条提供给有关机关。',
    must: ['第三十一条'],
  },
  /** At the end of the text of every official paper: what the office wants to say besides. Empty by itself. */
  more: { title: '公文·补充段落', text: '', must: [] },
} as const satisfies Readonly<Record<string, Passage>>;

export type PassageId = keyof typeof passages;

export const isPassage = (id: string): id is PassageId => Object.hasOwn(passages, id);

const places = (text: string): readonly string[] => [...new Set(text.match(/\{[^{}\n]{1,20}\}/gu))];

/** What a wording of a passage lacks or has too much of; empty: it can stand. `filled`: its places are filled already. */
export const wordingFaults = (id: PassageId, text: string, filled: boolean): readonly string[] => {
  const usual: Passage = passages[id];
  const mine = places(text);
  const asked = filled ? [] : places(usual.text);
  return [
    ...(usual.text !== '' && text.trim() === '' ? ['不能为空'] : []),
    ...[...asked, ...usual.must].filter((words) => !text.includes(words)).map((words) => `缺少“${words}”`),
    ...(filled ? [] : mine.filter((place) => !asked.includes(place)).map((place) => `“${place}”不是这一段能填的内容`)),
  ];
};
