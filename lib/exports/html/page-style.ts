/** The page's own style: one file, no reference to anything outside it. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fffefb; --quiet: #595959; --ins: #0b5c2b; --del: #9a1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #191919; --quiet: #b0b0b0; --ins: #8fd6a5; --del: #f2a3a3; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.55 "Libertinus Serif", "Times New Roman", serif; }
header.document { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; font-size: .95rem;
  border-bottom: 1px solid; padding-bottom: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p { margin: .7rem 0; } .numbered { padding-left: 3rem; } .numbered > .label { float: left; margin-left: -3rem; }
.status, .remark, footer { color: var(--quiet); font-size: .85rem; } .names { font-size: .9em; }
ins { color: var(--ins); text-decoration: underline; } del { color: var(--del); text-decoration: line-through; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
sup { line-height: 0; font-size: .7em; } a { color: inherit; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
.notes { font-size: .9rem; border-top: 1px solid; padding-top: .75rem; }
footer { margin-top: 2rem; overflow-wrap: anywhere; }
@media print { :root { --ink: #000; --paper: #fff; --quiet: #333; } body { max-width: none; padding: 0; } a { text-decoration: none; } }
`;
