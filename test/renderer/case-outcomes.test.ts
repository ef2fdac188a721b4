import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forestLand } from '../../electron/samples/forest-land.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';
import { choose, fill, save } from '../support/office-keys.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const limits = (page: Page) => page.getByRole('complementary', { name: '时限与判断' });
const openForm = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').waitFor();
};
const casePage = async (office: OfficeHost, volume: string): Promise<Page> => {
  const { page } = await office.open('case', volume);
  await page.getByRole('tablist').waitFor();
  return page;
};
const only = (office: OfficeHost): string => office.volumes()[0] ?? '';

describe('a case by hand', () => {
  it('goes from intake to failure, the suit and the letter to the procuratorate', { timeout: 120_000 }, async () => {
    const office = await startOfficeHost(windows, { day: '2026-03-16' });
    const { page } = await office.open('registry', null);
    await page
      .getByRole('button', { name: /新建案件/u })
      .first()
      .click();
    await page.getByRole('dialog', { name: '新建案件' }).waitFor();
    for (const [label, words] of [
      ['案号', '某环损案〔2026〕51号'],
      ['案由', '某养殖场渗坑排污损害土壤案'],
      ['赔偿权利人', '某市人民政府'],
      ['指定的部门或机构', '某市生态环境局'],
      ['案情', '渗坑排放养殖废水，损害土壤。'],
      ['损害地点', '某市某镇'],
    ] as const) {
      await fill(page, label, words);
    }
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: '某养殖场渗坑排污损害土壤案' }).waitFor();

    await openForm(page, '登记指定文书…');
    await fill(page, '文号', '某政函〔2026〕1号');
    await choose(page, '是否授权签署法律文书', '是');
    await fill(page, '管辖依据', '损害发生在本市。');
    await save(page);
    await page.getByText('管辖依据：损害发生在本市。').waitFor();
    await part(page, '当事人');
    await openForm(page, '登记赔偿义务人…');
    await fill(page, '名称', '某养殖场');
    await choose(page, '类别', '单位');
    await save(page);
    await openForm(page, '登记主张…');
    await choose(page, '主张', '减轻责任');
    await fill(page, '依据', '已自行清理渗坑。');
    await save(page);
    await page.getByRole('table', { name: '免除、减轻责任的主张' }).getByText('主张减轻责任').waitFor();

    await part(page, '送达与答复');
    await openForm(page, '登记告知书…');
    await fill(page, '文号', '某磋告〔2026〕51号');
    await save(page);
    await openForm(page, '登记送达…');
    await choose(page, '结果', '已送达');
    await page.getByRole('dialog').getByRole('button', { name: /方式/u }).click();
    await page.getByRole('option', { name: '留置送达' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('见证人').waitFor();
    await fill(page, '见证人', '村委会何某');
    await save(page);
    await page.getByRole('table', { name: '送达' }).getByText('村委会何某').waitFor();
    await limits(page).getByText('第0日').waitFor();

    // The fifth working day after service is 2026-03-23; nothing came.
    office.setDay('2026-03-24');
    await page.reload();
    await limits(page).getByText('建议：对某养殖场申报磋商不成').waitFor();
    await openForm(page, '申报磋商不成…');
    const dialog = page.getByRole('dialog', { name: '申报磋商不成：某养殖场' });
    await dialog.getByText('2026年3月23日').first().waitFor();
    await fill(page, '认定理由', '期满没有答复。');
    const sent = office.calls('case.command');
    await page.keyboard.press('Control+Enter');
    // The approver was left blank: nothing went out.
    await dialog.getByText('请填写批准人').waitFor();
    expect(office.calls('case.command')).toBe(sent);
    await fill(page, '批准人', '局长周某');
    // Meanwhile something else is recorded at another window: the facts are to be looked at again.
    await office.record(only(office), 'ReceiveReply', {
      obligor: (await obligorIds(office))[0],
      receivedOn: '2026-03-24',
      postedOn: '2026-03-23',
      admitsIdentity: true,
      agrees: 'no',
      words: '不同意磋商。',
    });
    await page.keyboard.press('Control+Enter');
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('认定理由').inputValue()).toBe('期满没有答复。');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await part(page, '协议与结果');
    await page.getByText('没有认定磋商不成').waitFor();

    await openForm(page, '申报磋商不成…');
    await dialog
      .getByText(/明确表示拒绝磋商/u)
      .first()
      .waitFor();
    await fill(page, '批准人', '局长周某');
    await fill(page, '认定理由', '书面答复不同意磋商。');
    await page.getByRole('button', { name: /认定磋商不成/u }).dblclick();
    await dialog.waitFor({ state: 'detached' });
    const failures = page.getByRole('table', { name: '磋商不成', exact: true });
    await failures.getByText('局长周某').waitFor();
    expect(await failures.getByRole('row').count()).toBe(2);

    office.setDay('2026-04-02');
    await openForm(page, '登记起诉…');
    await fill(page, '日期', '2026-04-02');
    await fill(page, '人民法院', '某市中级人民法院');
    await save(page);
    await openForm(page, '登记告知检察机关…');
    await fill(page, '日期', '2026-04-02');
    await fill(page, '人民检察院', '某市人民检察院');
    await choose(page, '是否申请支持起诉', '是');
    await save(page);
    const suits = page.getByRole('table', { name: '诉讼与终止' });
    await suits.getByText('书面告知某市人民检察院　申请支持起诉').waitFor();
    await suits.getByText('向某市中级人民法院起诉').waitFor();
    await page.context().close();
    await office.close();
  });

  it(
    'is refused confirmation on review, checked, renegotiated once and in vain, and goes to court under Art. 28',
    { timeout: 120_000 },
    async () => {
      const office = await startOfficeHost(windows, { day: '2026-05-20', samples: [forestLand] });
      const page = await casePage(office, only(office));
      await part(page, '协议与结果');
      await openForm(page, '登记申请…');
      await fill(page, '人民法院', '某市中级人民法院');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').getByText('30日').waitFor();
      await fill(page, '情况说明', '等待碳汇交易凭证。');
      await save(page);
      office.setDay('2026-06-15');
      await openForm(page, '登记裁定…');
      await fill(page, '日期', '2026-06-15');
      await choose(page, '裁定结果', '经审查未予确认');
      await fill(page, '裁定理由', '修复期限不明确。');
      await save(page);
      await limits(page).getByText('重新磋商一次').first().waitFor();

      await part(page, '磋商会议');
      await openForm(page, '登记会议安排…');
      await choose(page, '类别', '重新磋商');
      await fill(page, '日期', '2026-06-30');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').getByText('对照裁定核对事实').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      // The panel opens what comes first.
      await limits(page).getByRole('button', { name: '办理…登记对照裁定核对事实' }).click();
      await fill(page, '核对情况', '修复期限补充约定为六个月。');
      await save(page);
      await limits(page)
        .getByRole('button', { name: /^办理…登记第2次会议安排/u })
        .click();
      expect(await page.getByRole('radio', { name: '重新磋商' }).isChecked()).toBe(true);
      await fill(page, '日期', '2026-06-30');
      await save(page);
      await openForm(page, '登记通知送达…');
      await save(page);
      await openForm(page, '登记邀请…');
      await fill(page, '受邀单位', '某市人民检察院');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /参会身份/u })
        .click();
      await page.getByRole('option', { name: '检察' }).click();
      // The list takes a moment to go, and the keys with it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      await save(page);
      await page.getByText('某市人民检察院 2026-06-15').waitFor();

      const volume = only(office);
      const [obligor = ''] = await obligorIds(office);
      office.setDay('2026-06-30');
      const seat = async (number: number, name: string, capacity: string, party: string | null, authority: string | null) =>
        `p${await office.record(volume, 'SeatParticipant', { meeting: 2, seat: number, name, organisation: '', capacity, party, authority, identityNumber: '' })}`;
      await seat(1, '王某', 'presiding', null, null);
      const absent = await seat(2, '赵某', 'obligor', obligor, 'principal');
      await office.record(volume, 'ConveneMeeting', { meeting: 2, place: '二楼会议室' });
      const attendance = { meeting: 2, identity: 'unchecked', authorityChecked: null };
      await office.record(volume, 'CheckAttendance', { ...attendance, participant: absent, present: false, notified: true, cause: '' });
      await office.record(volume, 'AwaitAbsentObligor', { meeting: 2, obligor, minutes: 30, call: '电话无人接听' });
      await office.record(volume, 'CollapseMeeting', { meeting: 2, reason: '赔偿义务人未到会' });

      // 2026-07-03 is the third working day after the meeting; before it has passed nobody can find 无故.
      for (const [day, sentence] of [
        ['2026-07-03', '3个工作日'],
        ['2026-07-06', null],
      ] as const) {
        office.setDay(day);
        await openForm(page, '判断未到会…');
        await choose(page, '判断为', '无故');
        await fill(page, '日期', day);
        await fill(page, '理由', '收到通知后没有到会，也没有说明理由。');
        if (sentence === null) {
          await save(page);
        } else {
          await page.keyboard.press('Control+Enter');
          await page.getByRole('alert').getByText(sentence).waitFor();
          await page.keyboard.press('Escape');
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      }
      await openForm(page, '申报磋商不成…');
      expect(await page.getByRole('group', { name: '认定的情形' }).count()).toBe(0);
      await fill(page, '日期', '2026-07-06');
      await fill(page, '批准人', '局长周某');
      await fill(page, '认定理由', '重新磋商无故不到会。');
      await save(page);
      await part(page, '协议与结果');
      await page.getByText('第二十八条第二款：重新磋商不成').waitFor();
      await page.context().close();
      await office.close();
    },
  );

  it('splits between two obligors: one settles, the other refuses', { timeout: 120_000 }, async () => {
    const office = await startOfficeHost(windows, { day: '2026-09-29', samples: officeCases });
    const page = await casePage(office, office.volumes().find((volume) => volume.endsWith('44号')) ?? '');
    await part(page, '协议与结果');
    await openForm(page, '登记协议文本…');
    await page.getByRole('group', { name: '赔偿义务人' }).getByText('某运输公司').click();
    for (const label of ['生态环境损害事实', '对鉴定评估结论', '履行赔偿责任', '违约责任']) await fill(page, label, `${label}：双方约定。`);
    await fill(page, '赔偿金额', '486000.50');
    await save(page);
    await page.getByText('尚缺：修复效果评估的方式及期限').waitFor();
    await openForm(page, '登记签署…');
    await choose(page, '某化工公司由谁签字', '本人（法定代表人）');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('修复效果评估的方式及期限').waitFor();
    await page.keyboard.press('Escape');
    await openForm(page, '登记协议文本…');
    await fill(page, '修复效果评估', '修复完成后六十日以内评估。');
    await save(page);
    await openForm(page, '登记签署…');
    await choose(page, '某化工公司由谁签字', '本人（法定代表人）');
    await save(page);
    await page.getByRole('table', { name: '赔偿协议' }).getByText('486,000.50元').waitFor();

    await part(page, '送达与答复');
    await openForm(page, '登记明确拒绝…');
    await choose(page, '赔偿义务人', '某运输公司');
    await fill(page, '原话', '不再磋商。');
    await save(page);
    await openForm(page, '申报磋商不成…');
    await fill(page, '批准人', '局长周某');
    await fill(page, '认定理由', '明确拒绝磋商。');
    await save(page);
    const first = limits(page).getByRole('table').filter({ hasText: '视为磋商不成的情形' }).getByRole('row').nth(1);
    await first.getByText('已认定').waitFor();
    await first.getByText('不具备').waitFor();
    await page.context().close();
    await office.close();
  });
});

/** The ids of the obligors, from the record of their adding. */
const obligorIds = async (office: OfficeHost): Promise<readonly string[]> => {
  const view = await office.view(only(office));
  return view.obligors.map(({ id }) => id);
};
