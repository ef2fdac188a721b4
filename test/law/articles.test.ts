import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleNumbers } from '../../shared/law/article.ts';
import { articles } from '../../shared/law/articles/articles.ts';
import { inChinese } from '../../shared/text/zh/format.ts';

const folder = join(import.meta.dirname, '../../shared/law/articles');
const regulation = readFileSync(join(import.meta.dirname, '../fixtures/regulation.txt'), 'utf8').split('\n');

/** The printed lines of one article: from its own line to the next article's or chapter's, without the label. */
const printed = (number: number): string => {
  const label = `第${inChinese(number)}条  `;
  const start = regulation.findIndex((line) => line.startsWith(label));
  const length = regulation.slice(start + 1).findIndex((line) => /^第[一二三四五六七八九十]+[条章] /u.test(line));
  return regulation
    .slice(start, start + 1 + length)
    .join('\n')
    .slice(label.length);
};

const files = readdirSync(folder).filter((file) => /^art-\d\d-[a-z0-9-]+\.ts$/u.test(file));

describe('the articles', () => {
  it.each([...articleNumbers])('of Art. %i stand as they were issued, character for character', (number) => {
    expect(articles[number].paragraphs.join('\n')).toBe(printed(number));
  });

  it('are the ones the program computes or carries out, each in a file of its name and in the register', () => {
    expect(articleNumbers.filter((number) => ![4, 5, 7, 8, 10, 15, 17, 48, 49].includes(number))).toEqual([
      20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
    ]);
    expect(files.map((file) => Number(file.slice(4, 6))).toSorted((a, b) => a - b)).toEqual([...articleNumbers]);
    expect(Object.keys(articles).map(Number)).toEqual([...articleNumbers]);
  });

  it.each(files)('%s holds the article it is named after', async (file) => {
    const number = Number(file.slice(4, 6));
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    expect(module[`article${number}`]).toBe(articles[number as keyof typeof articles]);
    expect(articles[number as keyof typeof articles].number).toBe(number);
  });

  it.each([...articleNumbers])('of Art. %i say in one sentence what is left to a person', (number) => {
    expect(articles[number].judgement).toMatch(/^[^。]+。$/u);
  });

  it('have their paragraphs one by one: items belong to the paragraph that brings them', () => {
    expect([28, 29, 30, 34, 5, 15].map((number) => articles[number as 28].paragraphs.length)).toEqual([2, 1, 3, 6, 5, 5]);
    expect(articles[5].paragraphs[2]).toContain('书面指定');
    expect(articles[28].paragraphs[1]).toContain('重新磋商一次');
    expect(articles[34].paragraphs[1]).toContain('未经司法确认');
  });
});
