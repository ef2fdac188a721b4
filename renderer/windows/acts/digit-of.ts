type Key = {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** The digit of a key pressed by itself, on the number row or the numpad, 1 to 9; null for any other key. */
export const digitOf = (event: Key): number | null =>
  event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? null : digitKey(event.code);

/** The digit on a key whatever is held with it; `code` tells it apart from what the layout writes with that key. */
export const digitKey = (code: string): number | null => {
  const found = /^(?:Digit|Numpad)([0-9])$/u.exec(code);
  return found === null ? null : Number(found[1]);
};
