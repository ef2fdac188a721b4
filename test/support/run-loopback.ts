// A real loopback host in a process of its own, with a page folder of the test's: prints its address and serves until it is killed.
import { runLoopback } from '../../electron/loopback.ts';

const [cases = '', settings = '', pages = ''] = process.argv.slice(2);
const running = await runLoopback({ folders: { cases, settings }, pages, port: null, programVersion: 'test' });
if (running.ok) {
  process.stdout.write(`${JSON.stringify({ url: running.value.url, resumed: running.value.resumed })}\n`);
  process.once('SIGTERM', () => void running.value.close().then(() => process.exit(0)));
} else {
  process.stdout.write(`${JSON.stringify(running.error)}\n`);
}
