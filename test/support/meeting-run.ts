import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Hands } from './meeting-keys.ts';

const missing = (page: Page) => page.locator('nav').getByText(/^本步尚缺|^本步已经齐备/u);
const complete = (page: Page) => expect.poll(() => missing(page).textContent()).toBe('本步已经齐备');

/** Step 1, from calling the meeting: everybody came and showed papers. */
export const attend = async (page: Page, hands: Hands, people: number): Promise<void> => {
  await hands.press('F2');
  for (let person = 0; person <= people; person += 1) await hands.answer(1);
  await complete(page);
  await hands.nextStep('宣布纪律权利');
};

/** Step 2: each act was done, each side heard it and objects to nothing. */
export const announce = async (page: Page, hands: Hands): Promise<void> => {
  for (let act = 0; act < 9; act += 1) await hands.answer(1);
  await complete(page);
  await hands.nextStep('权利人陈述举证');
};

/** Steps 3 and 4: the claimant speaks, states the claim, shows its exhibit; the appraiser explains. */
export const claimAndAppraisal = async (page: Page, hands: Hands): Promise<void> => {
  await hands.answer(1);
  await hands.say('经现场检查，渗坑排放属实。');
  await hands.press('F2');
  await hands.answer(1);
  await hands.answer(1);
  await complete(page);
  await hands.nextStep('鉴定评估说明');
  await hands.answer(1);
  await hands.press('1');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('text');
  for (const words of ['异位淋洗加客土回填', '对照点检测值', '排放与损害之间存在因果关系']) {
    await hands.press('Tab');
    await hands.type(words);
  }
  await hands.press('Enter');
  await complete(page);
  await hands.nextStep('义务人陈述');
};

/** Steps 5 to 7: statement, admissions, opinion on the exhibit, no reply; one question answered; no opinions. */
export const obligorAndQuestions = async (page: Page, hands: Hands): Promise<void> => {
  await hands.answer(1);
  await hands.say('我公司承认排放，愿意承担修复责任。');
  await hands.press('F2');
  for (const answer of [1, 3, 1, 1, 2]) await hands.answer(answer);
  await complete(page);
  await hands.nextStep('释疑解答');
  await hands.answer(2);
  await hands.say('施工期是否已经扣除冬季停工？');
  await hands.press('F2');
  await hands.answer(1);
  await hands.say('已经扣除十一月中旬至次年三月。');
  await complete(page);
  await hands.nextStep('参会人员意见');
  await hands.press('F2');
  await hands.answer(1);
  await hands.answer(1);
  await complete(page);
  await hands.nextStep('平等磋商');
};

/** Step 8: both sides on the five matters, all agreed; the result and what comes next. Then the body is frozen. */
export const consultAndFreeze = async (page: Page, hands: Hands): Promise<void> => {
  for (let issue = 0; issue < 5; issue += 1) {
    for (const words of ['同意自行修复', '没有异议']) {
      await hands.answer(1);
      await hands.type(words);
      await hands.press('Enter');
      await expect.poll(hands.activeAct).not.toBeNull();
    }
    await hands.answer(1);
  }
  await closeConsultation(page, hands);
};

/** The end of step 8, when every matter is settled: result, next step, the body frozen. */
export const closeConsultation = async (page: Page, hands: Hands): Promise<void> => {
  await hands.answer(1);
  await hands.answer(1);
  await hands.press('Tab');
  await hands.type('五个工作日内签署赔偿协议。');
  await hands.press('Enter');
  await complete(page);
  await hands.nextStep('核对签字');
  await hands.answer(1);
};

/** Words are still marked 待核: the freezing asks first. */
export const freezeMarked = async (page: Page, hands: Hands): Promise<void> => {
  await page.getByText(/条还标着待核/u).waitFor();
  await hands.press('1');
  await hands.press('Enter');
  await page.getByText(/条还标着待核/u).waitFor({ state: 'detached' });
};

/** A recess with its reason, from the line; the meeting is in it when the record says so. */
export const takeRecess = async (page: Page, hands: Hands): Promise<void> => {
  await hands.press('F6');
  await expect.poll(hands.activeAct).not.toBeNull();
  await hands.press('1');
  await page.getByRole('textbox').last().waitFor();
  await hands.type('双方分别商量');
  await hands.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
