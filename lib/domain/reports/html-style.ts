import { css } from "./markup";

/** How a report looks on a screen, light or dark, and on paper, where colour may be missing: the patterns carry the findings. */
export const style = css`
:root { color-scheme: light dark; --ink: light-dark(#221f1b, #e9e4da); --ink-2: light-dark(#55504a, #c4beb3); --paper: light-dark(#fcfaf6, #23201d);
  --rule: light-dark(#d8d2c7, #4a453e); --f-none: light-dark(#7d7a00, #e3d95a); --f-supported: light-dark(#005c6b, #45bfd1);
  --f-mostly_supported: light-dark(#007d8a, #7ddde6); --f-mixed: light-dark(#9a6700, #e5b24a); --f-mostly_refuted: light-dark(#b04a00, #f18f4b);
  --f-refuted: light-dark(#b3260e, #f2644a); --f-unproven: light-dark(#6a2fb5, #b08cf0); --f-not_checkable: light-dark(#45423d, #b5b0a8);
  --f-superseded: light-dark(#6d6962, #8f8a82); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 "Source Serif 4", "Noto Serif", Georgia, serif; overflow-wrap: anywhere; }
main { max-width: 42rem; margin-inline: auto; padding: 2rem 1.25rem 5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 0.75rem; border-block-end: 1px solid var(--rule); padding-block-end: 0.25rem; }
h3, h4, h5, h6 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 0.4rem; }
p { margin: 0 0 0.9rem; }
a { color: inherit; }
a:focus-visible, .table:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
:target { outline: 2px solid var(--ink-2); outline-offset: 0.3rem; }
.facts, .evidence dl, .note dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0 0 1rem; }
dt { color: var(--ink-2); font: 0.85rem/1.9 Inter, "Noto Sans", system-ui, sans-serif; }
dd { margin: 0; min-width: 0; }
code, .hash { font: 0.8rem/1.6 "JetBrains Mono", "Noto Sans Mono", ui-monospace, monospace; }
pre { overflow-x: auto; white-space: pre-wrap; }
figure { margin: 1.5rem 0; }
figure img { max-width: 100%; height: auto; }
figcaption, .small { color: var(--ink-2); font-size: 0.9rem; }
.picture { display: block; border: 1px dashed var(--rule); padding: 1rem; color: var(--ink-2); }
.table { overflow-x: auto; margin-block-end: 1rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--rule); padding: 0.3rem 0.6rem; text-align: start; vertical-align: top; }
td p:last-child, th p:last-child, li p:last-child, blockquote p:last-child { margin-block-end: 0; }
blockquote { margin: 0 0 0.9rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.role-headline { font-size: 1.5rem; }
.role-dek { font-size: 1.15rem; color: var(--ink-2); }
.role-byline, .role-credit, .role-furniture { color: var(--ink-2); font-size: 0.9rem; }
.role-furniture { border-inline-start: 3px dotted var(--rule); padding-inline-start: 0.75rem; }
.number { font: 600 0.7em/1 Inter, "Noto Sans", system-ui, sans-serif; white-space: nowrap; }
.number a { color: var(--edge); text-decoration: none; padding-inline: 0.1em; }
.glyph { margin-inline-start: 0.15em; }
.claim { color: inherit; background: none; background-color: color-mix(in oklab, var(--edge) 10%, transparent); text-decoration-line: underline;
  text-decoration-color: var(--edge); text-decoration-thickness: 2px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.stack-2 { background-color: color-mix(in oklab, var(--edge) 18%, transparent); border-block-end: 2px solid var(--ink-2); }
.stack-3 { background-color: color-mix(in oklab, var(--edge) 26%, transparent); border-block-end: 4px double var(--ink-2); }
.claim-none { --edge: var(--f-none); } mark.claim-none { text-decoration-line: none; box-shadow: inset 1px 0 var(--edge), inset -1px 0 var(--edge); }
.claim-supported { --edge: var(--f-supported); text-decoration-style: solid; }
.claim-mostly_supported { --edge: var(--f-mostly_supported); text-decoration-style: dashed; }
.claim-mixed { --edge: var(--f-mixed); text-decoration-style: wavy; }
.claim-mostly_refuted { --edge: var(--f-mostly_refuted); text-decoration-style: dashed; }
mark.claim-mostly_refuted { border-block-end: 2px dashed var(--edge); }
.claim-refuted { --edge: var(--f-refuted); text-decoration-style: double; }
.claim-unproven { --edge: var(--f-unproven); text-decoration-style: dotted; }
.claim-not_checkable { --edge: var(--f-not_checkable); } mark.claim-not_checkable { text-decoration-thickness: 1px; }
.claim-superseded { --edge: var(--f-superseded); } mark.claim-superseded { text-decoration-line: underline overline; text-decoration-thickness: 1px; }
.verdict { font: 600 0.95rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; color: var(--edge); }
.verdict .word { text-decoration: inherit; text-decoration-line: underline; text-decoration-color: var(--edge); text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.verdict.claim-supported .word { text-decoration-style: solid; } .verdict.claim-mostly_supported .word, .verdict.claim-mostly_refuted .word { text-decoration-style: dashed; }
.verdict.claim-mixed .word { text-decoration-style: wavy; } .verdict.claim-refuted .word { text-decoration-style: double; }
.verdict.claim-unproven .word { text-decoration-style: dotted; } .verdict.claim-none .word { text-decoration-line: none; }
.verdict.claim-superseded .word { text-decoration-line: underline overline; text-decoration-thickness: 1px; }
.note { border-block-start: 1px solid var(--rule); padding-block: 0.75rem; }
h2 + .note { border-block-start: 0; }
.note > h3 { margin-block-start: 0; }
.evidence { margin: 0.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); list-style: none; }
.evidence > li { margin-block-end: 0.9rem; }
.evidence > li > p, .pre { white-space: pre-wrap; }
.counts td:last-child, .counts th:last-child { text-align: end; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) { .claim, .number a, .verdict { forced-color-adjust: auto; } mark.claim { background: Canvas; color: CanvasText; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .number a { text-decoration: none; }
  h2, h3 { break-after: avoid; }
  .evidence > li, figure, tr { break-inside: avoid; }
  .sources a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.8em; }
  .table { overflow: visible; }
}
`;
