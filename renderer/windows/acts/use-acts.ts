import { useState } from 'react';
import type { Command } from '../../../shared/decide.ts';
import type { RoomAct } from '../../../shared/room/room-act.ts';
import { actInRoom } from '../../state/room.ts';
import { command } from '../../state/commands.ts';
import { useBurst } from './use-burst.ts';
import type { Act, ActAnswer, ActFormSpec, LocalDeed, Values } from './act.ts';

type Sent = Readonly<Record<string, number | null>>;

/** What tells acts apart: two that the same command usually answers (somebody unchecked, a side not here) are one thing to do. */
const keysOf = (act: Act): readonly string[] => {
  const usual = act.answers[0]?.deed;
  return usual?.kind === 'command' ? [act.id, JSON.stringify(usual.command)] : [act.id];
};

/** Doing acts: what was sent is hidden until the view that knows of it is here, so that a key pressed twice does not do it twice. */
export type ActsAtWork = {
  readonly acts: readonly Act[];
  /** Something was sent that the view does not know of yet. */
  readonly isUnderWay: boolean;
  /** The Enter being heard follows the last digit or Enter too closely to be meant for what has come up since. */
  readonly isSameBurst: () => boolean;
  readonly form: ActFormSpec | null;
  readonly problem: string | null;
  readonly activeId: string | null;
  readonly choose: (id: string) => void;
  readonly answer: (act: Act, answer: ActAnswer) => void;
  readonly submit: (values: Values) => void;
  readonly cancel: () => void;
};

export type ActsOptions = {
  readonly acts: readonly Act[];
  /** Version of the view that `acts` were made from. */
  readonly version: number;
  readonly startWith: string | null;
  readonly onLocal: (deed: LocalDeed) => void;
  readonly onDone?: () => void;
};

export const useActs = ({ acts, version, startWith, onLocal, onDone }: ActsOptions): ActsAtWork => {
  const [sent, setSent] = useState<Sent>({});
  const [open, setOpen] = useState<{ readonly act: Act; readonly form: ActFormSpec } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [activeId, setActive] = useState<string | null>(startWith);
  const [isSubmitting, setSubmitting] = useState(false);

  const isSameBurst = useBurst();

  const send = async (act: Act, order: Command): Promise<boolean> => {
    const mark = (at: number | null): void => setSent((now) => ({ ...now, ...Object.fromEntries(keysOf(act).map((key) => [key, at])) }));
    setProblem(null);
    mark(null);
    const saved = await command(order.type, order.input as never);
    // What was refused stands open again; what was recorded stays hidden until the view has it (0: every view has).
    mark(saved.ok ? saved.value.version : 0);
    // Unless another was chosen meanwhile, what comes next is due by itself or chosen anew.
    if (saved.ok) setActive((now) => (now === act.id ? null : now));
    else setProblem(saved.error.sentence);
    return saved.ok;
  };

  const inRoom = async (act: RoomAct): Promise<void> => {
    if (await actInRoom(act)) onDone?.();
  };

  const isUnderWay = (at: number | null | undefined): boolean => at !== undefined && (at === null || version < at);

  return {
    acts: acts.filter((act) => !keysOf(act).some((key) => isUnderWay(sent[key]))),
    isUnderWay: Object.values(sent).some(isUnderWay),
    isSameBurst,
    form: open?.form ?? null,
    problem,
    activeId,
    choose: setActive,
    answer: (act, { deed }) => {
      setActive(act.id);
      if (deed.kind === 'form') setOpen({ act, form: deed.form });
      else if (deed.kind === 'command')
        void send(act, deed.command).then((isDone) => {
          if (isDone) onDone?.();
        });
      else if (deed.kind === 'room') void inRoom(deed.act);
      else onLocal(deed);
      if (deed.kind !== 'command') setProblem(null);
    },
    submit: (values) => {
      if (open === null || isSubmitting) return;
      setSubmitting(true);
      const { act, form } = open;
      const sending = 'toRoom' in form ? actInRoom(form.toRoom(values)) : send(act, form.toCommand(values));
      void sending.then((isDone) => {
        setSubmitting(false);
        if (!isDone) return;
        setOpen(null);
        onDone?.();
      });
    },
    cancel: () => {
      setOpen(null);
      setProblem(null);
    },
  };
};
