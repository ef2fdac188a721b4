import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/volumes.ts';

/** Null where strace works here, else why these tests cannot run. */
export const whyNoStrace = (): string | null =>
  spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0
    ? null
    : 'strace is absent or not permitted here (apt-get install strace)';

export type Traced = {
  /** What the process said, line by line: whole lines only, as a line cut off by its death was not acknowledged in full. */
  readonly said: readonly string[];
  readonly isKilled: boolean;
  /** The system calls that were watched, one a line. */
  readonly calls: readonly string[];
};

/** Lets `record-and-say.ts` record up to number `count` in `folder` under strace. */
export const traced = (folder: string, count: number, options: readonly string[]): Promise<Traced> =>
  new Promise((resolve, reject) => {
    const log = join(temporaryFolder(), 'calls');
    const script = join(import.meta.dirname, 'record-and-say.ts');
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', script, folder, String(count)];
    const child = spawn('strace', ['-f', '-qq', '-o', log, ...options, ...node], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (_code, signal) =>
      resolve({
        said: said.split('\n').slice(0, -1),
        isKilled: signal === 'SIGKILL',
        calls: existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [],
      }),
    );
  });

/** Of what a process said, the last record it acknowledged; 0 for none. */
export const acknowledged = (said: readonly string[]): number => Math.max(0, ...said.filter((line) => /^\d+$/u.test(line)).map(Number));
