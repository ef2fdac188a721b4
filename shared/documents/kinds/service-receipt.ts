import { noticeFor, obligorName, obligorsOf } from '../../record/case-queries.ts';
import { filed, type Filed } from '../../record/state.ts';
import { dayInFull, terms } from '../../text/zh/terms.ts';
import { blanks, orBlank } from '../blanks.ts';
import { form, pairs, wide } from '../form.ts';
import { officialNumber } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedBy } from '../signature-places.ts';

/** One attempt at service on one obligor; before there is one, an empty receipt to take along. */
type Service = { readonly obligor: string; readonly attempt: Filed<'ServiceRecorded'> | null };

const eachService: Subjects<Service> = {
  of: ({ state }) =>
    obligorsOf(state)
      .filter(({ id }) => noticeFor(state, id) !== null)
      .flatMap(({ id }): readonly Service[] => {
        const attempts = filed(state, 'ServiceRecorded').filter(({ obligor, outcome }) => obligor === id && outcome !== 'not-applicable');
        return attempts.length === 0 ? [{ obligor: id, attempt: null }] : attempts.map((attempt) => ({ obligor: id, attempt }));
      }),
  none: '还没有发出磋商告知书：请先在案卷“送达与答复”登记告知书。',
  label: ({ state }, { obligor, attempt }) =>
    `${obligorName(state, obligor)}${attempt === null ? '·空白' : `·${terms.service[attempt.method]}${attempt.on.replaceAll('-', '')}`}`,
};

/** 送达回证 (Arts. 27, 29(4); 民诉法 87–94): one attempt, its way, its outcome and the signatures that prove it. */
export const serviceReceipt = paper({
  kind: 'service-receipt',
  title: '送达回证',
  basis: '29(4)',
  style: 'record',
  about: eachService,
  needs: {},
  blocks: ({ state, opened }, { obligor, attempt }) => {
    const notice = noticeFor(state, obligor);
    const addressee = obligorsOf(state).find(({ id }) => id === obligor);
    return [
      form(
        wide('案件名称', opened.title, 'line'),
        wide('送达文书', `《生态环境损害索赔磋商告知书》（${officialNumber(notice?.number ?? '')}）及附件`, 'line'),
        ...pairs(
          ['受送达人', obligorName(state, obligor)],
          ['送达人', orBlank(attempt?.servers ?? '')],
          ['送达方式', attempt === null ? blanks.word : terms.service[attempt.method]],
          ['送达日期', attempt === null ? blanks.day : dayInFull(attempt.on)],
        ),
        wide('送达地点', orBlank(attempt?.place ?? '', orBlank(addressee?.address ?? '', blanks.line)), 'line'),
        ...pairs(
          ['收件人', orBlank(attempt?.receivedBy ?? '')],
          ['与受送达人的关系', orBlank(attempt?.relation ?? '')],
          ['收件人证件号码', blanks.word],
        ),
        wide('签收时间', `${blanks.day}${blanks.time}`, 'line'),
        wide('送达结果', outcomeOf(attempt)),
        wide(
          '拒收、未送达或者代收的事由',
          orBlank(attempt?.reason ?? '', attempt?.outcome === 'served' && attempt.method === 'direct' ? '无' : blanks.line),
        ),
        ...pairs(['见证人', orBlank(attempt?.witness ?? '')], ['邮件编号、电子地址或者受托单位', orBlank(attempt?.trace ?? '')]),
        ...pairs(['影像资料', orBlank(attempt?.recording ?? '')], ['回证编号', orBlank(attempt?.receipt ?? '')]),
        wide('备注', blanks.line, 'line'),
      ),
      signedBy('受送达人或者代收人签名、盖章', '送达人签名', '送达人签名', '见证人签名'),
    ];
  },
});

const outcomeOf = (attempt: Service['attempt']): string => {
  if (attempt === null) return '□已送达　□未送达';
  return attempt.outcome === 'served' ? `已于${dayInFull(attempt.on)}送达` : '未送达';
};
