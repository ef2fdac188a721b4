/** A list of listeners. `add` yields the function that takes the listener off again. */
export const listeners = <T>(): { readonly add: (listener: (value: T) => void) => () => void; readonly tell: (value: T) => void } => {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      // Each registration is its own, also of the same function twice.
      const own = (value: T): void => listener(value);
      all.add(own);
      return () => void all.delete(own);
    },
    tell: (value) => {
      for (const listener of [...all]) listener(value);
    },
  };
};
