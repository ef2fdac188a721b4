import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { fillPhrase, type SlotValues } from '../../../shared/phrases/fill-phrase.ts';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { ComposedTextAreaHandle } from '../../components/composed-text-area.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import type { Input } from './use-input.ts';

/** How long a sentence about a phrase stays: long enough to be read, gone before it is in the way. */
const saidFor = 6_000;

export type PhraseKeys = {
  /** Goes into the line once the picker has closed and given the focus back. */
  readonly pick: (text: string) => void;
  readonly insertPicked: () => void;
  /** The selected words of the line, else all of it, become a phrase of the case; the line stays as it is. */
  readonly add: () => Promise<void>;
  readonly said: { readonly text: string; readonly isProblem: boolean } | null;
};

export const usePhrases = (view: SecretaryView | null, input: Input, area: RefObject<ComposedTextAreaHandle | null>): PhraseKeys => {
  const { volume } = useSession();
  const picked = useRef<string | null>(null);
  const [said, setSaid] = useState<PhraseKeys['said']>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    said,
    pick: (text) => {
      picked.current = text;
    },
    insertPicked: () => {
      if (picked.current === null || view === null) return;
      const { text, open } = fillPhrase(picked.current, slotValues(view, input));
      picked.current = null;
      area.current?.insert(text, open ?? undefined);
    },
    add: async () => {
      const text = area.current?.selected() ?? '';
      const answer = await call('phrases.add', { volume: volume ?? '', scope: 'case', text });
      setSaid(answer.ok ? { text: phraseText.added(text.trim()), isProblem: false } : { text: answer.error.sentence, isProblem: true });
    },
  };
};

const slotValues = (view: SecretaryView, input: Input): SlotValues => {
  const speaker = view.seats.find(({ id }) => id === input.speaker)?.called;
  const exhibit = view.exhibits.findLast(({ status }) => status === 'shown')?.number;
  const department = view.seats.find(({ party }) => party === 'claimant')?.organisation;
  const obligor = view.limits.obligors.map(({ name }) => name).join('、');
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(exhibit === undefined ? {} : { exhibit: String(exhibit) }),
    ...(input.answers === null ? {} : { question: String(input.answers) }),
    ...(department === undefined ? {} : { department }),
    obligor,
  };
};
