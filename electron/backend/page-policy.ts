/**
 * The policy that every page is served under: nothing inline, nothing from elsewhere, no frame, no form. `connect` names what a page
 * may connect to: its own files, and in the loopback host its socket, for engines that do not count it as 'self'.
 */
export const pagePolicy = (connect: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What every answer to a page carries, whatever the host. */
export const pageHeaders = (connect: string): Readonly<Record<string, string>> => ({
  'content-security-policy': pagePolicy(connect),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
});
