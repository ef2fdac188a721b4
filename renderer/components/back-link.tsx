import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './back-link.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The way back to the list a window was opened from. */
export const BackLink = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactNode => (
  <Button className={c('back')} onPress={onPress}>
    <Icon name="left" size={12} />
    {label}
  </Button>
);
