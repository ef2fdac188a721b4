import { describe, expect, it } from 'vitest';
import { connectionAskedFor } from '../../electron/backend/connection.ts';
import { roles, type Role } from '../../shared/contract.ts';
import { caseWindow, meetingWindow, registryWindow } from '../support/memory-host.ts';

const asking = (from: Role) => (from === 'registry' ? registryWindow : from === 'case' ? caseWindow('一号') : meetingWindow(from, '一号'));

describe('opening another window', () => {
  it.each<[Role, readonly Role[]]>([
    ['registry', roles],
    ['case', roles],
    ['secretary', roles],
    ['signing', ['display', 'signing']],
    ['presiding', []],
    ['display', []],
  ])('is allowed to the %s window for what knows no more than its user may', (from, allowed) => {
    expect(roles.filter((role) => connectionAskedFor(asking(from), { role, volume: '一号', meeting: 1 }).ok)).toEqual(allowed);
  });

  it.each<Role>(['case', 'secretary', 'signing'])('keeps the %s window within its own case', (from) => {
    expect(connectionAskedFor(asking(from), { role: 'display', volume: '二号', meeting: 1 })).toMatchObject({
      ok: false,
      error: { code: 'window-not-allowed' },
    });
  });

  it.each([
    ['a case window without a case', { role: 'case', volume: null, meeting: null }],
    ['a meeting window without a case', { role: 'secretary', volume: null, meeting: 1 }],
    ['a meeting window without a meeting', { role: 'secretary', volume: '一号', meeting: null }],
  ] as const)('is refused for %s', (_, asked) => {
    expect(connectionAskedFor(registryWindow, asked)).toMatchObject({ ok: false, error: { code: 'window-needs' } });
  });

  it('binds the registry to no case and the case window to no meeting, whatever was asked', () => {
    expect(connectionAskedFor(caseWindow('一号'), { role: 'registry', volume: '一号', meeting: 1 })).toEqual({
      ok: true,
      value: registryWindow,
    });
    expect(connectionAskedFor(registryWindow, { role: 'case', volume: '一号', meeting: 1 })).toEqual({
      ok: true,
      value: caseWindow('一号'),
    });
  });
});
