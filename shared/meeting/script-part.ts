import type { Act } from '../record/vocabulary.ts';

/** What a slot of a script stands for now: the word in braces, and the names that take its place. */
export type SlotNames = Readonly<Record<string, string>>;

/** One part of what the presiding officer reads aloud, with the names filled in. */
export type ScriptPart = {
  /** Name of the part in its step; parts that repeat (a question for each obligor) share one, and so one wording. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The same with its slots in braces: what an office puts into its own words. */
  readonly template: string;
  readonly slots: SlotNames;
  /** Words that the law asks to be said in this part: an office's wording without them is shown as lacking them. */
  readonly keeps: readonly string[];
  /** The record shows that it was said. */
  readonly said?: boolean;
  /** The act of the step that saying it is. */
  readonly act?: Act;
};

/** Slots that are known are filled; braces around any other word stay as they are. */
export const fillSlots = (template: string, slots: SlotNames): string =>
  template.replaceAll(/\{([^{}]+)\}/gu, (whole, slot: string) => (Object.hasOwn(slots, slot) ? (slots[slot] ?? '') : whole));

export const scriptPart = (
  id: string,
  title: string,
  template: string,
  more: Partial<Pick<ScriptPart, 'slots' | 'keeps' | 'said' | 'act'>> = {},
): ScriptPart => {
  const { slots = {}, keeps = [], ...rest } = more;
  return { id, title, text: fillSlots(template, slots), template, slots, keeps, ...rest };
};
