import type { Problem } from '../../shared/contract.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { filed } from '../../shared/record/state.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { CaseService } from './case-service.ts';

/** As many as one looks back over for a wrong click. */
const shown = 6;
const searched = 200;

/** The last records of a meeting that stand, newest first. */
export const lastActs = (
  service: CaseService,
  { volume, meeting }: { readonly volume: string; readonly meeting: number },
): Result<readonly RecordedEvent[], Problem> => {
  const state = service.state(volume);
  if (!state.ok) return state;
  const { version } = state.value;
  const withdrawn = new Set(filed(state.value, 'RecordWithdrawn').map(({ target }) => target));
  const found: RecordedEvent[] = [];
  for (let seq = version; seq > Math.max(0, version - searched) && found.length < shown; seq -= 1) {
    const record = service.record(volume, seq);
    if (!record.ok) return record;
    const event = record.value;
    if (event !== null && !withdrawn.has(seq) && 'meeting' in event.payload && event.payload.meeting === meeting) found.push(event);
  }
  return ok(found);
};
