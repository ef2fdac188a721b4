import { requiredActs } from '../../shared/meeting/steps/02-discipline-and-rights.ts';
import { issues } from '../../shared/record/vocabulary.ts';
import type { Player } from '../../electron/samples/player.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { expected, preparedCase } from './prepared-case.ts';

const meeting = 1;
/** What the prepared case calls its obligor and its exhibit. */
const obligor = 'o3';
const exhibit = 'x7';

export type FrozenCase = {
  /** What the obligor's agent says besides the little that each step asks for. */
  readonly statements?: readonly string[];
  /** What is done once the body is frozen; `id` gives the participant of a name. */
  readonly then?: (player: Player, id: (name: string) => string) => Promise<void>;
};

/** The prepared case with its meeting held, everything agreed, and the body of its minutes frozen as version 1. */
export const frozenCase = ({ statements = [], then }: FrozenCase = {}): Sample => ({
  ...preparedCase,
  name: 'frozen',
  play: async (player) => {
    await preparedCase.play(player);
    const { at, run } = player;
    at('2026-03-30', '08:00');
    const convened = await run('ConveneMeeting', { meeting, place: '某市生态环境局三楼会议室' });
    const id = (name: string): string => `p${convened - expected.length + expected.findIndex(([seated]) => seated === name)}`;
    const say = (speaker: string, text: string) =>
      run('CommitEntry', { meeting, kind: 'statement', speaker: id(speaker), text, answers: null, after: null, marked: false });
    const next = () => run('NextStep', { meeting });
    const none = (act: 'no-reply' | 'no-questions' | 'no-opinion', name: string) =>
      run('PerformAct', { meeting, act, participant: id(name), words: '' });
    for (const [name, , , , authority] of expected) {
      const authorityChecked = authority === 'special' ? true : null;
      await run('CheckAttendance', {
        meeting,
        participant: id(name),
        present: true,
        identity: 'identity-card',
        authorityChecked,
        notified: null,
        cause: '',
      });
    }
    await next();
    for (const act of requiredActs) await run('PerformAct', { meeting, act, participant: null, words: '' });
    await run('AnswerForParty', { meeting, party: 'claimant', by: id('李某'), heard: true, objection: '' });
    await run('AnswerForParty', { meeting, party: obligor, by: id('赵某'), heard: true, objection: '' });
    await next();
    await say('李某', '经现场检查，渗坑排放属实。');
    await run('StateClaim', { meeting });
    await run('ShowExhibit', { meeting, exhibit, by: id('李某') });
    await next();
    await run('ExplainAppraisal', {
      meeting,
      by: id('陈某'),
      report: '鉴定意见书〔2026〕7号',
      method: '异位淋洗加客土回填',
      baseline: '对照点检测值',
      causation: '排放与损害之间存在因果关系',
      amountFen: 52_940_050,
      restorable: 'yes',
    });
    await next();
    await say('赵某', '我公司承认排放，愿意承担修复责任。');
    for (const words of statements) await say('孙某', words);
    for (const item of ['damage-facts', 'clean-up-and-restoration', 'investigation-and-appraisal'] as const)
      await run('RecordAdmission', { meeting, obligor, by: id('赵某'), item, answer: 'admitted', words: '' });
    const aspects = { authenticity: null, legality: null, relevance: null, words: '' };
    await run('GiveExhibitOpinion', { meeting, exhibit, party: obligor, by: id('赵某'), opinion: 'accepted', ...aspects });
    await none('no-reply', '李某');
    await next();
    await none('no-questions', '赵某');
    await next();
    await none('no-opinion', '陈某');
    await none('no-opinion', '何某');
    await next();
    for (const issue of issues.slice(0, 5)) {
      for (const [party, by] of [['claimant', '李某'] as const, [obligor, '赵某'] as const])
        await run('StatePosition', { meeting, issue, party, by: id(by), text: '同意自行修复', amountFen: null });
      await run('SettleIssue', { meeting, issue, outcome: 'agreed', text: '' });
    }
    await run('RecordResult', { meeting, results: [{ obligor, outcome: 'agreed' }] });
    await run('AnnounceNext', { meeting, next: 'sign-agreement', on: null, words: '五个工作日内签署赔偿协议。' });
    await next();
    await run('FreezeMinutes', { meeting });
    await then?.(player, id);
  },
});
