/**
 * The outcome of anything that a user or the law can refuse. What only a bug or a broken disk can cause is thrown instead.
 * Crosses every boundary (windows, command line) as plain data.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
