/**
 * The look of a written document: light and dark as the reader's system is set, lines of about seventy letters (thirty-five
 * Chinese characters), tables that scroll in their box on a narrow screen, and pages with repeated column heads on paper.
 */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #ffffff; --soft: #565656; --line: #c9c9c9; --band: #f3f4f6; --link: #0b5394; --in: #0b5a2a; --in-back: #e2f5e8; --out: #9b1414; --bracket: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --text: #e9e9e9; --back: #16181b; --soft: #b4b4b4; --line: #4b4f55; --band: #202429; --link: #8fc3ff; --in: #8fe0a8; --in-back: #14301e; --out: #ff9b96; --bracket: #f5c26b; } }
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1.25rem 4rem; font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--text); background: var(--back); overflow-wrap: break-word; --measure: 70ch; }
:lang(zh) { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
body:lang(zh) { line-height: 1.8; --measure: 35em; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", system-ui, sans-serif; }
body:lang(ar) { line-height: 1.9; font-size: 1.0625rem; }
p, ul, [role=doc-footnote], h1, h2, h3, h4, h5, h6, nav { max-width: var(--measure); }
h1, h2, h3, h4, h5, h6, .heading { line-height: 1.3; margin: 2em 0 .5em; font-weight: 650; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 1.5em; } h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4, h5, h6, .heading { font-size: 1.05rem; }
main > :first-child { margin-top: 0; }
p { margin: .75em 0; } ul { margin: .75em 0; padding-inline-start: 1.5em; } ul ul { margin: .25em 0; } li { margin: .25em 0; } li.skipped { list-style: none; }
a { color: var(--link); text-underline-offset: .15em; } a:focus-visible, .table:focus-visible { outline: .15rem solid var(--link); outline-offset: .15rem; }
sup { line-height: 0; font-size: .75em; } sup, .mark { font-variant-numeric: lining-nums; } [role=doc-noteref] { text-decoration: none; padding-inline: .1em; }
[role=doc-footnote] { color: var(--soft); font-size: .875rem; margin: .5em 0; padding-block-start: .35em; } :not([role=doc-footnote]) + [role=doc-footnote] { border-block-start: 1px solid var(--line); }
ins { color: var(--in); background: var(--in-back); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; } del { color: var(--out); text-decoration: line-through; }
.bracket { color: var(--bracket); font-weight: 700; } .by { color: var(--bracket); font-weight: 600; }
nav { margin: 0 0 3rem; padding: 1rem 1.25rem; background: var(--band); border-radius: .4rem; font-size: .9375rem; line-height: 1.45; } nav p { margin: 0 0 .5rem; font-weight: 650; } nav ol { list-style: none; margin: 0; padding: 0; } nav li { margin: .3rem 0; } nav .in-2 { padding-inline-start: 1.25rem; } nav .in-3 { padding-inline-start: 2.5rem; } nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
.table { overflow-x: auto; margin: 1.25rem 0 1.75rem; max-width: 100%; } table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; min-width: min(100%, 30rem); }
caption { text-align: start; font-weight: 650; padding: 0 0 .5rem; line-height: 1.35; } th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); min-width: 4.5rem; }
thead th, thead td { border-block: .1rem solid var(--text); background: var(--band); font-weight: 650; vertical-align: bottom; } tbody th { font-weight: 400; min-width: 10rem; } .group > * { font-weight: 650; background: var(--band); }
.figure { text-align: right; white-space: nowrap; } .several { white-space: normal; } thead .figure { white-space: normal; } td p, th p { margin: 0 0 .4em; max-width: none; } td ul, th ul { margin: 0; padding-inline-start: 1.1em; max-width: none; } td > ul > li:first-child, th > ul > li:first-child { margin-top: 0; } td > :last-child, th > :last-child { margin-bottom: 0; } [scope=colgroup] { text-align: center; } td, th { overflow-wrap: normal; }
@media (max-width: 40rem) { [scope=colgroup] { text-align: start; } body { padding: 1rem 1rem 3rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; } nav { padding: .75rem 1rem; margin-bottom: 2rem; } nav .in-3 { display: none; } table { font-size: .875rem; } th, td { padding: .3rem .45rem; } caption span { display: block; max-width: calc(100vw - 2rem); position: sticky; inset-inline-start: 0; } .table { margin-inline: -1rem; padding-inline: 1rem; max-width: none; } tbody th { min-width: 8rem; } }
@media screen and (min-width: 75rem) { body.with-contents { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 3rem; max-width: 92rem; } .with-contents nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; align-self: start; margin: 0; font-size: .875rem; } }
@page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
@media print { :root { color-scheme: light; --text: #000000; --back: #ffffff; --soft: #333333; --line: #999999; --band: #f0f0f0; --link: #000000; --in: #000000; --in-back: transparent; --out: #000000; --bracket: #000000; } body { max-width: none; padding: 0; font-size: 10pt; --measure: none; } nav { background: none; padding: 0; break-after: page; } h1 { break-before: page; } main > h1:first-child { break-before: auto; } h1, h2, h3, h4, h5, h6, .heading, caption { break-after: avoid; } p, li { orphans: 3; widows: 3; } .table { overflow: visible; } table { font-size: 8.5pt; min-width: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } th, td, tbody th { min-width: 0; } a { text-decoration: none; } }
`;
