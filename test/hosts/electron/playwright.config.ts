import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { electronBinary } from '../../../electron/host-electron/electron-binary.ts';

// Playwright's list does not print why a test was skipped.
if (electronBinary(join(import.meta.dirname, '..', '..', '..'), process.env) === null && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stdout.write('The Electron binary was never fetched on this machine: nothing of the real desktop program is tested here.\n');
}

/** The desktop program in a real Electron, where its binary is. */
export default defineConfig({ testDir: '.', testMatch: '*.spec.ts', workers: 1, reporter: 'list', timeout: 60_000 });
