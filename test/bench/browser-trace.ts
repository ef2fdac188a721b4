import type { Browser, CDPSession } from 'playwright';

/** One event of Chromium's trace, as far as it is read here; times in microseconds of one clock for all processes. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly ts: number;
  readonly id2?: { readonly local?: string };
  readonly args: {
    readonly event_latency?: { readonly event_type?: string };
  };
};

/**
 * `benchmark` brings each frame from its begin to the screen, `input` each press from the moment it was made. Not the timeline: to
 * tell of a layout it counts every object of the page, and so makes large pages slower than they are.
 */
const categories = ['benchmark', 'input', 'blink.user_timing'];

/** Traces the whole browser while `work` runs. */
export const traced = async (browser: Browser, work: () => Promise<void>): Promise<readonly TraceEvent[]> => {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as readonly TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.toSorted((a, b) => a.ts - b.ts);
};
