// The smallest window there can be: a page that asks the host who it is and what cases there are, and counts what it is told.
import { pickTransport } from '../../renderer/backend/pick-transport.ts';

const transport = pickTransport();
const show = (id: string, text: string): void => {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = text;
};

let pushes = 0;
transport.onPush(() => {
  pushes += 1;
  show('pushes', String(pushes));
});
transport.onConnection((connected) => show('connection', connected ? 'connected' : 'away'));
const session = await transport.call('window.session', {});
show('session', session.ok ? session.value.role : session.error.code);
const list = await transport.call('registry.list', {});
show('cases', list.ok ? String(list.value.cases.length) : list.error.code);
