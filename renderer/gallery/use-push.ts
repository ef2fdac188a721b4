import { useEffect } from 'react';
import { useLatest } from '../components/use-latest.ts';

/** Stands in for what arrives from outside while someone types: tests send the window an event of this name. */
export const usePush = (name: `push-${string}`, onPush: () => void): void => {
  const latest = useLatest(onPush);
  useEffect(() => {
    const listener = (): void => latest.current();
    addEventListener(name, listener);
    return () => removeEventListener(name, listener);
  }, [name, latest]);
};
