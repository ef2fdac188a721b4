import { drawnToTellFaces as sample } from '../../shared/text/zh/fonts.ts';
import { missingFonts, windowFonts, type FontFinding } from '../../shared/documents/font-check.ts';

const size = 40;

/** Faces that no paper is set in: several, so that at least one differs from any face that is there. */
const generic = ['serif', 'sans-serif', 'monospace', 'cursive'] as const;

/**
 * Whether a face is on this machine, found by drawing: with the face there, what stands behind it in the list no longer matters. A browser
 * tells no other way which faces there are without asking the person. A face that draws as every generic one does counts as missing.
 */
const hasFont = (context: CanvasRenderingContext2D, name: string): boolean => {
  const drawn = (font: string): string => {
    context.clearRect(0, 0, size * sample.length, size * 1.5);
    context.font = `${size}px ${font}`;
    context.fillText(sample, 0, size);
    return context.getImageData(0, 0, size * sample.length, size * 1.5).data.join('');
  };
  const family = JSON.stringify(name);
  const alone = generic.map((behind) => drawn(behind));
  const first = drawn(`${family}, ${generic[0]}`);
  // Something else than any generic face, whichever stands behind it.
  return generic.some((behind, at) => alone[at] !== first && drawn(`${family}, ${behind}`) === first);
};

/** `window`: the face this window is drawn with, null where none of those it asks for was found. `missing`: faces of the papers. */
type FontsHere = { readonly window: string | null; readonly missing: readonly FontFinding[] };

let found: FontsHere | null = null;

/** What faces this machine has and lacks. Looked for once: a face installed later is seen by the next window. */
export const fontsHere = (): FontsHere => {
  if (found !== null) return found;
  const canvas = document.createElement('canvas');
  canvas.width = size * sample.length;
  canvas.height = size * 1.5;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, boolean>();
  const has = (name: string): boolean => {
    const answer = known.get(name) ?? (context !== null && hasFont(context, name));
    known.set(name, answer);
    return answer;
  };
  found = context === null ? { window: null, missing: [] } : { window: windowFonts.find(has) ?? null, missing: missingFonts(has) };
  return found;
};
