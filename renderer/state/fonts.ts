import { missingFonts, type FontFinding } from '../../shared/documents/font-check.ts';

/** Drawn to tell faces apart: strokes of every kind, and no punctuation that faces share. */
const sample = '永仿宋';
const size = 40;

/** Faces that no paper is set in: two, so that at least one differs from any face that is there. */
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

let found: readonly FontFinding[] | null = null;

/** The faces of the papers that this machine lacks. Looked for once: a face installed later is seen by the next window. */
export const fontsMissingHere = (): readonly FontFinding[] => {
  if (found !== null) return found;
  const canvas = document.createElement('canvas');
  canvas.width = size * sample.length;
  canvas.height = size * 1.5;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, boolean>();
  found =
    context === null
      ? []
      : missingFonts((name) => {
          const answer = known.get(name) ?? hasFont(context, name);
          known.set(name, answer);
          return answer;
        });
  return found;
};
