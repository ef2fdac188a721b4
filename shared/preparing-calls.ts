import { z } from 'zod';
import { call, onMeeting, volume } from './calls.ts';
import { fontRoles } from './documents/font-check.ts';
import type { PreflightView } from './views/preflight-view.ts';

/** A backup that was written, read back and verified. `head`: the digest its chain ends with. */
type BackupMade = { readonly folder: string; readonly records: number; readonly head: string };

const face = z.string().max(60);
const fonts = z.strictObject({
  window: face.nullable(),
  missing: z.array(z.strictObject({ role: z.enum(fontRoles), face, here: face.nullable() })).max(fontRoles.length),
});

/** What a person does before a meeting: tries it out, and looks whether the room is ready. Part of the contract. */
export const preparingCalls = {
  /**
   * 演练: opens the secretary's window on a copy of the case, to try the meeting out. Nothing of it reaches the case, the registry, an export
   * or a ledger. Asked again while the rehearsal goes on, it is the same one.
   */
  'rehearsal.begin': call<{ readonly url: string | null }>()(onMeeting.extend({ operator: z.string().min(1).max(60) }), ['case']),
  /** The rehearsal is over for all its windows, its copy deleted; yields the case's window, so none that parties sit at may ask. */
  'rehearsal.end': call<{ readonly url: string | null }>()(z.strictObject({ volume }), ['case', 'secretary']),
  /** 开会前检查, done now. `fonts`: what the window found by drawing; `clockConfirmed`: a person found the clock right. */
  'preflight.run': call<PreflightView>()(onMeeting.extend({ fonts, clockConfirmed: z.boolean() }), ['case']),
  /** What the last check of this meeting found; null: there was none. */
  'preflight.last': call<PreflightView | null>()(onMeeting, ['case']),
  /** The folder that backups go to, kept on this machine. Refused where it is no folder named in full, or one among the cases. */
  'preflight.backup-place': call<null>()(z.strictObject({ volume, place: z.string().max(1_000) }), ['case']),
  /** Writes a backup of the volume there. */
  'preflight.back-up': call<BackupMade>()(z.strictObject({ volume }), ['case']),
} as const;
