import { clockOf } from '../../record/clock.ts';
import { filed, type CaseState } from '../../record/state.ts';
import { clockText } from '../../text/zh/clock.ts';
import { heading, paragraph, type Block } from '../document-model.ts';
import type { MinutesScope } from './as-of.ts';

/** 时钟说明: how the device's clock was checked, and where it was set while the meeting lasted. Nothing where neither happened. */
export const clockNote = ({ state, meeting }: MinutesScope): readonly Block[] => {
  const { confirmations, drift, jumps } = clockOf(state, meeting);
  const said = [
    ...confirmations.map(clockText.confirmed),
    ...(drift === null ? [] : [clockText.drift(drift)]),
    ...jumps.map(clockText.jump),
    ...(jumps.some(({ differenceMs }) => differenceMs < 0) ? [clockText.order] : []),
  ];
  return said.length === 0 ? [] : [heading(2, clockText.title), ...said.map((sentence) => paragraph(sentence))];
};

/** On the sign-off sheet: what was noticed since the body was frozen, which cannot stand in the body any more. */
export const clockNoteSince = (state: CaseState, frozen: number, archived: number | null): readonly Block[] => {
  const jumps = filed(state, 'ClockJumpNoticed').filter(({ record }) => record > frozen && (archived === null || record < archived));
  return jumps.length === 0 ? [] : [heading(2, clockText.title), ...jumps.map((jump) => paragraph(clockText.jump(jump)))];
};
