import { create } from 'zustand';
import type { Answer } from '../../shared/contract.ts';
import { call } from './backend.ts';
import { sendFile } from './send-file.ts';
import { useSession } from './session.ts';

/** The exhibit that files are for: its id, and the number people call it by. */
export type AttachTo = { readonly id: string; readonly number: number };

type Job = { readonly exhibit: AttachTo; readonly file: File };

/** The last of what became of a file. */
export type AttachOutcome = {
  readonly number: number;
  readonly name: string;
  /** `cancelled`: a person called it off. A sentence: it was not taken, and why. */
  readonly result: 'attached' | 'cancelled' | { readonly sentence: string };
};

type Attaching = {
  readonly now: { readonly number: number; readonly name: string; readonly sent: number; readonly total: number } | null;
  readonly waiting: readonly Job[];
  readonly outcomes: readonly AttachOutcome[];
};

/** Files on their way to the host, one after another, part by part: the window is free for typing between two parts. */
export const useAttaching = create<Attaching>(() => ({ now: null, waiting: [], outcomes: [] }));

let isCancelled = false;

export const attachFiles = (exhibit: AttachTo, files: readonly File[]): void => {
  useAttaching.setState(({ waiting, now, outcomes }) => ({
    waiting: [...waiting, ...files.map((file) => ({ exhibit, file }))],
    outcomes: now === null ? [] : outcomes,
  }));
  if (useAttaching.getState().now === null) void work();
};

/** Calls off the file under way and those behind it. */
export const cancelAttaching = (): void => {
  isCancelled = true;
};

export const dismissAttached = (): void => useAttaching.setState({ outcomes: [] });

const work = async (): Promise<void> => {
  for (let next = useAttaching.getState().waiting[0]; next !== undefined; next = useAttaching.getState().waiting[0]) {
    const { exhibit, file } = next;
    isCancelled = false;
    useAttaching.setState(({ waiting }) => ({
      waiting: waiting.slice(1),
      now: { number: exhibit.number, name: file.name, sent: 0, total: file.size },
    }));
    const answer = await deliver(exhibit, file);
    const result = answer === null ? 'cancelled' : answer.ok ? 'attached' : { sentence: answer.error.sentence };
    useAttaching.setState(({ waiting, outcomes }) => ({
      now: null,
      waiting: answer === null ? [] : waiting,
      outcomes: [...outcomes, { number: exhibit.number, name: file.name, result }],
    }));
  }
};

/** null: called off. */
const deliver = async (exhibit: AttachTo, file: File): Promise<Answer<'exhibit.attach'> | null> => {
  const { operator, volume: own } = useSession.getState();
  const volume = own ?? '';
  const upload = await sendFile(volume, file, {
    onSent: (sent) => useAttaching.setState(({ now }) => ({ now: now === null ? null : { ...now, sent } })),
    isCancelled: () => isCancelled,
  });
  if (!upload.ok) return upload;
  if (upload.value === null) return null;
  return call('exhibit.attach', { volume, upload: upload.value, exhibit: exhibit.id, commandId: crypto.randomUUID(), operator });
};
