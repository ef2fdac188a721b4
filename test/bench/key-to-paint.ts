import type { Page } from 'playwright';
import type { TraceEvent } from './browser-trace.ts';

const mark = 'typed';

/** Lets a page put a mark into the trace whenever typed words have come into its text: the same for every page that is compared. */
export const markInput = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    window.addEventListener('input', () => performance.mark(name), { capture: true });
  }, mark);

const isPress = (event: TraceEvent): boolean =>
  event.name === 'EventLatency' && event.ph === 'b' && event.args.event_latency?.event_type === 'KEY_PRESSED';

/**
 * Milliseconds from each press to the moment at which the frame that shows its words stood on the screen, in the order of the
 * presses. The press begins where the browser's trace says that the input event was made; its frame is the first one committed after
 * the words had come into the page. This holds for an input method too, whose words come by another way than the key.
 */
export const keyToPaint = (events: readonly TraceEvent[]): readonly number[] => {
  const of = Map.groupBy(events, (event) => event.pid);
  return events.filter(isPress).map((press) => {
    const own = of.get(press.pid)?.filter((event) => event.ts >= press.ts) ?? [];
    const typed = own.find((event) => event.name === mark);
    // Only the begins of the stages of a frame are named reliably; what ends after the last of them is the frame itself.
    const commit = own.find((event) => event.name === 'Commit' && event.ph === 'b' && event.ts > (typed?.ts ?? Infinity));
    const stages = own.filter((event) => event.id2?.local === commit?.id2?.local && event.ts >= (commit?.ts ?? Infinity));
    const last = stages.findIndex((event) => event.name === 'SwapEndToPresentationCompositorFrame' && event.ph === 'b');
    const shown = stages.slice(last + 1).find((event) => event.ph === 'e');
    if (last < 0 || shown === undefined) throw new Error('a press was never shown: the trace is not what this reads');
    return (shown.ts - press.ts) / 1_000;
  });
};
