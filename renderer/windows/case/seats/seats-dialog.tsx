import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { authorities, capacities } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseMeeting, CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { command } from '../../../state/commands.ts';
import css from '../case.module.css';
import { emptyRow, inputOf, rowProblem, suggestedRows, type SeatRow } from './seat-rows.ts';

const c = classesOf(css);
const text = caseText.seatsDialog;
const none = '-';

export type SeatsDialogProps = { readonly view: CaseView; readonly meeting: CaseMeeting; readonly onClose: () => void };

/** Who sits where: the seats taken, and rows to fill in for the others, each saved as a record of its own. */
export const SeatsDialog = ({ view, meeting, onClose }: SeatsDialogProps): ReactNode => {
  const [rows, setRows] = useState<readonly SeatRow[]>(() => suggestedRows(view, meeting));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isSaving, setSaving] = useState(false);
  const added = useRef(0);

  const set = (key: string, change: Partial<SeatRow>): void =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const drop = (key: string): void => setRows((now) => now.filter((row) => row.key !== key));
  const add = (): void => {
    added.current += 1;
    const taken = [...meeting.seats.map((seat) => seat.seat), ...rows.map((row) => Number(row.seat) || 0)];
    setRows((now) => [...now, emptyRow(`added-${added.current}`, Math.max(0, ...taken) + 1)]);
  };

  const save = async (): Promise<void> => {
    if (isSaving) return;
    const wrong = rows.flatMap((row) => {
      const problem = rowProblem(row);
      return problem === null ? [] : [text.rowRefused(row.name, problem)];
    });
    setProblems(wrong);
    if (wrong.length > 0) return;
    setSaving(true);
    const refused: string[] = [];
    // One after another: a row that is refused stays to be put right, the others are on disk.
    for (const row of rows) {
      const answer = await command('SeatParticipant', inputOf(meeting.number, row));
      if (answer.ok) drop(row.key);
      else refused.push(text.rowRefused(row.name, answer.error.sentence));
    }
    setSaving(false);
    setProblems(refused);
    if (refused.length === 0) onClose();
  };

  const parties = [{ id: none, label: text.noParty }, ...view.parties.map(({ id, name }) => ({ id, label: name }))];
  const heads = [text.seat, text.name, text.organisation, text.capacity, text.party, text.authority, text.identityNumber];
  const nameOf = (party: string | null): string => view.parties.find((one) => one.id === party)?.name ?? text.noParty;
  return (
    <Dialog
      title={text.title(meeting.number)}
      basis={text.basis}
      isOpen
      width="full"
      onClose={onClose}
      actions={
        <>
          <Button
            label={isSaving ? text.saving : text.save}
            look="filled"
            onPress={() => void save()}
            {...(isSaving ? { refusal: text.saving, isRefusalShownElsewhere: true } : {})}
          />
          <Button label={text.add} onPress={add} />
          <Button label={text.close} look="quiet" keys="Esc" onPress={onClose} />
        </>
      }
    >
      <div className={c('scroll')}>
        <table className={c('seats')} aria-label={text.title(meeting.number)}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{caseText.contents.columns.act}</th>
            </tr>
          </thead>
          <tbody>
            {meeting.seats.map((seat) => (
              <tr key={seat.id}>
                <td>{seat.seat}</td>
                <td>{seat.name}</td>
                <td>{seat.organisation}</td>
                <td>{terms.capacity[seat.capacity]}</td>
                <td>{nameOf(seat.party)}</td>
                <td>{seat.authority === null ? text.noAuthority : terms.authority[seat.authority]}</td>
                <td>{caseText.none}</td>
                <td className={c('quiet')}>{text.seated}</td>
              </tr>
            ))}
            {rows.map((row, at) => {
              const name = (head: string): string => text.rowLabel(at + 1, head);
              const input = (head: string, field: 'seat' | 'name' | 'organisation' | 'identityNumber', look = ''): ReactNode => (
                <input
                  className={c('cell', look)}
                  aria-label={name(head)}
                  spellCheck={false}
                  autoComplete="off"
                  defaultValue={row[field]}
                  onChange={(event) => set(row.key, { [field]: event.target.value })}
                />
              );
              return (
                <tr key={row.key}>
                  <td>{input(text.seat, 'seat', 'short')}</td>
                  <td>{input(text.name, 'name')}</td>
                  <td>{input(text.organisation, 'organisation')}</td>
                  <td>
                    <Select
                      looks="toolbar"
                      label={name(text.capacity)}
                      choices={capacities.map((id) => ({ id, label: terms.capacity[id] }))}
                      chosen={row.capacity}
                      onChoose={(id) => set(row.key, { capacity: capacities.find((one) => one === id) ?? row.capacity })}
                    />
                  </td>
                  <td>
                    <Select
                      looks="toolbar"
                      label={name(text.party)}
                      choices={parties}
                      chosen={row.party === '' ? none : row.party}
                      onChoose={(id) => set(row.key, { party: id === none ? '' : id })}
                    />
                  </td>
                  <td>
                    <Select
                      looks="toolbar"
                      label={name(text.authority)}
                      choices={[{ id: none, label: text.noAuthority }, ...authorities.map((id) => ({ id, label: terms.authority[id] }))]}
                      chosen={row.authority === '' ? none : row.authority}
                      onChoose={(id) => set(row.key, { authority: authorities.find((one) => one === id) ?? '' })}
                    />
                  </td>
                  <td>{input(text.identityNumber, 'identityNumber')}</td>
                  <td>
                    <Button label={text.remove} name={text.removeOf(row.name)} size="small" look="quiet" onPress={() => drop(row.key)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && (
        <ul className={c('refusal')} role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};
