import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { searchText } from '../../../shared/text/zh/windows/secretary-search.ts';
import type { SearchHit } from '../../../shared/views/search-view.ts';
import { isComposing, isOurKey } from '../../components/composition.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { entryId, noteId } from './record-entries.ts';
import css from './search.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);
const page = 10;

export type SearchDialogProps = {
  readonly meeting: number;
  /** A place in the meeting that is going on: shown in its own record. */
  readonly onHere: (id: string) => void;
  readonly onClose: () => void;
};

const idOf = (hit: SearchHit): string => (hit.entry === null ? noteId(hit.record) : entryId(hit.entry));

/** Words in any meeting of the case. The field keeps the focus; arrows choose, Enter opens what is chosen. */
export const SearchDialog = ({ meeting, onHere, onClose }: SearchDialogProps): ReactNode => {
  const { volume } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const asked = useRef('');
  const [found, setFound] = useState<{ readonly words: string; readonly answer: Answer<'secretary.search'> } | null>(null);
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<SearchHit | null>(null);
  const id = useId();
  const view = found?.answer.ok === true ? found.answer.value : null;
  const hits = view?.hits ?? [];
  const active = hits[Math.min(at, hits.length - 1)];
  useEffect(() => {
    if (opened === null) field.current?.focus();
  }, [opened]);
  useEffect(() => {
    results.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  const look = (): void => {
    const words = field.current?.value.trim() ?? '';
    if (isComposing() || words === asked.current) return;
    asked.current = words;
    if (words === '') {
      setFound(null);
      return;
    }
    void call('secretary.search', { volume: volume ?? '', words: words.slice(0, 200) }).then((answer) => {
      // What was asked later is answered later, and stands.
      if (asked.current !== words) return;
      setFound({ words, answer });
      setAt(0);
    });
  };
  const open = (hit: SearchHit | undefined): void => {
    if (hit === undefined) return;
    if (hit.meeting === meeting) onHere(idOf(hit));
    else setOpened(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOurKey(event.nativeEvent) || event.ctrlKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      open(active);
    } else {
      const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page }[event.key];
      if (by === undefined) return;
      setAt(Math.max(0, Math.min(hits.length - 1, at + by)));
    }
    event.preventDefault();
  };
  if (opened !== null) return <ElsewhereDialog meeting={opened.meeting} id={idOf(opened)} onClose={() => setOpened(null)} />;
  return (
    <Dialog title={searchText.title} basis={searchText.basis} isOpen width="full" onClose={onClose}>
      <div className={c('search')}>
        <input
          ref={field}
          className={c('field')}
          type="text"
          role="combobox"
          aria-label={searchText.field}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${hits.indexOf(active)}` })}
          placeholder={searchText.field}
          defaultValue={found?.words ?? ''}
          maxLength={200}
          spellCheck={false}
          onInput={look}
          // The words of a composition stand in the field only after its end, when the keyboard is ours again.
          onCompositionEnd={() => setTimeout(look, 0)}
          onKeyDown={onKeyDown}
        />
        <p className={c('count')} role="status">
          {view === null
            ? ''
            : view.total === 0
              ? searchText.nothing(found?.words ?? '')
              : searchText.total(view.total, hits.length, view.meetings.length)}
        </p>
        {found?.answer.ok === false && <Refusal sentence={found.answer.error.sentence} details={found.answer.error.details} />}
        <div ref={results} id={`${id}-list`} className={c('results')} role="listbox" aria-label={searchText.list} tabIndex={-1}>
          {view?.meetings.map((group) => (
            <div key={group.meeting} role="group" aria-label={searchText.group(group.meeting, group.on, group.count)}>
              <p className={c('group')} aria-hidden>
                {searchText.group(group.meeting, group.on, group.count)}
              </p>
              {hits.map(
                (hit, index) =>
                  hit.meeting === group.meeting && (
                    <Hit key={hit.record} hit={hit} id={`${id}-${index}`} isActive={hit === active} onOpen={() => open(hit)} />
                  ),
              )}
            </div>
          ))}
        </div>
        <p className={c('hint')}>{searchText.hint}</p>
      </div>
    </Dialog>
  );
};

type HitProps = { readonly hit: SearchHit; readonly id: string; readonly isActive: boolean; readonly onOpen: () => void };

const Hit = ({ hit, id, isActive, onOpen }: HitProps): ReactNode => (
  <div id={id} role="option" aria-selected={isActive} className={c('hit', isActive && 'active')} onClick={onOpen}>
    <span className={c('time')}>{hit.at.slice(11, 16)}</span>
    <span className={c('speaker')}>
      {hit.entry === null ? terms.note : hit.capacity === null ? terms.entryKind.procedure : terms.capacity[hit.capacity]} <b>{hit.name}</b>
    </span>
    <span className={c('passage')}>
      {hit.passage.before}
      <mark>{hit.passage.found}</mark>
      {hit.passage.behind}
    </span>
    <span className={c('step')}>{hit.step === null ? '' : terms.step[hit.step]}</span>
  </div>
);
