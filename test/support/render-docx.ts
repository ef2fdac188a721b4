import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The faces that papers name, on machines that have the free ones only. Serif faces stand in for 仿宋, 宋体 and (without AR PL) 楷体.
 */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${[
    ['仿宋', ['Noto Serif CJK SC']],
    ['宋体', ['Noto Serif CJK SC']],
    ['方正小标宋简体', ['Noto Serif CJK SC']],
    ['黑体', ['Noto Sans CJK SC']],
    ['楷体', ['AR PL UKai CN', 'Noto Serif CJK SC']],
    ['Times New Roman', ['Liberation Serif', 'Noto Serif CJK SC']],
  ]
    .map(
      ([name, faces]) =>
        `<match target="pattern"><test name="family" qual="any"><string>${String(name)}</string></test>` +
        `<edit name="family" mode="assign" binding="strong">${(faces as string[]).map((face) => `<string>${face}</string>`).join('')}</edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/** A docx as LibreOffice prints it: the PDF, its text page by page, and (on request) its pages as PNG for a look. */
export const renderDocx = async (
  docx: Uint8Array,
  pngPrefix?: string,
): Promise<{ readonly pdf: Uint8Array; readonly pages: readonly string[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'render-docx-'));
  try {
    const environment = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder };
    await writeFile(join(folder, 'fonts.conf'), fontconfig);
    await writeFile(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')], {
      env: environment,
    });
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'paper.pdf'), '-'], { maxBuffer: 1 << 28 });
    if (pngPrefix !== undefined) await run('pdftoppm', ['-r', '80', '-png', join(folder, 'paper.pdf'), pngPrefix]);
    return { pdf: await readFile(join(folder, 'paper.pdf')), pages: stdout.split('\f').slice(0, -1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Many papers printed in one go: the text of each, page by page, in the order in which it was set, so that a cell stays in one piece. */
export const renderAll = async (papers: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'render-all-'));
  try {
    const environment = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder };
    await writeFile(join(folder, 'fonts.conf'), fontconfig);
    const names = papers.map((_paper, index) => join(folder, `paper-${index}`));
    await Promise.all(papers.map((paper, index) => writeFile(`${names[index] ?? ''}.docx`, paper)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => `${name}.docx`)], {
      env: environment,
    });
    return await Promise.all(
      names.map(async (name) => {
        const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', `${name}.pdf`, '-'], { maxBuffer: 1 << 28 });
        return stdout.split('\f').slice(0, -1);
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
