/** Longest name in UTF-8 bytes that every file system takes, with room for a number, the extension and the suffix of a file being written. */
const mostBytes = 200;

/** What no file name may hold on one system or another. */
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/gu;

/** A file name for each label: what a system forbids is replaced, what is too long cut, and what then is the same gets a number. */
export const distinctFileNames = (labels: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return labels.map((label) => {
    const name = cut(label.replaceAll(forbidden, '_'));
    let distinct = name;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name}（${number}）`;
    taken.add(distinct);
    return distinct;
  });
};

const cut = (name: string): string => {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept.replace(/[. ]+$/u, '_');
};
