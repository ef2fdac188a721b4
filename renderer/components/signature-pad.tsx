import { useId, useRef, useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { inkLines } from '../../shared/documents/signature-drawing.ts';
import { inkBoard, inkLimits } from '../../shared/record/ink.ts';
import { Button } from './button.tsx';
import { classesOf } from './classes.ts';
import type { FieldWords } from './field-words.ts';
import { Icon } from './icon.tsx';
import css from './signature-pad.module.css';

const c = classesOf(css);

export type Pointer = 'pen' | 'touch' | 'mouse';

/** What is on the board: strokes as a record holds them (shared/record/ink.ts), and when the first of them began, ms since 1970. */
export type Ink = { readonly pointer: Pointer; readonly begunMs: number; readonly strokes: readonly (readonly number[])[] };

export type SignaturePadProps = Omit<FieldWords, 'layout'> & {
  /** On the button that clears the board. */
  readonly again: string;
  readonly onChange: (ink: Ink | null) => void;
};

/** Points nearer than this to the last one say nothing new, in units of the board. */
const leastStep = 16;
/** What is noted where a device tells no pressure. */
const evenPressure = 500;

const pointerOf = (type: string): Pointer => (type === 'pen' || type === 'touch' ? type : 'mouse');

/** A board to sign on with pen, finger or mouse. Whatever is drawn beside a pen, the heel of the hand above all, is passed over. */
export const SignaturePad = ({ label, hint, stillNeeded, error, again, onChange }: SignaturePadProps): ReactNode => {
  const [ink, setInk] = useState<Ink | null>(null);
  // Events come faster than the board is drawn anew: each goes on from what the one before it left.
  const latest = useRef<Ink | null>(null);
  const drawing = useRef<{ readonly id: number } | null>(null);
  const first = useRef(0);
  const noteId = useId();

  const keep = (next: Ink | null): void => {
    latest.current = next;
    setInk(next);
    onChange(next);
  };
  const pointAt = (event: { clientX: number; clientY: number; pressure: number; timeStamp: number }, board: DOMRect, type: Pointer) => {
    const inside = (part: number, most: number): number => Math.max(0, Math.min(most, Math.round(part * most)));
    return [
      inside((event.clientX - board.left) / board.width, inkBoard.width),
      inside((event.clientY - board.top) / board.height, inkBoard.height),
      Math.max(0, Math.round(event.timeStamp - first.current)),
      type === 'mouse' || event.pressure <= 0 ? evenPressure : inside(event.pressure, inkLimits.pressure),
    ] as const;
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    const type = pointerOf(event.pointerType);
    const now = latest.current;
    if (drawing.current !== null || event.button !== 0 || (now?.pointer === 'pen' && type !== 'pen')) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { id: event.pointerId };
    if (now === null) first.current = event.timeStamp;
    const point = pointAt(event, event.currentTarget.getBoundingClientRect(), type);
    keep({
      pointer: now?.pointer ?? type,
      begunMs: now?.begunMs ?? Date.now(),
      strokes: [...(now?.strokes ?? []), later(now, point)],
    });
  };
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    const now = latest.current;
    if (drawing.current?.id !== event.pointerId || now === null) return;
    const board = event.currentTarget.getBoundingClientRect();
    const between = event.nativeEvent.getCoalescedEvents();
    const points = (between.length === 0 ? [event.nativeEvent] : between).map((one) => pointAt(one, board, now.pointer));
    const next = points.reduce(extended, now);
    if (next !== now) keep(next);
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    if (drawing.current?.id === event.pointerId) drawing.current = null;
  };

  const note = error ?? stillNeeded ?? hint;
  return (
    <div className={c('pad')} role="group" aria-label={label} {...(note === undefined ? {} : { 'aria-describedby': noteId })} data-pad>
      <div className={c('head')}>
        <span>{label}</span>
        <Button size="small" label={again} onPress={() => keep(null)} />
      </div>
      <svg
        className={c('board', error !== undefined && 'wrong')}
        viewBox={`0 0 ${inkBoard.width} ${inkBoard.height}`}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path className={c('rule')} d={`M300 ${inkBoard.height * 0.78}H${inkBoard.width - 300}`} />
        {(ink === null ? [] : inkLines(ink.strokes)).map((line) => (
          <path key={line.width} className={c('ink')} d={line.path} strokeWidth={line.width} />
        ))}
      </svg>
      {note !== undefined && (
        <p id={noteId} className={c(error !== undefined ? 'error' : stillNeeded !== undefined ? 'required' : 'hint')}>
          {error !== undefined ? <Icon name="triangle" size={12} /> : stillNeeded !== undefined && <Icon name="square" size={12} />}
          {note}
        </p>
      )}
    </div>
  );
};

type Point = readonly [x: number, y: number, t: number, p: number];

/** The time of a point is never before that of the one before it, whatever the clocks of two devices say. */
const later = (ink: Ink | null, [x, y, t, p]: Point): readonly number[] => [x, y, Math.max(t, ink?.strokes.at(-1)?.at(-2) ?? 0), p];

/** One point further, unless it is where the pen is already or no record could hold it any more. */
const extended = (ink: Ink, point: Point): Ink => {
  const stroke = ink.strokes.at(-1) ?? [];
  const [x = 0, y = 0] = stroke.slice(-4);
  const count = ink.strokes.reduce((sum, one) => sum + one.length / 4, 0);
  if (Math.hypot(point[0] - x, point[1] - y) < leastStep || count > inkLimits.points) return ink;
  return { ...ink, strokes: [...ink.strokes.slice(0, -1), [...stroke, ...later(ink, point)]] };
};
