import type { ReactNode } from 'react';
import css from './icon.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Drawn on a 16 box with a stroke of 1.6; the shapes that carry a state are filled. */
const SHAPES = {
  check: <path d="M3 8.4 6.4 12 13 4.4" />,
  current: <path className={c('filled')} d="M4.5 3.2v9.6L12.4 8z" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.2" />
      <path className={c('filled')} d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" />
    </>
  ),
  dash: <path d="M3.4 8h9.2" />,
  triangle: <path className={c('filled')} d="M8 2.4 14.2 13H1.8z" />,
  flag: <path d="M4 14V2.8h8l-2.2 3 2.2 3H4" />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.6" />
      <path d="M5.2 7V4.9a2.8 2.8 0 0 1 5.6 0V7" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.2 10.2 4 4" />
    </>
  ),
  paper: (
    <>
      <path d="M3.6 1.8h5.6l3.2 3.2v9.2H3.6z" />
      <path d="M9 1.8V5.2h3.4" />
    </>
  ),
  tablet: (
    <>
      <rect x="3" y="1.8" width="10" height="12.4" rx="1" />
      <path d="M6.6 11.4h2.8" />
    </>
  ),
  pen: <path d="m2.4 13.6.9-3.4 7.6-7.6 2.5 2.5-7.6 7.6z" />,
  refuse: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="m4.1 11.9 7.8-7.8" />
    </>
  ),
  'eye-off': (
    <>
      <path d="M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8z" />
      <circle cx="8" cy="8" r="1.9" />
      <path d="m2.6 13.4 10.8-10.8" />
    </>
  ),
  question: (
    <>
      <path d="M5.2 5.6a2.8 2.8 0 1 1 4.3 2.4c-1 .6-1.5 1.1-1.5 2.2" />
      <circle className={c('filled')} cx="8" cy="13" r=".5" />
    </>
  ),
  down: <path d="m3.6 5.8 4.4 4.4 4.4-4.4" />,
  left: <path d="M10.2 3.6 5.8 8l4.4 4.4" />,
  right: <path d="M5.8 3.6 10.2 8l-4.4 4.4" />,
  close: <path d="m3.8 3.8 8.4 8.4m0-8.4-8.4 8.4" />,
} as const satisfies Record<string, ReactNode>;

/**
 * The marks of lists, of which a window shows dozens, are boxes on the same 16 box: every drawing is a coordinate system
 * of its own, and the browser goes through all of them for each letter typed beside them.
 */
const BOXES = ['square', 'square-filled', 'circle', 'dot', 'ring'] as const;

export type IconName = keyof typeof SHAPES | (typeof BOXES)[number];

const isBox = (name: IconName): name is (typeof BOXES)[number] => (BOXES as readonly string[]).includes(name);

/** `title` names the icon for a screen reader; without it the icon says nothing that the words beside it do not say. */
export type IconProps = { readonly name: IconName; readonly size?: 9 | 12 | 14 | 16; readonly title?: string };

export const Icon = ({ name, size = 14, title }: IconProps): ReactNode => {
  const spoken = title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title };
  if (isBox(name)) return <span className={c('icon', 'box', name)} style={{ fontSize: size }} {...spoken} />;
  return (
    <svg className={c('icon')} viewBox="0 0 16 16" width={size} height={size} {...spoken}>
      {SHAPES[name]}
    </svg>
  );
};
