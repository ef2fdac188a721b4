type Names = Readonly<Record<string, string>>;

/** Looks names up in a CSS module and joins them. A state that has no rule of its own looks like the component at rest and adds nothing. */
export const classesOf =
  (module: Names) =>
  (...names: readonly (string | false | undefined)[]): string =>
    names.flatMap((name) => (typeof name === 'string' ? (module[name] ?? []) : [])).join(' ');
