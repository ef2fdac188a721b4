import type { ReactNode } from 'react';
import { TextField } from './text-field.tsx';
import type { TextFieldProps } from './text-field.tsx';

/**
 * A day (2026-09-29) or a moment (2026-09-29 11:58) as text: typed in one go, pasted, and read back as lists show it. Whether such a
 * day exists is for the caller to say through `error`.
 */
export type DateFieldProps = Omit<TextFieldProps, 'shape' | 'placeholder'> & { readonly precision: 'day' | 'minute' };

const FORM = { day: 'YYYY-MM-DD', minute: 'YYYY-MM-DD HH:MM' } as const;

export const DateField = ({ precision, ...field }: DateFieldProps): ReactNode => (
  <TextField {...field} shape="date" placeholder={FORM[precision]} />
);
