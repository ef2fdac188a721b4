import { fontNames } from '../../../shared/text/zh/preflight.ts';

/** Which of the faces that windows and papers are drawn with this machine has: asked of the page, since it is what draws. */
export const findFonts = async (): Promise<readonly string[]> => {
  const names = Object.values(fontNames).flat();
  const found = await Promise.all(
    names.map((name) =>
      new FontFace('probe', `local("${name}")`).load().then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
};
