import type { StepId } from '../../../shared/record/vocabulary.ts';
import { call } from '../../state/backend.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';

/** 下一步, out of the step this window shows. A refusal stays until it is read. */
export const goOn = async (from: StepId): Promise<void> => {
  const { volume, meeting } = useSession.getState();
  const answer = await call('presiding.next', { volume: volume ?? '', meeting: meeting ?? 1, commandId: crypto.randomUUID(), from });
  useSaving.setState({ refusal: answer.ok ? null : answer.error });
};
