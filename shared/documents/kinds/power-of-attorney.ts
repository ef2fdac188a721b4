import { filed } from '../../record/state.ts';
import { blanks, choices } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { form, pairs, wide } from '../form.ts';
import { addressee } from '../official.ts';
import { paper } from '../paper.ts';
import { obligorPairs } from '../particulars.ts';
import { signedBy } from '../signature-places.ts';
import { eachObligor } from '../subjects.ts';

/** 授权委托书 (Art. 24; 民诉法 62): who acts, and whether with the special authority that settling needs. */
export const powerOfAttorney = paper({
  kind: 'power-of-attorney',
  title: '授权委托书',
  basis: '24',
  style: 'record',
  about: eachObligor,
  needs: {},
  blocks: ({ state, opened }, obligor) => {
    const agents = filed(state, 'AgentAppointed').filter(({ party }) => party === obligor.id);
    const rows = agents.length === 0 ? [{ name: blanks.word, organisation: blanks.word }] : agents;
    return [
      addressee(opened.department),
      paragraph(`就${opened.title}的生态环境损害赔偿磋商，委托下列人员代理：`),
      form(
        ...pairs(...obligorPairs(obligor)),
        ...rows.flatMap(({ name, organisation }) =>
          pairs(['受委托人', name], ['单位', organisation], ['证件号码', blanks.word], ['联系电话', blanks.word]),
        ),
        wide(
          '代理权限',
          `□一般授权：代为参加磋商会议、陈述意见、出示证据、核对会议记录。\n□特别授权：除上列各项外，代为承认、放弃、变更赔偿方案，达成并签署赔偿协议，申请司法确认。`,
        ),
        wide('委托期限', `自${blanks.day}至${choices('磋商终结', '司法确认终结', blanks.word)}`, 'line'),
      ),
      paragraph('受委托人是律师的，附律师事务所函和执业证复印件；不是律师的，附身份证复印件。'),
      signedBy('委托人签名、盖章', '法定代表人签名', '受委托人签名'),
    ];
  },
});
