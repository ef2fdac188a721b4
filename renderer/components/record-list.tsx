import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { isOurKey } from './composition.ts';
import { RecordRow } from './record-row.tsx';
import type { RecordEntry } from './record-row.tsx';
import { useLatest } from './use-latest.ts';
import css from './record-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** One line of 25 px with 5 px above and below; longer entries are measured when they first come into view. */
const USUAL_HEIGHT = { work: 35, reading: 68 } as const;

/** How far from the end, in px, still counts as the live place. */
const NEAR_END = 24;

export type RecordListHandle = {
  readonly scrollToEnd: () => void;
  readonly scrollTo: (id: string) => void;
};

/**
 * The record. Only the rows in view exist, so 5 000 entries scroll as five do. While the end is in view new entries keep it there;
 * scrolled up, the place stays still and `onLiveChange` tells that the end is out of view. It never takes the focus by itself.
 */
export type RecordListProps = {
  readonly label: string;
  /** `reading`: large type, to be read aloud from or read over. */
  readonly looks?: 'work' | 'reading';
  readonly entries: readonly RecordEntry[];
  readonly selectedId?: string;
  readonly onSelect: (id: string) => void;
  readonly onLiveChange?: (isLive: boolean) => void;
  readonly ref?: Ref<RecordListHandle>;
};

export const RecordList = ({ label, looks = 'work', entries, selectedId, onSelect, onLiveChange, ref }: RecordListProps): ReactNode => {
  const scroller = useRef<HTMLDivElement>(null);
  const wasLive = useRef(true);
  const listId = useId();
  const latestEntries = useLatest(entries);
  const selectedIndex = selectedId === undefined ? -1 : entries.findIndex((entry) => entry.id === selectedId);

  // The compiler is not used here; what the virtualizer returns is read anew on each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT[looks],
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 6,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    initialOffset: () => entries.length * USUAL_HEIGHT[looks],
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    useFlushSync: false,
    // The selected row stays in the document, or a screen reader would lose the active option.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return selectedIndex < 0 || shown.includes(selectedIndex) ? shown : [...shown, selectedIndex].sort((a, b) => a - b);
    },
  });

  // A bar that comes or goes above, or a line that grows below, moves the end; who was there stays there.
  useEffect(() => {
    const all = scroller.current;
    if (all === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (wasLive.current) virtualizer.scrollToEnd();
    });
    observer.observe(all);
    return () => observer.disconnect();
  }, [virtualizer]);

  useImperativeHandle(
    ref,
    () => ({
      scrollToEnd: () => virtualizer.scrollToEnd(),
      scrollTo: (id) => {
        const index = latestEntries.current.findIndex((entry) => entry.id === id);
        if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
      },
    }),
    [virtualizer, latestEntries],
  );

  const select = (index: number): void => {
    const entry = entries[Math.min(entries.length - 1, Math.max(0, index))];
    if (entry === undefined) return;
    onSelect(entry.id);
    virtualizer.scrollToIndex(entries.indexOf(entry), { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOurKey(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = selectedIndex < 0 ? entries.length : selectedIndex;
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, PageUp: from - 10, PageDown: from + 10, Home: 0, End: entries.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    select(to);
  };

  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row !== null) select(Number(row.getAttribute('data-index')));
  };

  const onScroll = (): void => {
    const all = scroller.current;
    // Asked of the page itself: the virtualizer hears of this scrolling only after us.
    const isLive = all === null || all.scrollHeight - all.scrollTop - all.clientHeight <= NEAR_END;
    if (isLive === wasLive.current) return;
    wasLive.current = isLive;
    onLiveChange?.(isLive);
  };

  return (
    <div
      ref={scroller}
      className={c('scroller', looks)}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={onScroll}
      {...(selectedIndex < 0 ? {} : { 'aria-activedescendant': `${listId}-${selectedIndex}` })}
    >
      <div ref={virtualizer.containerRef} className={c('all')} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          return (
            entry !== undefined && (
              <RecordRow
                key={entry.id}
                entry={entry}
                index={item.index}
                count={entries.length}
                isSelected={item.index === selectedIndex}
                optionId={`${listId}-${item.index}`}
                measure={virtualizer.measureElement}
              />
            )
          );
        })}
      </div>
    </div>
  );
};
