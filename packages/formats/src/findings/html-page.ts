import { neutralText } from '@plenary/core/wording/neutral-text';

/**
 * A text as it can stand in HTML, in content and in quoted attributes alike. Sentences keep the isolates that were put
 * around the words in them; other characters that steer are made visible.
 */
export function escaped(text: string): string {
  const shown = text
    .split(/([\u2068\u2069])/)
    .map((part) => (/^[\u2068\u2069]$/.test(part) ? part : neutralText(part)));
  return shown.join('').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The look of the page: light and dark as the reader's system is set, and on paper. */
export const style = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #ffffff; --soft: #595959; --line: #c4c4c4; --card: #f6f6f6; --error: #a30d11; --warning: #7a4b00; --question: #0b5394; --mark: #ffe08a; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --back: #16181b; --soft: #b3b3b3; --line: #4b4f55; --card: #202327; --error: #ff9b96; --warning: #f5c26b; --question: #8fc3ff; --mark: #6b5200; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: var(--text); background: var(--back); }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
.files { list-style: none; padding: 0; margin: 0; } .verdict { font-weight: 600; } .count, .place, .rule, .counts { color: var(--soft); }
article { border-inline-start: .25rem solid var(--line); background: var(--card); padding: .75rem 1rem; margin: .75rem 0; overflow-wrap: anywhere; }
.error h2, .refused h2 { color: var(--error); } .error article, .refused article { border-color: var(--error); }
.warning h2 { color: var(--warning); } .warning article { border-color: var(--warning); }
.question h2 { color: var(--question); } .question article { border-color: var(--question); }
p { margin: .25rem 0; } .repairs { margin-top: .75rem; font-weight: 600; } ol { margin: .25rem 0; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; } th, td { padding: .15rem .5rem; text-align: start; font-weight: 400; vertical-align: top; }
thead th { color: var(--soft); overflow-wrap: normal; } thead th:nth-child(2), td.figure { text-align: right; } .figure { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
tfoot tr:first-child td, tfoot tr:first-child th { border-top: .125rem solid var(--text); } .computed, .stated { font-weight: 600; } .stated .figure { color: var(--error); }
figure { margin: .5rem 0; } blockquote { margin: 0; padding-inline-start: .75rem; border-inline-start: .125rem solid var(--line); } figcaption { color: var(--soft); }
mark { background: var(--mark); color: inherit; } ins { text-decoration: none; font-weight: 600; } .changed { border: 1px solid currentColor; border-radius: .25rem; padding: 0 .25rem; font-size: .8rem; color: var(--warning); }
a { color: var(--question); }
@media (max-width: 40rem) { body { padding: 1rem; } article { padding: .6rem .75rem; } table, thead, tbody, tfoot { display: block; } tr { display: grid; grid-template-columns: 1.25rem 5.5rem minmax(0, 1fr); } th, td { padding-inline: .25rem; } tr > :nth-child(4) { grid-column: 3; color: var(--soft); font-weight: 400; } thead tr > :nth-child(4) { display: none; } tfoot tr:first-child { border-top: .125rem solid var(--text); } tfoot tr:first-child td, tfoot tr:first-child th { border-top: 0; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } article { break-inside: avoid; background: none; } }
`;
