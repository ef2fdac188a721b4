import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type HostProcess = {
  readonly said: { readonly url?: string; readonly resumed?: boolean; readonly code?: string; readonly pid?: number };
  readonly child: ChildProcess;
  /** Everything it wrote to standard error so far. */
  readonly stderr: () => string;
  /** Ends it and waits until it is gone. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

/**
 * Starts the loopback host as a process of its own below `root`, and waits for its first line. `built`: real pages; else an empty one.
 * `env` is added to its environment.
 */
export const startHostProcess = async (
  root: string,
  built: string | null = null,
  env: Readonly<Record<string, string>> = {},
): Promise<HostProcess> => {
  const [cases, settings, pages] = [join(root, 'cases'), join(root, 'settings'), built ?? join(root, 'pages')];
  if (built === null) {
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>页面</title>');
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-loopback.ts'), cases, settings, pages], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const said = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('\n')) resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${stderr}`)));
  });
  return {
    said: JSON.parse(said) as HostProcess['said'],
    child,
    stderr: () => stderr,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
};
