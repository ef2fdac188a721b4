import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** The page of ProseMirror in the benchmark of typing: a paragraph for each line of the text, the caret at the end of the last. */
const open = (text: string): void => {
  const paragraphs = text.split('\n').map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  const doc = schema.node('doc', null, paragraphs);
  const state = EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: [keymap(baseKeymap)] });
  const place = document.querySelector('main');
  if (place === null) throw new Error('the page has no place for the editor');
  const view = new EditorView(place, { state, attributes: { 'aria-label': 'ProseMirror' } });
  view.focus();
  // Where the caret is, or no frame would show what is typed.
  place.scrollTop = place.scrollHeight;
};

Object.assign(globalThis, { openProseMirror: open });
