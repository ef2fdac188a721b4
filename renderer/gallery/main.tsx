import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { WindowRoot } from '../components/window-root.tsx';
import { CaseScene } from './case-scene.tsx';
import { ControlsScene } from './controls-scene.tsx';
import { DisplayScene } from './display-scene.tsx';
import { PiecesScene } from './pieces-scene.tsx';
import { PresidingScene } from './presiding-scene.tsx';
import { RegistryScene } from './registry-scene.tsx';
import { SecretaryScene } from './secretary-scene.tsx';
import { SigningScene } from './signing-scene.tsx';

const SCENES: Readonly<Record<string, () => ReactNode>> = {
  controls: ControlsScene,
  pieces: PiecesScene,
  secretary: SecretaryScene,
  presiding: PresidingScene,
  case: CaseScene,
  registry: RegistryScene,
  signing: SigningScene,
  display: DisplayScene,
};

/** `?scene=` one of the scenes, `&theme=light|dark` overrides the machine's preference. */
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

const Scene = SCENES[query.get('scene') ?? 'controls'] ?? ControlsScene;
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <WindowRoot>
      <Scene />
    </WindowRoot>
  </StrictMode>,
);
