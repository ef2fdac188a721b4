/** JSON Pointer (RFC 6901) to a place in the facts: `/obligors/0/service/1`. */
export const pointer = (...parts: readonly PropertyKey[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
