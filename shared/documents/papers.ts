import { held, type CaseState } from '../record/state.ts';
import { currentVersion } from '../meeting/sign-off.ts';
import type { DocumentModel } from './document-model.ts';
import { minutesDocument } from './kinds/minutes.ts';

/** Every kind of paper, as the command line names it. */
export const paperKinds = ['minutes'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One paper that can be made now. `label` tells it from the others of its kind and names its file. */
type PaperInstance = { readonly label: string; readonly model: DocumentModel };

export type PaperDefinition = {
  readonly title: string;
  /** Article of the regulation it rests on. */
  readonly basis: string;
  /** What can be made of the record as it stands; where that is nothing, what is missing, as a sentence. */
  readonly available: (state: CaseState) => { readonly instances: readonly PaperInstance[]; readonly missing: string | null };
};

/** Art. 26: body and sign-off sheet are two papers, so that the body's page count stays what it was when it was signed. */
const minutes: PaperDefinition = {
  title: '磋商会议记录',
  basis: '26',
  available: (state) => {
    const instances = state.meetings
      .filter((meeting) => held(meeting, 'MeetingConvened').length > 0)
      .flatMap((meeting) => {
        const [body, signOff] = minutesDocument(state, meeting.number);
        const version = currentVersion(meeting)?.version;
        const standing = version === undefined ? '草稿' : `第${version}版`;
        return [
          { label: `第${meeting.number}次磋商会议记录·${standing}`, model: body },
          ...(version === undefined ? [] : [{ label: `第${meeting.number}次磋商会议记录·${standing}·核对签字页`, model: signOff }]),
        ];
      });
    return { instances, missing: instances.length > 0 ? null : '还没有召开磋商会议：请先登记会议安排并宣布核对到会。' };
  },
};

export const papers = { minutes } satisfies Record<PaperKind, PaperDefinition>;

export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(papers, kind);
