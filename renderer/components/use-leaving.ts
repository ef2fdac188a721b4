import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isOurKey } from './composition.ts';

/** Leaving a form by Escape: where something was typed, the first press asks and the second leaves; any other key goes on. */
export const useLeaving = (isTyped: boolean): { readonly isAsked: boolean; readonly onKey: (event: KeyboardEvent) => void } => {
  const [isAsked, setAsked] = useState(false);
  return {
    isAsked,
    onKey: (event) => {
      if (!isOurKey(event.nativeEvent)) return;
      const asks = event.key === 'Escape' && isTyped && !isAsked;
      setAsked(asks);
      if (!asks) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
};
