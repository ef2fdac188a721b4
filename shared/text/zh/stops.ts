/** What people type may end in a stop of its own. */
const ownStop = /[\s。．.；;]+$/u;

/** A text without the stop it ended with, to go on behind it. */
export const ended = (text: string): string => text.replace(ownStop, '');

/** A text as one sentence: ended with one full stop whatever it ended with. */
export const sentence = (text: string): string => `${ended(text)}。`;

/** A sentence made around what people typed: where their stop meets the sentence's own, one stands. */
export const oneStop = (said: string): string =>
  said.replaceAll(/([？！?!])。|[。；]+([。；，])/gu, (_, asked: string | undefined, own: string | undefined) => asked ?? own ?? '');
