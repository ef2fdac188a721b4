import { appendFileSync, closeSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BundlePiece, BundleReady, Problem } from '../../shared/contract.ts';
import type { OfficeWording } from '../../shared/meeting/office-wording.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { bundleSentence, type BundleProblem } from '../../shared/text/zh/bundle.ts';
import { bundleWindowText } from '../../shared/text/zh/windows/bundle.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { exportBundle } from '../bundle/export-bundle.ts';
import { importBundle } from '../bundle/import-bundle.ts';
import { mostBytes, type BundlePart } from '../bundle/layout.ts';
import { makeAside, removeLeftAside } from '../storage/aside.ts';
import { syncFolder } from '../storage/durable-files.ts';
import { readVolume } from '../storage/volume.ts';
import { newVolumeName, volumesIn } from '../storage/volumes-folder.ts';
import { problem } from './problem.ts';

/** Bundles on their way between a window and the case folder, a piece at a time, so that no call is large. */
export type Bundles = {
  /** Makes a bundle aside; its pieces are then read by its `transfer`. One at a time for each case. */
  readonly make: (volume: string, part: BundlePart, transfer: string) => Promise<Result<BundleReady, Problem>>;
  /** The piece that begins at `from`; with the last one the bundle is gone from here. */
  readonly read: (volume: string, transfer: string, from: number) => Result<BundlePiece, Problem>;
  /** Takes a piece of a bundle; one sent again after a lost answer changes nothing. */
  readonly take: (transfer: string, from: number, bytes: Uint8Array) => Result<null, Problem>;
  /** Verifies what was taken and puts it into the case folder; refused or not, it is gone from here. */
  readonly admit: (transfer: string, name: string) => Promise<Result<{ readonly volume: string }, Problem>>;
  readonly close: () => void;
};

export type BundlesParts = {
  readonly folder: string;
  readonly calendar: () => readonly CalendarYear[];
  readonly wording: () => OfficeWording;
  readonly programVersion: string;
  /** Says that there is a new case. */
  readonly onAdmitted: () => void;
};

/** Bytes of one piece: with base64 and the rest of a call well below what a host takes. */
const pieceLength = 393_216;

export const createBundles = ({ folder, calendar, wording, programVersion, onAdmitted }: BundlesParts): Bundles => {
  removeLeftAside();
  removeLeftAside(folder);
  let aside: string | null = null;
  const made = new Map<string, { readonly volume: string; readonly path: string; readonly bytes: number }>();
  const pathOf = (transfer: string): string => join((aside ??= makeAside()), `${transfer}.zip`);
  const drop = (transfer: string): void => {
    made.delete(transfer);
    if (aside !== null) rmSync(pathOf(transfer), { force: true });
  };
  const lost = (): Result<never, Problem> => err(problem('bundle-lost', bundleWindowText.lost));
  const refused = (found: BundleProblem): Result<never, Problem> => err(problem(found.code, bundleSentence(found)));

  return {
    make: async (volume, part, transfer) => {
      const path = pathOf(transfer);
      const exported = await exportBundle(join(folder, volume), path, { part, calendar: calendar(), wording: wording(), programVersion });
      if (!exported.ok) return refused(exported.error);
      const bytes = statSync(path).size;
      made.set(transfer, { volume, path, bytes });
      return ok({ name: bundleWindowText.fileName(volume, part), bytes });
    },
    read: (volume, transfer, from) => {
      const bundle = made.get(transfer);
      if (bundle?.volume !== volume || from > bundle.bytes) return lost();
      const piece = Buffer.alloc(Math.min(pieceLength, bundle.bytes - from));
      const file = openSync(bundle.path, 'r');
      try {
        readSync(file, piece, 0, piece.length, from);
      } finally {
        closeSync(file);
      }
      if (from + piece.length === bundle.bytes) drop(transfer);
      return ok({ base64: piece.toString('base64') });
    },
    take: (transfer, from, bytes) => {
      const path = pathOf(transfer);
      const there = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (from + bytes.length <= there) return ok(null);
      if (from !== there) return lost();
      if (from + bytes.length > mostBytes) {
        drop(transfer);
        return refused({ code: 'bundle-too-large', path: bundleWindowText.thisFile });
      }
      try {
        appendFileSync(path, bytes);
        return ok(null);
      } catch (error) {
        drop(transfer);
        const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
        return refused({ code: 'bundle-not-written', path, cause: error instanceof Error ? error.message : String(error), full });
      }
    },
    admit: async (transfer, name) => {
      try {
        const admitted = await importBundle(pathOf(transfer), folder, ({ manifest, volume }) => {
          if (manifest.part === 'open') return err({ code: 'bundle-open-part', path: name });
          const there = volumeWithId(folder, manifest.volumeId);
          if (there !== null) return err({ code: 'bundle-case-there', volume: there });
          const place = newVolumeName(folder, manifest.case.number);
          renameSync(volume, join(folder, place));
          syncFolder(folder);
          return ok({ volume: place });
        });
        // The person knows the file by its name, not by where it lay on its way.
        if (!admitted.ok) return refused('path' in admitted.error ? { ...admitted.error, path: name } : admitted.error);
        onAdmitted();
        return admitted;
      } finally {
        drop(transfer);
      }
    },
    close: () => {
      if (aside !== null) rmSync(aside, { recursive: true, force: true });
      aside = null;
      made.clear();
    },
  };
};

const volumeWithId = (folder: string, id: string): string | null =>
  volumesIn(folder).find((name) => {
    const read = readVolume(join(folder, name));
    if (!read.ok) return false;
    read.value.close();
    return read.value.manifest.volumeId === id;
  }) ?? null;
