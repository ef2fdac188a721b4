import type { MeetingPhase, Presence } from '../../record/meeting-queries.ts';
import type { PageName, Refusal, RefusalCode, RefusalValues } from '../../record/refusal.ts';
import type { Capacity, StepId } from '../../record/vocabulary.ts';
import { articleCited } from './citation.ts';
import { inkLimits, type InkFault } from '../../record/ink.ts';
import { fieldName } from './fields.ts';
import { dayInFull, money, terms } from './terms.ts';
import { exhibitText } from './windows/exhibits.ts';

const pageNamed = ({ part, page }: PageName): string => (page === 0 ? terms.minutesPart[part] : `${terms.minutesPart[part]}第${page}页`);
const list = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('；');
const recordsNamed = (records: readonly number[]): string => `记录第${records.join('、')}号`;
/** Why a drawing is not taken for a signature, and what to do. */
export const inkFaults: Readonly<Record<InkFault, string>> = {
  empty: '签字板上没有笔迹。请本人在签字板上签名。',
  dot: '笔迹只有一点，不能作为签名。请本人重签全名。',
  'too-many-strokes': `笔画超过${inkLimits.strokes}笔。请重签，只写姓名。`,
  'too-many-points': `笔迹过长，超过${inkLimits.points}个点。请重签，只写姓名。`,
  'too-long': `从落笔到收笔超过${inkLimits.ms / 60_000}分钟。请重签。`,
  malformed: '笔迹数据不完整。请重签。',
};
/** What can be done instead of what the meeting, as it stands, does not allow. */
const instead: Readonly<Record<MeetingPhase, string>> = {
  planned: '请先在记录台召开会议。',
  attendance: '请先核对完到会情况，再进入第二步。',
  open: '会议正在进行，请在会前或者会后办理。',
  recess: '请先复会。',
  adjourned: '请先复会。',
  collapsed: '会议已经流会，请将记录定稿、签字。',
  frozen: '记录已经定稿：要改内容的，请在核对签字窗口申请更正。',
  archived: '记录已经归档，不能再记、再改。',
};
/** A day as it is, of a moment the minute too: 2026-03-30 09:30. */
const dayOrMinute = (date: string): string => date.slice(0, 16).replace('T', ' ');
const step = (id: string): string => terms.step[id as StepId];

/** What happened, and what to do: one sentence for each refusal. The article is put in front by `refusalSentence`. */
const sentences: { readonly [C in RefusalCode]: (values: RefusalValues[C]) => string } = {
  'input.invalid': ({ fields }) => `填写有误或者缺项：${fields.map(fieldName).join('、')}。请改正后再提交，已记录的内容不受影响。`,
  'case.already-open': () => '本案卷已经立案，一案一卷。其他案件请新建案卷。',
  'case.not-open': () => '本案卷尚未立案。请先登记案件基本情况。',
  'office.same-template': () => '本案采用的文书模板与本单位现行模板一致，不需要重新采用。',
  'document.already-numbered': ({ number, record }) =>
    `这份文书已经编号为${number}（记录第${record}号），一份文书只编一个号。编错的，请先撤回该记录，再重新取号。`,
  'passage.unknown': () => '文书没有这一段，可能已经变化。请重新打开文书再修改。',
  'passage.incomplete': ({ passage, faults }) => `“${passage}”${faults.join('，')}。缺了这些，文书就没有说全规定要求的内容，请补上。`,
  'document.number-taken': ({ number, record }) =>
    `文号${number}在本案中已经使用（记录第${record}号），不能重复。请取下一个号，或者核对文号。`,
  'date.in-future': ({ field, date, today }) =>
    `${fieldName(field)}填为${dayInFull(date)}，晚于今日（${dayInFull(today)}）。尚未发生的事项不能记录，请核对日期。`,
  'date.before': ({ field, date, other, otherDate }) =>
    `${fieldName(field)}（${dayOrMinute(date)}）早于${fieldName(other)}（${dayOrMinute(otherDate)}）。请核对。`,
  'obligor.unknown': () => '案卷中没有这一赔偿义务人。请先在“当事人”中登记。',
  'party.unknown': () => '案卷中没有这一方当事人。请先在“当事人”中登记。',
  'participant.unknown': () => '本次会议没有这名参会人员。请先登记席位。',
  'participant.not-present': ({ name }) => `${name}不在场，不能记为其所述。请先登记到会或者返席。`,
  'participant.already': ({ name, status }) => `${name}现为“${terms.presence[status as Presence]}”，不能再作此登记。`,
  'participant.checked-so': ({ name }) => `${name}的身份和到会情况已经这样核对过，不再重复记录。结果有变的，请逐项改填。`,
  'participant.not-of-party': ({ name }) => `${name}不代表这一方。请选择该方的参会人员。`,
  'designation.missing': () => '没有书面指定文书。请先登记指定文书的文号、日期和授权范围。',
  'designation.may-not-sign': () => '指定文书没有授权签署法律文书，不能签署赔偿协议。请先取得授权并登记。',
  'notice.missing': ({ obligor }) => `没有发给${obligor}的磋商告知书。请先登记告知书。`,
  'notice.reply-by-too-early': ({ replyBy, due }) => `告知书载明的答复期限（${replyBy}）早于第5个工作日（${due}）。`,
  'service.reason-missing': () => '未送达或者不适用的，应当写明原因。',
  'service.leaving-unproved': () => '留置送达的，应当有见证人签名或者拍照、录像记录过程。请填写见证人或者影像资料。',
  'service.address-unconfirmed': () => '电子送达须向受送达人确认过的地址发出。请填写其确认的电子地址。',
  'service.already-served': ({ obligor, on }) => `${obligor}已于${dayInFull(on)}送达，磋商期限自该日起算。登记有误的，请先撤回原送达记录。`,
  'service.missing': ({ obligor }) => `${obligor}尚未送达告知书，不能登记答复。请先登记送达。`,
  'reply.already': ({ obligor, record }) =>
    `${obligor}的答复已经登记（记录第${record}号）。答复有变化的，请撤回原记录或者登记“明确拒绝磋商”。`,
  'reply.unknown': ({ record }) => `记录第${record}号不是有效的答复。`,
  'reply.not-conditional': () => '这份答复不是附条件的答复，无须归类。',
  'reply.not-late': () => '这份答复没有逾期，无须审查理由。',
  'claim.costs-over-damage': () => '调查、鉴定评估费用大于损害数额。损害数额包括五类损失和费用，请核对。',
  'appraisal.unknown': () => '没有这次补充或者重新鉴定的委托记录。请先登记委托。',
  'agreement.unknown': () => '没有相应的赔偿协议。请先登记协议。',
  'agreement.draft-unknown': ({ record }) => `记录第${record}号不是有效的协议文本。请先在“协议与结果”登记协议文本。`,
  'agreement.incomplete': ({ missing }) =>
    `协议文本缺少${missing.length}项应当写明的内容：${missing.map((item) => terms.agreementItem[item]).join('；')}。请重新登记完整的协议文本再签署。`,
  'agreement.owed-anyway': () => '不得将赔偿义务人本应承担的生态环境义务作为赔偿内容。请从协议文本中去掉，重新登记后再签署。',
  'agreement.already-signed': ({ record }) => `记录第${record}号协议文本已经签署。重新协商的，请先登记新的协议文本。`,
  'agreement.signer-missing': ({ obligor }) => `没有写明谁代表${obligor}签字。请选择本人或者其代理人。`,
  'agreement.signer-stranger': ({ obligor }) => `${obligor}不是这份协议文本的当事人，不能在其上签字。请核对。`,
  'agreement.authority': ({ obligor }) => `${obligor}的这名代理人没有登记特别授权，不能代为签署协议。请登记授权，或者由本人签字。`,
  'confirmation.pending': () => '这份协议已经申请司法确认，尚未裁定，不能重复申请。请先登记裁定结果。',
  'confirmation.confirmed': () => '这份协议已经司法确认，不需要再申请。',
  'confirmation.refused': () => '这份协议经审查未予司法确认，不能就同一协议再申请。请核对事实，重新磋商一次，达成新的协议后再申请。',
  'confirmation.already-ruled': () => '这次申请已经登记裁定。登记有误的，请先撤回原记录；补正后再申请的，请先登记申请。',
  'renegotiation.once': ({ meeting }) =>
    `重新磋商只进行一次，已安排第${meeting}次会议。改期的请改动该次安排；没有达成一致的，依第二十八条第二款处理。`,
  'confirmation.note-missing': ({ late }) =>
    late ? '申请日期晚于协议签署后30日，请写明情况说明。' : '只有一方申请司法确认，请写明情况说明。',
  'confirmation.reason-missing': () => '裁定没有确认的，请写明裁定所述的理由。',
  'ruling.not-refused': () => '没有经人民法院审查未予司法确认的协议，不适用核对裁定和重新磋商。',
  'ruling.not-checked': () => '重新磋商以前，应当对照裁定核对事实。请先在“协议与结果”登记核对情况。',
  'confirmation.not-applied': () => '这份协议没有申请司法确认，不能登记裁定。',
  'exhibit.opinion-contradicts': () => exhibitText.contradicts,
  'exhibit.unknown': () => '证据清单中没有这件证据。请先登记证据。',
  'exhibit.number-taken': ({ number }) => `证据${number}已经登记，请换一个编号。`,
  'exhibit.secret': ({ number }) => `证据${number}涉密，不能在大屏出示。`,
  'exhibit.file-twice': ({ number, record }) =>
    `证据${number}已经附有内容相同的文件（第${record}号记录），没有重复附上。请核对所选的文件。`,
  'exhibit.not-theirs': ({ name, number }) => `证据${number}不是${name}一方提交的，不能由其撤回。请选择提交一方的人员。`,
  'exhibit.taken-back': ({ number }) => `证据${number}已经撤回。要再次使用的，请重新出示。`,
  'failure.not-open': ({ obligor }) => `现有记录不足以对${obligor}申报磋商不成。请查看“时限与判断”中各项情形的状态和所缺事实。`,
  'failure.ground-not-met': ({ obligor, ground }) =>
    ground === 0 ? '没有选择磋商不成的情形。' : `对${obligor}，第（${ground}）项情形尚不具备，不能作为认定依据。`,
  'failure.no-ground-with-28': () => '重新磋商不成的，依据第二十八条第二款认定，不列第二十九条的情形。请去掉所选情形。',
  'failure.not-declared': ({ obligor }) => `尚未认定与${obligor}磋商不成。请先完成认定。`,
  'failure.evidence-missing': () => '没有列明证据记录。请至少选择一条记录作为认定依据。',
  'finding.not-open': ({ obligor }) => `与${obligor}计入的磋商会议不足3次，不能作出“难以达成一致”的认定。`,
  'record.unknown': ({ record }) => `案卷中没有第${record}号记录。`,
  'record.not-withdrawable': ({ record }) => `第${record}号记录不能撤回：程序已经进行的，请用“回到前步”；已撤回的不再撤回。`,
  'record.depended-on': ({ record }) => `其他记录以第${record}号记录为前提。请先撤回在后的记录。`,
  'record.rested-on': ({ record, by }) =>
    `第${record}号记录是${by.map((other) => `第${other}号`).join('、')}记录的依据。请先撤回在后的记录。`,
  'record.frozen': ({ meeting }) => `第${meeting}次会议的记录已经定稿。请通过更正申请处理。`,
  'meeting.unknown': ({ meeting }) => `没有第${meeting}次会议的安排。请先登记会议时间和地点。`,
  'meeting.number': ({ expected }) => `下一次会议应为第${expected}次。`,
  'meeting.not-closed': ({ meeting }) => `第${meeting}次会议的记录尚未归档，不能开始下一次。请先完成核对签字。`,
  'meeting.limit': ({ meeting, limit }) =>
    `磋商次数原则上不超过3次，现可开${limit}次。召开第${meeting}次应当事先经指定部门负责人同意：请登记增加会议次数的审批。`,
  'meeting.phase': ({ meeting, phase }) =>
    `第${meeting}次会议现为“${terms.phase[phase as MeetingPhase]}”，不能进行此项操作。${instead[phase as MeetingPhase]}`,
  'meeting.begun': ({ meeting }) => `第${meeting}次会议已经开始，不能再改动安排。`,
  'meeting.obligor-present': () => '赔偿义务人一方有人到会，不能作此记载。',
  'absence.too-early': ({ obligor, explainBy }) =>
    `${obligor}可以在会后3个工作日以内（至${dayInFull(explainBy)}）说明理由，期满以后才能认定“无故”。请在期满后再作判断。`,
  'absence.not-absent': ({ obligor, meeting }) => `记录中${obligor}在第${meeting}次会议没有未到会或者退出的情形。`,
  'seat.taken': ({ seat, name }) => `${seat}号席位已由${name}使用。请换一个席位号。`,
  'seat.name-twice': ({ name }) => `已有一名${name}。`,
  'seat.same-person': ({ name, capacity }) =>
    `证件号码相同的${name}已经以${terms.capacityInFull[capacity as Capacity]}身份登记。同一人兼两种身份的，另选一种身份，分列两席。`,
  'seat.party-needed': () => '请选择其代表哪一方。',
  'step.wrong': ({ needed, now }) => `此项应在“${step(needed)}”进行，现在是“${step(now)}”。`,
  'step.missing': ({ step: id, missing }) => `还不能进入下一步：“${step(id)}”尚缺${missing.length}项。${list(missing)}。`,
  'step.entry-condition': ({ missing }) => `还不能进入下一步：启动磋商的条件尚缺${missing.length}项。${list(missing)}。`,
  'step.not-earlier': () => '只能回到已经进行过的步骤（第二步以后）。',
  'step.last': () => '已是最后一步。核对签字完成后归档。',
  'entry.unknown': ({ entry }) => `没有第${entry}条记录。`,
  'entry.speaker-needed': () => '没有选择发言人。请按 Ctrl+数字 选择。',
  'entry.not-a-question': ({ entry }) => `第${entry}条不是提问，不能作为答复的对象。`,
  'entry.same-text': () => '内容没有变化，无须更正。',
  'answer.unknown': () => '没有待决定的异议。',
  'answer.already-decided': () => '这项异议已经作出决定。',
  'claim.not-itemised': () => '案卷中没有分项的赔偿请求。请先在概况中按五类范围登记。',
  'issue.not-raised': () => '这一事项还没有增列。请先写明事项名称，再记意见或者结果。',
  'issue.raised-before': ({ title }) => `“${title}”已经在磋商事项中。请在该事项上记意见。`,
  'issue.none-left': ({ most }) => `增列的事项已满${most}项。请并入已有的事项。`,
  'issue.amounts-differ': ({ issue, amounts }) =>
    `${issue}：各方最后所述的金额不同（${amounts.join('，')}），不能直接记为一致。请先记改变一方的新意见，或者在说明中写明一致的金额。`,
  'offer.empty': () => '方案没有内容。请至少填写金额、付款安排、担保、说明中的一项。',
  'offer.no-sum': () => '列明了付款安排，没有写总金额。请填写总金额，各期相加应当等于总金额。',
  'offer.sum': ({ amountFen, sumFen }) =>
    `各期合计${money(sumFen)}，比总金额${money(amountFen)}${sumFen > amountFen ? '多' : '少'}${money(Math.abs(sumFen - amountFen))}。请改正其中一项。`,
  'offer.order': ({ instalment, on, before }) =>
    `第${instalment}期（${on}）不晚于前一期（${before}）。各期日期应当先后排列，同一日的请合为一期。`,
  'offer.day-past': ({ instalment, on, today }) =>
    `第${instalment}期的付款日（${on}）早于今日（${today}），即早于协议签署。请核对日期；已经付过的款项请写在说明里。`,
  'offer.same': ({ number }) => `与该方的方案${number}完全相同，没有另记。`,
  'offer.source': ({ entry, name }) => `第${entry}条不是${name}一方的发言，不能作为该方方案的依据。`,
  'result.authority': ({ obligor }) => `${obligor}到会的代理人没有特别授权，不能当场达成一致。请记为“待被代理人确认”。`,
  'result.issues-open': ({ issues }) => `下列事项尚未一致，不能记为达成一致：${issues.join('、')}。`,
  'result.missing-obligor': ({ obligor }) => `没有写明与${obligor}的磋商结果。`,
  'minutes.not-frozen': () => '会议记录没有定稿。请先定稿。',
  'minutes.already-frozen': ({ version }) => `会议记录已定稿为第${version}版。`,
  'minutes.old-version': ({ version, current }) => `第${version}版已被第${current}版代替。请在第${current}版上进行。`,
  'minutes.digest': ({ version }) =>
    `第${version}版现有的正文与定稿时的摘要不符，不能签字。请用定稿时的程序版本办理；不能的，由参会人员申请更正，形成新的一版后再签。`,
  'minutes.unread': ({ name }) => `${name}尚未核对本版记录。请先登记自行阅读或者向其宣读。`,
  'minutes.slip-open': ({ slip }) => `第${slip}号更正申请未作决定，不能签字或者定稿。`,
  'minutes.stands': ({ record }) =>
    `第${record}号记录不能撤回：定稿、更正申请及其决定、归档都留在记录中。申请登记有误的，作出决定并写明理由；正文有差错的，申请更正。`,
  'minutes.slip-unknown': ({ slip }) => `没有第${slip}号更正申请。`,
  'minutes.slip-decided': ({ slip }) => `第${slip}号更正申请已经作出决定。`,
  'minutes.settled': ({ name, how }) => `${name}：${how}，不能再作登记。`,
  'minutes.sign-last': ({ waitingFor }) => `主持人、记录人最后签字，尚待：${waitingFor.join('、')}。`,
  'minutes.departed': ({ name }) => `${name}已经离会，既不能签字也不能拒签。请登记“已离会，未核对签字”。`,
  'minutes.still-here': ({ name }) => `${name}仍在场，不能登记为已离会。`,
  'minutes.reason-or-silence': () => '请写明拒签理由；没有说明的，选择“未说明，沉默”。',
  'minutes.no-refusal': ({ name }) => `${name}是主持人或者记录人，不适用拒签。不能签字的，应当交接。`,
  'handover.needed': ({ name }) => `${name}是主持人或者记录人，不在场或者不能签字的，应当登记移交签字，写明由谁接替、由谁决定。`,
  'handover.not-officer': ({ name }) => `${name}不是主持人或者记录人，签字不能移交。不签字的，登记拒签；已离会的，登记离会情况。`,
  'handover.settled': ({ name }) => `${name}已经签字，不能再移交签字。`,
  'handover.there': ({ name, successor, record }) => `${name}的签字已经移交给${successor}（第${record}号记录）。另行移交的，先撤回该记录。`,
  'handover.same': ({ name }) => `接替${name}签字的，应当是另一人。请填写接替人姓名。`,
  'handover.both': ({ name }) => `${name}已是另一签字人，主持人和记录人不能由同一人签字。请另定接替人。`,
  'handover.on-paper': ({ name }) => `接替${name}签字的，在纸质记录上签字：电子签名使用约定只对签订人本人有效。`,
  'esign.not-agreed': ({ name }) =>
    `${name}没有签订电子签名使用约定，不能在平板上签字（电子签名法第三条、第十三条）。请先登记书面约定，或者在纸质记录上签字。`,
  'esign.agreed': ({ name }) => `${name}的电子签名使用约定已经登记，不必重复登记。`,
  'esign.on-paper': ({ name }) => `${name}登记为纸质签字，不应附平板笔迹。请重新选择签字方式。`,
  'esign.ink': ({ fault }) => inkFaults[fault],
  'esign.other-text': () => '屏幕显示的记录与定稿的文本不一致，没有签字。请刷新窗口，核对后重新签字。',
  'esign.own-witness': ({ name }) => `${name}不能为自己的签字核验身份或者见证。请填写另一人。`,
  'esign.not-drawn': ({ name }) => `${name}在本版上没有平板签字，捺印只附在平板签字之后。纸质签字的，请直接捺在纸上。`,
  'esign.fingerprint-there': ({ name, record }) => `${name}的捺印已经附上（第${record}号记录）。要换图片的，先撤回该记录。`,
  'pagination.unknown': ({ records }) => `${recordsNamed(records)}不是卷内目录所列的文书，没有编页。请重新打开“编页”，按目录逐件填写。`,
  'pagination.twice': ({ records }) => `${recordsNamed(records)}填写了两次页数，没有编页。请每件只填一次。`,
  'pagination.missing': ({ records }) =>
    `卷内目录所列的${recordsNamed(records)}没有填写页数，没有编页。请逐件填写；另册存放或者未入卷的填0。`,
  'pagination.order': () => '各件的次序与卷内目录不一致，页号会算错，没有编页。请重新打开“编页”，按目录的次序填写。',
  'page.no-code': () => '图上读出的不是会议记录的核验码。请核对扫描件；确属本记录而核验码不能辨认的，由人员核对后登记。',
  'page.unconfirmed': () => '核验码不能辨认，须有人核对页面并登记姓名。请填写核对人。',
  'page.number': ({ page, of }) => `第${page}页不在共${of}页之内。请核对页码。`,
  'page.other-case': () => '这是另一案卷的扫描件，没有绑定。请核对卷宗，换成本案的页面。',
  'page.other-meeting': ({ found, meeting }) =>
    `这是第${found}次磋商会议记录的扫描件，不是第${meeting}次，没有绑定。请换成本次会议的页面。`,
  'page.other-version': ({ found, version }) =>
    `这是第${found}版记录的扫描件，应当绑定的是第${version}版，没有绑定。请扫描在第${version}版上签字的页面。`,
  'page.other-text': ({ version }) => `扫描件的摘要与第${version}版记录不符，不是同一文本，没有绑定。请核对打印件。`,
  'page.other-page': ({ found, given }) => `核验码写明这是${pageNamed(found)}，登记的却是${pageNamed(given)}，没有绑定。请按核验码登记。`,
  'page.bound': ({ given, record }) => `${pageNamed(given)}已经绑定（第${record}号记录）。要换扫描件的，先在“整份记录”中撤回这一页。`,
  'page.other-print': ({ of, bound }) =>
    `这一页出自共${of}页的打印件，已绑定的各页出自共${bound}页的打印件，没有绑定。各页应当出自同一份打印件；要换的，先撤回已绑定的记录。`,
  'page.none-expected': ({ version }) => `第${version}版上没有人在纸质记录上签字，不需要扫描件。`,
  'minutes.incomplete': ({ missing }) => `还不能归档：${list(missing)}。`,
  'result.not-recorded': () => '尚未记录磋商结果。请先宣布结果。',
  'rehearsal.real-volume': () => '这是正式案卷，不能改作演练。请在“磋商会议”中用“演练”，程序另做副本。',
  'rehearsal.begun': () => '这份副本的演练已经开始。请直接使用已打开的演练窗口。',
  'rehearsal.not-this-copy': ({ copied, version }) =>
    `副本有${version}条记录，与所说的${copied}条不符，演练没有开始。请在案卷窗口重新开始演练。`,
  'clock.backwards': ({ last, now }) => `本机时间（${now}）早于上一条记录（${last}）。请核对时钟。`,
};

/** The clear sentence for a refusal: article, what happened, what to do. */
export const refusalSentence = (refusal: Refusal): string => {
  const make = sentences[refusal.code] as (values: Refusal['values']) => string;
  const cited = refusal.article === null ? '' : `（${articleCited(refusal.article)}）`;
  return `${make(refusal.values)}${cited}`;
};
