import type { NewRecord } from '../../electron/storage/volume.ts';

/** The n-th record of a test volume; what it says is of no matter to storage. */
export const someRecord = (n: number, payload: unknown = { n, text: `第${n}条 䶮𠮷` }): NewRecord => ({
  at: `2026-03-${String(10 + Math.floor(n / 86_400)).padStart(2, '0')}T${[3600, 60, 1].map((unit) => String(Math.floor((n % 86_400) / unit) % (unit === 3600 ? 24 : 60)).padStart(2, '0')).join(':')}.000+08:00`,
  operator: '刘某',
  deviceClock: '2026-03-10T09:00:00.000+08:00',
  command: `command-${n}`,
  type: 'EntryCommitted',
  v: 1,
  payload,
  salt: String(n).padStart(32, '0'),
});
