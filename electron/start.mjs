// Plain JavaScript, so that also an older Node can say what is missing instead of failing on the first type.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `This needs Node 24, and runs on ${process.versions.node}. It comes with "npm ci" when install scripts are allowed; ` +
      'start with "npm start", which puts it first on PATH.\n',
  );
  process.exit(2);
}
const { start } = await import('./start.ts');
await start(process.argv.slice(2));
