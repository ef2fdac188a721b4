import type { Problem, Push } from '../../shared/contract.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { REHEARSED } from '../storage/rehearsal-copy.ts';
import type { CaseService } from './case-service.ts';
import { problem } from './problem.ts';
import type { Rehearsals } from './rehearsals.ts';

/**
 * The cases and, by their names, the copies that meetings are rehearsed on: whoever asks for a volume by name gets the one it means.
 * Listed are the cases alone.
 */
export const withRehearsals = (cases: CaseService, rehearsals: Rehearsals): CaseService => {
  const listeners = new Set<(push: Push) => void>();
  const tell = (push: Push): void => {
    for (const listener of [...listeners]) listener(push);
  };
  cases.onChange(tell);
  rehearsals.onBegun(({ name, service }) => service.onChange((push) => tell('volume' in push ? { ...push, volume: name } : push)));
  rehearsals.onEnded((name) => tell({ type: 'rehearsal-ended', volume: name }));

  /** Asks whichever service has the volume, under the name it has there. */
  const at = <T>(volume: string, ask: (service: CaseService, name: string) => Result<T, Problem>): Result<T, Problem> => {
    if (!isRehearsal(volume)) return ask(cases, volume);
    const found = rehearsals.find(volume);
    return found === null ? over() : ask(found.service, REHEARSED);
  };
  const later = async <T>(
    volume: string,
    ask: (service: CaseService, name: string) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> => {
    if (!isRehearsal(volume)) return ask(cases, volume);
    const found = rehearsals.find(volume);
    return found === null ? over() : ask(found.service, REHEARSED);
  };

  return {
    list: cases.list,
    create: cases.create,
    context: cases.context,
    refresh: cases.refresh,
    dispatch: async ({ volume, ...command }) => {
      const saved = await later(volume, (service, name) => service.dispatch({ ...command, volume: name }));
      return saved.ok ? ok({ ...saved.value, volume }) : saved;
    },
    state: (volume) => at(volume, (service, name) => service.state(name)),
    stateAt: (volume, version) => at(volume, (service, name) => service.stateAt(name, version)),
    record: (volume, seq) => at(volume, (service, name) => service.record(name, seq)),
    keepFile: (volume, bytes, page) => later(volume, (service, name) => service.keepFile(name, bytes, page)),
    readFile: (volume, file, from, length) => at(volume, (service, name) => service.readFile(name, file, from, length)),
    saveDraft: (volume, slot, text) => at(volume, (service, name) => service.saveDraft(name, slot, text)),
    loadDraft: (volume, slot) => at(volume, (service, name) => service.loadDraft(name, slot)),
    room: (volume, meeting) => at(volume, (service, name) => service.room(name, meeting)),
    actInRoom: ({ volume, meeting }, act, given) => at(volume, (service, name) => service.actInRoom({ volume: name, meeting }, act, given)),
    onChange: (listener) => {
      const own = (push: Push): void => listener(push);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    close: () => {
      rehearsals.close();
      cases.close();
    },
  };
};

const over = (): Result<never, Problem> => err(problem('rehearsal-over', hostText.rehearsalOver()));
