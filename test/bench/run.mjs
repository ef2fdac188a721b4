// `npm run bench [-- --json FILE] [-- NAME…]`: every benchmark, each figure beside its rival's from the same run.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'The benchmarks need the Node 24 that `npm ci` puts into node_modules: run `npm run bench` after `npm ci` with install scripts allowed.',
  );
  process.exit(2);
}
process.removeAllListeners('warning');
const args = process.argv.slice(2);
const at = args.indexOf('--json');
const file = at < 0 ? null : args[at + 1];
if (at >= 0 && file === undefined) {
  console.error('--json needs a file name');
  process.exit(2);
}
const wanted = args.filter((arg, index) => arg !== '--json' && (at < 0 || index !== at + 1));
const figures = [];
for (const name of readdirSync(import.meta.dirname)
  .filter((entry) => entry.endsWith('.bench.ts'))
  .sort()) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const { default: run } = await import(join(import.meta.dirname, name));
  for (const figure of await run()) {
    figures.push({ bench: name.replace('.bench.ts', ''), ...figure });
    console.log(
      `${figure.name}: ${figure.ours.toFixed(3)} ${figure.unit}; ${figure.rivalName}: ${figure.rival.toFixed(3)} ${figure.unit} (${figure.ratio.toFixed(2)} ×)`,
    );
  }
}
if (file !== null) writeFileSync(resolve(process.env.INIT_CWD ?? '.', file), `${JSON.stringify(figures, null, 2)}\n`);
