import type { CDPSession, Page } from 'playwright';

/** The digit of each seat at the table. */
const seats = { 王某: 1, 刘某: 2, 李某: 3, 赵某: 4, 孙某: 5, 陈某: 6, 何某: 7 } as const;
export type Name = keyof typeof seats;

type Place = readonly [x: number, y: number];
const strokes: readonly (readonly Place[])[] = [
  [
    [0.2, 0.3],
    [0.3, 0.25],
    [0.38, 0.32],
    [0.3, 0.6],
    [0.22, 0.75],
  ],
  [
    [0.5, 0.2],
    [0.62, 0.3],
    [0.7, 0.5],
    [0.6, 0.7],
    [0.75, 0.72],
  ],
];

/** What people do in the signing window on the frozen case, by keyboard and pen. */
export const signingDesk = (page: Page, keys: CDPSession) => {
  const choose = async (name: Name): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator('body').press(`Control+${seats[name]}`);
    await page.getByRole('heading', { name: `${name}：核对签字` }).waitFor();
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).first().press('Enter');
  const confirm = (): Promise<void> => press('确定');
  const form = (title: string): Promise<void> => page.getByRole('heading', { name: title }).waitFor();
  const formGone = (title: string): Promise<void> => page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
  const fill = (label: string, text: string): Promise<void> => page.getByRole('textbox', { name: label, exact: true }).fill(text);
  const choice = (label: string): Promise<void> => page.getByRole('radio', { name: label }).first().press('Space');
  /** The row of somebody on the board. */
  const row = (name: Name) =>
    page
      .getByRole('group', { name: '签字情况' })
      .getByRole('button')
      .filter({ hasText: new RegExp(`^\\d${name} `, 'u') });
  const stands = (name: Name, words: string): Promise<void> => row(name).filter({ hasText: words }).waitFor();

  const read = async (name: Name): Promise<void> => {
    await choose(name);
    await press('自行阅读…');
    await form(`${name} · 自行阅读`);
    await confirm();
    await formGone(`${name} · 自行阅读`);
    await stands(name, '自行阅读');
  };
  const signOnPaper = async (name: Name): Promise<void> => {
    await read(name);
    await press('已在纸质记录上签字');
    await stands(name, '已签，纸质');
  };

  const board = async () => {
    const pad = page.locator('[data-pad] svg[role="img"]');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('no board');
    return ([x, y]: Place) => ({ x: Math.round(box.x + x * box.width), y: Math.round(box.y + y * box.height) });
  };
  /** With a pen whose pressure grows along each stroke. */
  const drawWithPen = async (): Promise<void> => {
    const at = await board();
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', place: Place, force: number) =>
      keys.send('Input.dispatchMouseEvent', { type, ...at(place), button: 'left', buttons: 1, clickCount: 1, pointerType: 'pen', force });
    for (const stroke of strokes) {
      const [first = [0, 0]] = stroke;
      await send('mousePressed', first, 0.1);
      for (const [index, place] of stroke.entries()) await send('mouseMoved', place, 0.15 + index * 0.2);
      await send('mouseReleased', stroke.at(-1) ?? first, 0);
    }
  };
  /** With a finger. */
  const drawWithFinger = async (): Promise<void> => {
    const at = await board();
    for (const stroke of strokes) {
      const [first = [0, 0]] = stroke;
      await keys.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at(first), force: 0.4 }] });
      for (const place of stroke.slice(1))
        await keys.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ ...at(place), force: 0.6 }] });
      await keys.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
  };

  const agree = async (name: Name): Promise<void> => {
    await press('登记使用约定…');
    await form(`电子签名使用约定 · ${name}`);
    await fill('约定时间', '2026-03-30 09:00');
    await choice('没有见证人');
    await confirm();
    await formGone(`电子签名使用约定 · ${name}`);
    await stands(name, '签订电子签名使用约定');
  };
  /** Who has read agrees, and has the board before them, with 李某 as the witness. */
  const openTablet = async (name: Name): Promise<void> => {
    await agree(name);
    await press('在平板上签字…');
    await form(`平板签字 · ${name}`);
    await choice('李某');
    await fill('证件号码', '150000000000000000');
  };
  return {
    choose,
    press,
    confirm,
    form,
    formGone,
    fill,
    choice,
    stands,
    read,
    signOnPaper,
    drawWithPen,
    drawWithFinger,
    agree,
    openTablet,
  };
};
