import type { Problem } from '../../../shared/contract.ts';
import type { CaseView } from '../../../shared/views/case-view.ts';
import type { OfficeForm } from './forms/office-form.ts';

/** What every tab of the case window is given. */
export type TabProps = {
  readonly view: CaseView;
  readonly operator: string;
  /** Opens a form over the window. */
  readonly onForm: (form: OfficeForm) => void;
};

export type MeetingsTabProps = TabProps & {
  readonly onEnter: (meeting: number) => void;
  readonly onSeats: (meeting: number) => void;
  /** 开会前检查; null: this window itself is one of a rehearsal. */
  readonly onPreflight: ((meeting: number) => void) | null;
  /** 演练; null as above. */
  readonly onRehearse: ((meeting: number) => void) | null;
};

export type PapersTabProps = TabProps & { readonly volume: string; readonly onFailure: (problem: Problem) => void };
