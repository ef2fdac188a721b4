import { useCallback, useState } from 'react';

/** The width of an element in CSS px, kept up to date; 0 until it is first laid out. Drawings place their geometry by it. */
export const useWidth = (): readonly [width: number, ref: (node: Element | null) => (() => void) | undefined] => {
  const [width, setWidth] = useState(0);
  const ref = useCallback((node: Element | null) => {
    if (node === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box !== undefined) setWidth(Math.round(box.width));
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
};
