/** Looks of the readable index: the program's paper and ink, with what a page on paper needs. */
export const indexStyle = `
:root { color-scheme: light dark; --ink: #1d2429; --soft: #5b666d; --line: #d9dedf; --paper: #fdfcf9; --band: #f3f4f1; --accent: #0c5c5f; --warn: #8a4b00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9e8; --soft: #a3adb0; --line: #353d41; --paper: #15191b; --band: #1d2325; --accent: #6cc3c0; --warn: #e3a75b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1080px; padding: 32px 40px 64px; background: var(--paper); color: var(--ink);
  font: 14px/1.65 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 4px 0 16px; font-size: 26px; line-height: 1.35; font-family: 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif; }
h2 { margin: 40px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--line); font-size: 18px; }
p { margin: 0 0 8px; }
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.marks { display: flex; flex-wrap: wrap; gap: 8px; font-size: 12px; }
.marks span { padding: 2px 8px; border: 1px solid var(--accent); border-radius: 3px; color: var(--accent); }
header dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 4px 32px; margin: 0 0 12px; }
dl div { display: grid; grid-template-columns: 7em 1fr; gap: 8px; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.to { margin-top: 12px; font-weight: 600; }
.note, .none, .withheld { color: var(--soft); }
.head { padding: 16px 20px; background: var(--band); border-left: 3px solid var(--accent); }
.head p:last-child { margin: 0; color: var(--soft); }
.digest { font-family: 'Noto Sans Mono CJK SC', 'DejaVu Sans Mono', Consolas, monospace; overflow-wrap: anywhere; }
.head .digest { font-size: 16px; letter-spacing: .02em; }
ol { margin: 16px 0 0; padding-left: 1.6em; }
li { margin-bottom: 6px; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.55; }
th { text-align: left; color: var(--soft); font-weight: 500; }
th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.papers td:first-child, .records td:first-child { width: 3.5em; color: var(--soft); }
.papers td:nth-child(2) { width: 45%; }
.attachments td:first-child { width: 8em; }
.attachments td:last-child { width: 8em; text-align: right; padding-right: 0; }
.attachments th:last-child { text-align: right; padding-right: 0; }
.records td:nth-child(2) { width: 7em; white-space: nowrap; }
.records td:nth-child(3) { width: 5.5em; }
.records td:last-child { width: 10.5em; font-size: 11px; color: var(--soft); white-space: nowrap; }
.records dl { display: flex; flex-wrap: wrap; gap: 2px 24px; margin: 2px 0 4px; }
.records dl div { display: flex; gap: 8px; }
.records dt { flex: none; }
table + .note { margin-top: 10px; }
.withdrawn { color: var(--warn); }
@page { size: A4; margin: 18mm 16mm 16mm 22mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --paper: #fff; --band: #fff; --accent: #000; --warn: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; break-after: avoid; margin-top: 22pt; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr, .head, li { break-inside: avoid; }
  a { text-decoration: none; }
}
`;
