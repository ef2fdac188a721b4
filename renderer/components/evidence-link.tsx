import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import css from './evidence-link.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Where a fact is proved: underlined in ink, never teal, because looking is not the next act. */
export const EvidenceLink = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactNode => (
  <Button className={c('link')} onPress={onPress}>
    {label}
  </Button>
);
