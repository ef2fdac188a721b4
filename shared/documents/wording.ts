import { passages, type PassageId } from '../text/zh/passages.ts';
import type { Block } from './document-model.ts';
import type { CaseFile } from './paper.ts';

/**
 * A passage as it stands in one paper: as the office of the case words it, else as it usually is, its places filled; then what a person
 * made of it. An edit holds only while the passage still says what was edited: it must not hide what the record says since.
 */
export const worded = ({ template, edits }: CaseFile, id: PassageId, filling: Readonly<Record<string, string>> = {}): readonly Block[] => {
  const wording = template?.wording.find(({ passage }) => passage === id)?.text ?? passages[id].text;
  const filled = Object.entries(filling).reduce((words, [place, value]) => words.replaceAll(`{${place}}`, value), wording);
  const text = edits.filter(({ passage }) => passage === id).reduce((words, edit) => (edit.was === words ? edit.text : words), filled);
  return text === ''
    ? []
    : text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line }], indent: true, passage: id }) as const);
};
