import { openSlips, signersOf, standingOf, takenBack, voidedOn, type Noted, type SignOffStatus } from '../meeting/sign-off.ts';
import { actingOfficer, handoverOf } from '../meeting/handover.ts';
import { agreedToESign, fingerprintOf } from '../meeting/tablet-signing.ts';
import { inkedParts, keptUnscanned, signedPages } from '../record/signed-page-queries.ts';
import type { MinutesPart } from '../record/page-code.ts';
import { currentVersion, isOfficer, participantById, presenceOf, type Presence } from '../record/meeting-queries.ts';
import { held, type MeetingState, type Filed } from '../record/state.ts';
import type { Capacity, FileKind } from '../record/vocabulary.ts';
import { distinctName } from '../text/zh/names.ts';
import type { Instant } from '../time/instant.ts';

export type SignerView = {
  readonly id: string;
  readonly seat: number;
  readonly name: string;
  readonly organisation: string;
  /** Of the document shown when the seats were given, if any. */
  readonly identityNumber: string;
  readonly capacity: Capacity;
  /** Presides or keeps the minutes: signs last, and can hand the signing over. */
  readonly isOfficer: boolean;
  readonly presence: Presence;
  readonly status: SignOffStatus;
  /** The record that says so; null while waited for. */
  readonly record: number | null;
  readonly at: Instant | null;
  readonly method: 'paper' | 'tablet' | null;
  /** Reservation, reason for refusing, or the presiding officer's note on a departure. */
  readonly words: string;
  readonly note: string;
  /** Who wrote the note; empty where there is none, or the record does not say. */
  readonly notedBy: string;
  readonly read: { readonly record: number; readonly how: 'read' | 'read-out'; readonly to: Instant } | null;
  /** 电子签名使用约定: when agreed; null: signs in ink. */
  readonly agreedAt: Instant | null;
  /** What was drawn: who witnessed it, and the record and file of the fingerprint beside it. */
  readonly drawn: { readonly witness: string; readonly fingerprint: { readonly record: number; readonly digest: string } | null } | null;
  /** Who signs in this officer's place, and why; null: the officer does. */
  readonly handover: { readonly record: number; readonly successor: string; readonly position: string; readonly reason: string } | null;
  /** What was noted of them by mistake and taken back. */
  readonly takenBack: readonly {
    readonly what: Noted['what'];
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
  }[];
  readonly askedAt: Instant | null;
  /** How somebody who refused had been given the minutes when asked, as the refusal says. */
  readonly refusedHow: Filed<'SignatureRefused'>['how'] | null;
  /** Whoever is waited for first, in signing order. */
  readonly isNext: boolean;
};

export type SlipView = {
  readonly slip: number;
  readonly participant: string;
  readonly version: number;
  readonly entry: number | null;
  readonly what: string;
  readonly proposed: string;
  readonly decision: { readonly granted: boolean; readonly by: string; readonly reason: string } | null;
};

/** Who has read, corrected, signed, refused, is waited for, in signing order; null before the body was first frozen. */
export type SignOffView = {
  readonly version: number;
  /** Of every version, oldest first: its digest. */
  readonly digests: readonly string[];
  readonly frozenAt: Instant;
  readonly thawed: boolean;
  readonly archivedAt: Instant | null;
  readonly signers: readonly SignerView[];
  readonly slips: readonly SlipView[];
  /** Who holds the two offices, or stands in: the notes are the words of whoever presides. */
  readonly presiding: string;
  readonly secretary: string;
  readonly openSlips: number;
  /** Of the parts that have ink on them; empty: nothing is waited for. */
  readonly pages: readonly PagesView[];
  readonly keptUnscanned: { readonly by: string; readonly reason: string } | null;
  /** What was signed, refused or noted on earlier versions and is void since a correction was granted. */
  readonly voided: readonly VoidedView[];
};

/** How far the signed pages of one part have come back. `of` null: not one yet. */
export type PagesView = {
  readonly part: MinutesPart;
  readonly of: number | null;
  readonly bound: readonly {
    readonly page: number;
    readonly record: number;
    readonly readByCode: boolean;
    readonly digest: string;
    /** Where in its file it is, and what the file is; 0 bytes where an older record does not say: a picture then, which needs no length. */
    readonly file: { readonly extension: FileKind; readonly bytes: number; readonly page: number };
  }[];
  readonly missing: readonly number[];
};

export type VoidedView = {
  readonly participant: string;
  readonly name: string;
  readonly version: number;
  readonly what: Noted['what'];
};

export const signOffView = (meeting: MeetingState, thawed: boolean): SignOffView | null => {
  const version = currentVersion(meeting);
  if (version === null) return null;
  const unscanned = keptUnscanned(meeting);
  const next = signersOf(meeting).find((person) => standingOf(meeting, person.id).status === 'waiting')?.id;
  return {
    version: version.version,
    digests: held(meeting, 'MinutesFrozen').map(({ digest }) => digest),
    frozenAt: version.at,
    thawed,
    archivedAt: held(meeting, 'MinutesArchived')[0]?.at ?? null,
    signers: signersOf(meeting).map((person) => {
      const { status, record, signature, refusal, departure } = standingOf(meeting, person.id);
      const handover = handoverOf(meeting, person.id);
      const print = fingerprintOf(meeting, person.id);
      // What an officer read before the handover is not read by whoever signs in their place.
      const reading = held(meeting, 'MinutesRead').findLast(
        (item) => item.participant === person.id && item.version === version.version && item.record > (handover?.record ?? 0),
      );
      return {
        id: person.id,
        seat: person.seat,
        name: distinctName(held(meeting, 'ParticipantSeated'), person),
        organisation: person.organisation,
        identityNumber: person.identityNumber,
        capacity: person.capacity,
        isOfficer: isOfficer(person),
        presence: presenceOf(meeting, person.id).presence,
        status,
        record,
        at: (signature ?? refusal ?? departure)?.at ?? null,
        method: signature?.method ?? null,
        words: signature?.reservation ?? refusal?.reason ?? '',
        note: refusal?.note ?? departure?.note ?? '',
        notedBy: (refusal ?? departure)?.notedBy ?? '',
        read: reading ? { record: reading.record, how: reading.how, to: reading.to } : null,
        agreedAt: agreedToESign(meeting, person.id)?.agreedAt ?? null,
        drawn:
          signature === null || signature.drawn === null
            ? null
            : { witness: signature.drawn.witness, fingerprint: print === null ? null : { record: print.record, digest: print.file } },
        handover:
          handover === null
            ? null
            : { record: handover.record, successor: handover.successor, position: handover.position, reason: handover.reason },
        takenBack: takenBack(meeting)
          .filter(({ item }) => item.participant === person.id)
          .map(({ what, withdrawal: { at, by, reason } }) => ({ what, at, by, reason })),
        askedAt: refusal?.askedAt ?? null,
        refusedHow: refusal?.how ?? null,
        isNext: person.id === next,
      };
    }),
    slips: held(meeting, 'CorrectionRequested').map(({ slip, participant, version: on, entry, what, proposed }) => {
      const decision = held(meeting, 'CorrectionDecided').find((item) => item.slip === slip);
      return {
        slip,
        participant,
        version: on,
        entry,
        what,
        proposed,
        decision: decision ? { granted: decision.granted, by: decision.by, reason: decision.reason } : null,
      };
    }),
    presiding: actingOfficer(meeting, 'presiding'),
    secretary: actingOfficer(meeting, 'secretary'),
    openSlips: openSlips(meeting).length,
    pages: signedPages(meeting)
      .filter(({ part }) => inkedParts(meeting).includes(part))
      .map(({ part, of, bound, missing }) => ({
        part,
        of,
        bound: bound.map(({ page, record, readAs, file, extension, bytes, filePage }) => ({
          ...{ page, record, readByCode: readAs !== '' },
          ...{ digest: file, file: { extension, bytes: bytes ?? 0, page: filePage } },
        })),
        missing,
      })),
    keptUnscanned: unscanned === null ? null : { by: unscanned.by, reason: unscanned.reason },
    voided: voidedOn(meeting).map(({ item, what }) => ({
      participant: item.participant,
      name: participantById(meeting, item.participant)?.name ?? item.participant,
      version: item.version,
      what,
    })),
  };
};
