// The one command that passes all tests: installs what the machine lacks (or says exactly what to install), then type check,
// lint, unit, property and browser tests. The last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'The tests need the Node 24 that `npm ci` puts into node_modules: run `npm ci` with install scripts allowed, then `npm test`.',
  );
  process.exit(2);
}

/** What the tests use of the machine, by the Debian package that brings it. */
const needed = [
  {
    // The whole browser does as well, where apt knows no shell of it.
    there: () =>
      existsSync('/usr/bin/chromium-headless-shell') ||
      (existsSync('/usr/bin/chromium') && spawnSync('apt-cache', ['show', 'chromium-headless-shell']).status !== 0),
    package: 'chromium-headless-shell',
    for: 'browser tests',
  },
  { there: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'), package: 'fonts-noto-cjk', for: 'Chinese type' },
  { there: () => runs('soffice'), package: 'libreoffice-writer-nogui', for: 'opening the papers' },
  {
    there: () => runs('python3') && spawnSync('python3', ['-c', 'import sqlite3']).status === 0,
    package: 'python3',
    for: 'the stand-alone verifier',
  },
  {
    there: () => ['x86_64', 'aarch64'].some((arch) => existsSync(`/usr/lib/${arch}-linux-gnu/faketime/libfaketime.so.1`)),
    package: 'libfaketime',
    for: 'setting the clock of a running host',
  },
  { there: () => runs('pdftotext'), package: 'poppler-utils', for: 'reading the papers as PDF' },
];

function runs(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

const lacking = needed.filter((item) => !item.there());
if (lacking.length > 0) {
  const packages = lacking.map((item) => item.package);
  console.log(`Installing ${lacking.map((item) => `${item.package} (${item.for})`).join(', ')}`);
  const asRoot = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const command = `${asRoot}apt-get update -qq && ${asRoot}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const installed = runs('apt-get') && spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (!installed) {
    console.error(
      `Please install: ${packages.join(' ')} (on Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')}), then run \`npm test\` again.`,
    );
    process.exit(2);
  }
}

const root = new URL('..', import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), 'cuoshang-tests-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
let passed = 0;
let failed = 0;
const broken = [];

/** One check that passes or fails as a whole; what it says comes out in one piece. */
const check = ([title, command, args]) =>
  new Promise((resolve) => {
    const running = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (part) => said.push(part));
    const end = (ok) => {
      console.log(`\n== ${title}${ok ? '' : ': failed'}\n${Buffer.concat(said).toString('utf8')}`.trimEnd());
      if (ok) passed += 1;
      else {
        failed += 1;
        broken.push(title);
      }
      resolve();
    };
    running.on('error', (cause) => {
      said.push(Buffer.from(cause.message));
      end(false);
    });
    running.on('close', (code) => end(code === 0));
  });

// The longest first, side by side on all cores.
const checks = [
  ['lint', bin('eslint'), ['.']],
  ...['test', 'renderer', 'electron', 'shared'].map((part) => [`types: ${part}`, bin('tsc'), ['-p', part]]),
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused files, exports and packages', bin('knip'), []],
  ['build', process.execPath, ['electron/build.mjs']],
];
const lane = async () => {
  for (let next = checks.shift(); next !== undefined; next = checks.shift()) await check(next);
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));

console.log('\n== tests');
const report = join(reports, 'vitest.json');
const status = spawnSync(
  bin('vitest'),
  ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
).status;
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A file that could not be loaded runs no test and still is a failure.
  if (result.numFailedTests === 0 && status !== 0) failed += 1;
} else {
  failed += 1;
}
rmSync(reports, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nFailed besides the tests: ${broken.join('; ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
