import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/**
 * The real command line in a process of its own, started by the Node that runs the tests. `cwd` is where the user stands; `home` keeps
 * what is imported on this machine out of it.
 */
export const runCommand = (args: readonly string[], { cwd, home }: { readonly cwd: string; readonly home: string }): Promise<Ran> =>
  finished(process.execPath, [join(root, 'electron/cuoshang.mjs'), ...args], cwd, home);

/** The same through npm, as the documents say it: npm runs scripts in the package's folder and tells where the user stands. */
export const runThroughNpm = (args: readonly string[], { cwd, home }: { readonly cwd: string; readonly home: string }): Promise<Ran> =>
  finished('npm', ['--prefix', root, 'run', '-s', 'cuoshang', '--', ...args], cwd, home);

const finished = (program: string, args: readonly string[], cwd: string, home: string): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, env: { ...process.env, CUOSHANG_HOME: home, INIT_CWD: cwd } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
