import type { CommandInput, CommandType } from '../../shared/decide.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { instantAt, type Instant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { Result } from '../../shared/result.ts';

/** What a sample needs of the host: the same command path as the windows. */
export type SampleDesk = {
  readonly dispatch: (command: {
    readonly type: CommandType;
    readonly input: unknown;
    readonly operator: string;
  }) => Promise<Result<{ readonly record: number }, { readonly sentence: string }>>;
  /** Sets the moment the next commands are recorded at. */
  readonly setClock: (now: Instant) => void;
  /** The case as it stands. */
  readonly state: () => CaseState;
};

/** Plays commands at given moments. A refusal is a mistake in the sample, so it is thrown. */
export type Player = {
  /** From here on it is this day and time; every command takes `secondsApart` more. */
  readonly at: (day: string, time: string) => void;
  readonly now: () => Instant;
  readonly today: () => PlainDate;
  readonly state: () => CaseState;
  /** Gives the command and yields the number of its record. */
  readonly run: <C extends CommandType>(type: C, input: CommandInput<C>) => Promise<number>;
};

export const createPlayer = (desk: SampleDesk, operator: string): Player => {
  let day = '2026-01-01' as PlainDate;
  let second = 0;
  const moment = (): Instant => instantAt(day, second);
  return {
    at: (date, time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      day = date as PlainDate;
      second = hours * 3600 + minutes * 60;
    },
    now: moment,
    today: () => day,
    state: desk.state,
    run: async (type, input) => {
      second += secondsApart;
      desk.setClock(moment());
      const saved = await desk.dispatch({ type, input, operator });
      if (!saved.ok) throw new Error(`sample case, ${type} at ${moment()}: ${saved.error.sentence}`);
      return saved.value.record;
    },
  };
};

/** Seconds between two records of a sample. */
const secondsApart = 25;
