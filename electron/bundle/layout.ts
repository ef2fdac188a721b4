import { z } from 'zod';

/** Version of the layout of an exported bundle. docs/volume-format.md has it in words. */
export const BUNDLE_FORMAT = 1;

/** Folders of 正卷, which may be shown, and 副卷, which stays in the office. Names are ASCII: not every tool unpacks others unharmed. */
export const OPEN = 'open';
export const INTERNAL = 'internal';

/** What is exported: the open part alone, or both parts. */
export const bundleParts = ['open', 'whole'] as const;
export type BundlePart = (typeof bundleParts)[number];

/** Most that a bundle may hold: files, bytes in all, and bytes for each byte it is packed in (beyond a megabyte). */
export const mostFiles = 20_000;
export const mostBytes = 2 ** 32 - 1;
export const mostRatio = 200;
export const ratioFrom = 2 ** 20;

/** Every name that a bundle can hold, and no way out of it. */
const names = new RegExp(
  `^(index\\.html|verify\\.py|manifest\\.json|${INTERNAL}/index\\.html|(${INTERNAL}|${OPEN})/` +
    String.raw`(volume/(volume\.sqlite|attachments/[0-9a-f]{64}\.[a-z0-9]{1,10})|papers/[0-9]{2,5}-[a-z-]{1,60}\.docx))$`,
  'u',
);
export const isBundleName = (name: string): boolean => names.test(name);

/** A folder that such a name lies in; other programs pack folders too. */
const folders = new RegExp(`^(${INTERNAL}|${OPEN})/((volume|papers)/|volume/attachments/)?$`, 'u');
export const isBundleFolder = (name: string): boolean => folders.test(name);

export const MANIFEST = 'manifest.json';

/** `files`: every file of the bundle but the manifest itself; `title` is what a paper is called, else empty. */
export const bundleManifest = z.object({
  bundle: z.literal(BUNDLE_FORMAT),
  part: z.enum(bundleParts),
  programVersion: z.string(),
  algorithm: z.literal('SM3'),
  volumeFormat: z.int(),
  volumeId: z.string(),
  case: z.object({ number: z.string(), title: z.string() }),
  events: z.int().min(0),
  head: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int().min(0), sm3: z.string(), title: z.string() })).max(mostFiles),
});
export type BundleManifest = z.infer<typeof bundleManifest>;
