import type { DomainEvent } from '../../shared/record/event.ts';
import { eventSchemas } from '../../shared/record/event.ts';
import { evolve } from '../../shared/record/evolve.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { CLAIMANT, type Capacity } from '../../shared/record/vocabulary.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { day, type FirstMeeting } from './first-meeting.ts';
import { openRoom, type Room } from './room.ts';

export type SecondMeeting = Room & { readonly claimant: string; readonly sits: Readonly<Record<string, string>> };

/**
 * The same case a fortnight later, meeting 2 at the door of step 8: its minutes archived, and of the obligors only these have come.
 * What lies between is put on record as it would be, without being decided anew.
 */
export const secondMeeting = (
  first: FirstMeeting,
  obligors: readonly string[],
  kind: 'consultation' | 'renegotiation' = 'consultation',
): SecondMeeting => {
  let state: CaseState = first.state();
  const at = instantAt(day('2026-04-13'), 9.5 * 3600);
  const record = (event: DomainEvent): number => {
    eventSchemas[event.type].parse(event.payload);
    state = evolve(state, { ...event, seq: state.version + 1, at, operator: 'test' });
    return state.version;
  };
  const meeting = 2;
  record({ type: 'MinutesArchived', payload: { meeting: 1, version: 1, digest: '0'.repeat(64), endedAt: at } });
  record({
    type: 'MeetingScheduled',
    payload: {
      meeting,
      kind,
      on: day('2026-04-13'),
      time: '09:30',
      place: '三楼会议室',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '排放废水损害土壤',
    },
  });
  let seat = 0;
  const sit = (name: string, capacity: Capacity, party: string): string => {
    seat += 1;
    const id = `p${state.version + 1}`;
    const authority = capacity === 'claimant' ? 'special' : 'principal';
    record({
      type: 'ParticipantSeated',
      payload: { meeting, id, seat, name, organisation: '', capacity, party, authority, identityNumber: '' },
    });
    return id;
  };
  const claimant = sit('李某', 'claimant', CLAIMANT);
  const sits = Object.fromEntries(obligors.map((obligor, index) => [obligor, sit(`某${index}`, 'obligor', obligor)]));
  record({ type: 'MeetingConvened', payload: { meeting, on: day('2026-04-13'), place: '三楼会议室', said: '' } });
  for (const participant of [claimant, ...Object.values(sits)]) {
    record({
      type: 'AttendanceChecked',
      payload: {
        meeting,
        participant,
        present: true,
        identity: 'known',
        authorityChecked: null,
        notified: null,
        cause: '',
        said: '',
      },
    });
  }
  record({ type: 'StepEntered', payload: { meeting, step: 'participants-opinions', said: '' } });
  const room = openRoom(state);
  room.setClock(at);
  return { ...room, claimant, sits };
};
