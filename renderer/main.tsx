import { lazy, StrictMode, Suspense, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { Role } from '../shared/contract.ts';
import { pickTransport } from './backend/pick-transport.ts';
import { WindowRoot } from './components/window-root.tsx';
import { startTransport } from './state/backend.ts';
import { followConnection } from './state/commands.ts';
import { loadSession, useSession } from './state/session.ts';
import { RehearsalShell } from './windows/rehearsal/rehearsal-shell.tsx';

/** One window a role, each in a bundle of its own: the first window loads no other. */
const windows = {
  registry: lazy(() => import('./windows/registry/registry-window.tsx')),
  case: lazy(() => import('./windows/case/case-window.tsx')),
  secretary: lazy(() => import('./windows/secretary/secretary-window.tsx')),
  presiding: lazy(() => import('./windows/presiding/presiding-window.tsx')),
  display: lazy(() => import('./windows/display/display-window.tsx')),
  signing: lazy(() => import('./windows/signing/signing-window.tsx')),
} satisfies Record<Role, ComponentType>;

const App = () => {
  const role = useSession((session) => session.role);
  const Window = windows[role];
  return (
    <RehearsalShell>
      <Suspense fallback={null}>
        <Window />
      </Suspense>
    </RehearsalShell>
  );
};

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
startTransport(pickTransport());
followConnection();
await loadSession();
createRoot(root).render(
  <StrictMode>
    <WindowRoot>
      <App />
    </WindowRoot>
  </StrictMode>,
);
