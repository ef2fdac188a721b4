import { useEffect, useRef } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { command } from '../../state/commands.ts';
import { useSaving } from '../../state/saving-store.ts';
import { typedText } from '../../../shared/text/zh/typed-text.ts';
import type { EntryView } from '../../../shared/views/entry-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { entryId } from './record-entries.ts';

const turn = ({ meeting }: SecretaryView, { number, marked }: EntryView): void => {
  void command('MarkEntry', { meeting, entry: number, marked: !marked });
};

/**
 * 待核 on the row that is selected, else on the entry that was recorded last. What was typed and is still on its way to the disk counts as
 * that: it is marked when this window sees it, and not at all when it was refused (its promise then gives null). Pressed twice it is none.
 */
export const useMark = (view: SecretaryView | null, selectedId: string | undefined, lastTyped: () => Promise<number | null> | null) => {
  const latest = useLatest(view);
  const awaited = useRef<readonly number[]>([]);

  const markCome = (now: SecretaryView | null): void => {
    const come = now?.entries.filter(({ record }) => awaited.current.includes(record)) ?? [];
    awaited.current = awaited.current.filter((record) => come.every((entry) => entry.record !== record));
    for (const entry of come) if (now !== null) turn(now, entry);
  };
  useEffect(() => markCome(view), [view]);

  return (): void => {
    if (view === null) return;
    if (selectedId !== undefined) {
      const selected = view.entries.find(({ number }) => entryId(number) === selectedId);
      if (selected === undefined)
        useSaving.setState({ refusal: { code: 'entry.typed', sentence: typedText.notMarkable, article: null, details: [] } });
      else turn(view, selected);
      return;
    }
    const markLast = (): void => {
      const [last] = view.entries.toSorted((a, b) => b.record - a.record);
      if (last !== undefined) turn(view, last);
    };
    const typed = lastTyped();
    if (typed === null) {
      markLast();
      return;
    }
    void typed.then((record) => {
      if (record === null) return;
      if (view.entries.some((entry) => entry.record === record)) markLast();
      else {
        const others = awaited.current.filter((other) => other !== record);
        awaited.current = others.length === awaited.current.length ? [...others, record] : others;
        markCome(latest.current);
      }
    });
  };
};
