import { pinyin } from 'pinyin-pro';

/** First letters of the pinyin of each character; slots count as nothing, Latin letters and digits as themselves. */
export const initialsOf = (text: string): string =>
  pinyin(text.replaceAll(/\{[^{}]+\}/gu, ''), { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');

/** As above for a name of a person: the first character is read as a surname, 单某 as SM. */
export const initialsOfName = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'head' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');
