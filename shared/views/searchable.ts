/** Capital and full-width letters, digits and signs count as their plain forms. Unit by unit, so that places stay the same. */
export const searchable = (text: string): string =>
  text.replaceAll(/[A-Z\u3000\uFF01-\uFF5E]/gu, (character) =>
    (character === '\u3000' ? ' ' : character > '\uFF00' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character).toLowerCase(),
  );
