import type { ReactNode, Ref } from 'react';
import type { ComposedTextAreaHandle } from '../../components/composed-text-area.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { InputLine } from '../../components/input-line.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { RecordHead } from '../../components/record-head.tsx';
import { RecordList } from '../../components/record-list.tsx';
import type { RecordListHandle } from '../../components/record-list.tsx';
import type { RecordEntry } from '../../components/record-row.tsx';
import { Select } from '../../components/select.tsx';
import { WorkColumn } from '../../components/work-column.tsx';
import { useSaving } from '../../state/saving-store.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { longestProse } from '../../../shared/record/recordable.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { FindBar } from './find-bar.tsx';
import { useKeys } from './key-store.ts';
import type { Draft } from './use-draft.ts';
import type { Input } from './use-input.ts';
import { typedKinds, type TypedKind } from './usual-kind.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** The procedure speaks where no seat does; no seat has this id, because ids start with a letter. */
const PROCEDURE = '-';
const NO_QUESTION = '-';

const kinds = typedKinds.map((kind) => ({ id: kind, label: kind === 'note' ? terms.note : terms.entryKind[kind] }));

export type RecordColumnProps = {
  readonly view: SecretaryView;
  readonly rows: readonly RecordEntry[];
  readonly input: Input;
  readonly area: Ref<ComposedTextAreaHandle>;
  readonly draft: Draft;
  readonly list: Ref<RecordListHandle>;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly isFinding: boolean;
  readonly onFind: () => void;
  readonly onFound: (id: string) => void;
};

/** The record and the line it is typed in. */
export const RecordColumn = (props: RecordColumnProps): ReactNode => {
  const { view, rows, input, area, draft, list, selectedId, onSelect, isLive, onLive, isFinding, onFind, onFound } = props;
  const keys = useKeys();
  const draftAt = useSaving((saving) => saving.draftAt);
  const marks = view.entries.filter((entry) => entry.marked).length;
  const facts = [
    secretaryText.entries(view.entries.length),
    ...(marks === 0
      ? []
      : [
          <span key="marks">
            {secretaryText.marks(marks)} <KeyCap keys={keys['next-mark']} />
          </span>,
        ]),
    ...(isLive ? [] : [secretaryText.awayFromLive]),
  ];
  return (
    <WorkColumn
      head={
        isFinding ? (
          <FindBar rows={rows} selectedId={selectedId} onFound={onFound} />
        ) : (
          <RecordHead
            title={secretaryText.record}
            facts={facts}
            searchLabel={secretaryText.find}
            searchKeys={keys.find}
            onSearch={onFind}
          />
        )
      }
      foot={
        draft.loaded !== null && (
          <InputLine
            ref={area}
            label={secretaryText.input}
            speakers={[
              ...view.seats.map((seat) => ({ id: seat.id, label: `${seat.seat} ${terms.capacity[seat.capacity]}`, strong: seat.called })),
              { id: PROCEDURE, label: secretaryText.noSpeaker },
            ]}
            speakerLabel={secretaryText.speaker}
            speaker={input.kind === 'procedure' ? PROCEDURE : (input.speaker ?? PROCEDURE)}
            onSpeaker={(id) => input.chooseSpeaker(id === PROCEDURE ? null : id)}
            kinds={kinds}
            kindLabel={secretaryText.kind}
            kind={input.kind}
            onKind={(kind) => input.chooseKind(kind as TypedKind)}
            extra={<Extra input={input} view={view} recessKey={keys.recess} />}
            initialText={draft.loaded.text}
            {...(draftAt === null ? {} : { draftNote: secretaryText.draftKept(draftAt.slice(11, 19)) })}
            composingNote={secretaryText.composing}
            hints={[
              { keys: 'Enter', label: secretaryText.keys.commit },
              { keys: 'Ctrl+1…9', label: secretaryText.keys.change },
              { keys: keys.kind, label: secretaryText.keys.kind },
              { keys: 'Esc', label: secretaryText.keys.live },
            ]}
            onCommit={input.commit}
            onDraft={draft.keep}
            most={longestProse}
            onTooMuch={input.tooMuch}
          />
        )
      }
    >
      {rows.length === 0 && <EmptyState title={secretaryText.emptyTitle} text={secretaryText.emptyText(keys.step, keys.legend)} />}
      <RecordList
        ref={list}
        label={secretaryText.recordLabel}
        entries={rows}
        {...(selectedId === undefined ? {} : { selectedId })}
        onSelect={onSelect}
        onLiveChange={onLive}
      />
    </WorkColumn>
  );
};

/** Words are never refused for it, but said: nobody is in the room whose words they would be, or the meeting is in recess. */
const cautionOf = (input: Input, { seats, phase }: SecretaryView, recessKey: string): string | null => {
  if (input.kind === 'note' || input.kind === 'procedure') return null;
  const seat = seats.find(({ id }) => id === input.speaker);
  if (phase === 'recess') return secretaryText.inRecess(recessKey);
  return seat === undefined || seat.presence === 'present' ? null : secretaryText.notPresent(seat.called, terms.presence[seat.presence]);
};

type ExtraProps = { readonly input: Input; readonly view: SecretaryView; readonly recessKey: string };

/** Which question an answer answers, behind which entry a late one goes, and what to mind. */
const Extra = ({ input, view, recessKey }: ExtraProps): ReactNode => (
  <>
    <span className={c('caution')} role="status">
      {cautionOf(input, view, recessKey)}
    </span>
    {input.kind === 'answer' && input.questions.length > 0 && (
      <Select
        looks="toolbar"
        label={secretaryText.answersTo}
        chosen={input.answers === null ? NO_QUESTION : String(input.answers)}
        onChoose={(id) => input.chooseQuestion(id === NO_QUESTION ? null : Number(id))}
        choices={[
          ...input.questions.map((question) => ({
            id: String(question.number),
            label: secretaryText.questionBrief(question.number, question.text),
          })),
          { id: NO_QUESTION, label: secretaryText.answerFree },
        ]}
      />
    )}
    {input.after !== null && <span className={c('extra')}>{secretaryText.insertingAfter(input.after)}</span>}
  </>
);
