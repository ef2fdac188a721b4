import { blanks, choices } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { form, pairs, wide } from '../form.ts';
import { paper } from '../paper.ts';
import { obligorPairs } from '../particulars.ts';
import { signedBy } from '../signature-places.ts';
import { eachObligor } from '../subjects.ts';

/** 送达地址确认书 (Art. 29(4); 民诉法 90, 民诉法解释 136): where papers reach the obligor, and whether electronically. */
export const serviceAddress = paper({
  kind: 'service-address',
  title: '送达地址确认书',
  basis: '29(4)',
  style: 'record',
  about: eachObligor,
  needs: {},
  blocks: ({ opened }, obligor) => [
    form(
      wide('案件名称', opened.title, 'line'),
      ...pairs(...obligorPairs(obligor)),
      wide('确认的送达地址', blanks.line, 'line'),
      ...pairs(['收件人', blanks.word], ['邮政编码、电话', blanks.word]),
      wide('是否同意电子送达', choices('同意', '不同意'), 'line'),
      wide('电子送达地址', `□电子邮箱：${blanks.line}\n□传真：${blanks.line}\n□其他：${blanks.line}`),
      wide('代收人', `姓名：${blanks.word}　与受送达人的关系：${blanks.word}　电话：${blanks.word}`, 'line'),
    ),
    paragraph(
      '本确认书用于本案磋商和此后可能的诉讼。地址变更的，应当书面告知；提供的地址不准确或者变更后没有告知，致使文书未能收到的，由受送达人承担后果。',
    ),
    paragraph('以上各项已经阅读，确认无误。'),
    signedBy('受送达人签名、盖章', '承办人'),
  ],
});
