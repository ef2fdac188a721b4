// The command line. Plain JavaScript, so that also an older Node can say what is missing.
import process from 'node:process';

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `This needs Node 24 and runs on ${process.versions.node}: after "npm ci" with install scripts allowed, ` +
      'run it as "npm run -s cuoshang -- COMMAND", which puts that Node first on PATH.\n',
  );
  process.exit(2);
}
// Standard error is for our sentences: the driver's notice that it is young is not one of them.
process.removeAllListeners('warning');
// npm runs scripts in the package's folder; paths are meant from where the user stands.
if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
const { runCommandLine } = await import('./cli.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
