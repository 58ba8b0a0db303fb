import { trusted } from './markup.ts';

/** The page's style: light and dark, screen and print. */
export const SHEET = trusted(`
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5b6169; --line: #d9dde2; --page: #fbfbfa; --card: #fff;
  --confirmed: #0a7a45; --refuted: #b3261e; --convention-dependent: #8a5a00; --undecided: #0b63a5; --not-simulated: #666c74; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e8ea; --soft: #a5abb3; --line: #3a3f46; --page: #15171a; --card: #1d2024;
  --confirmed: #5fd39a; --refuted: #ff8f86; --convention-dependent: #f0bf63; --undecided: #7dc0f5; --not-simulated: #a5abb3; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); } .small { font-size: .85rem; }
.tally { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1rem 0; list-style: none; }
.tally li, .verdict { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .65rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
.confirmed { color: var(--confirmed); } .refuted { color: var(--refuted); } .convention-dependent { color: var(--convention-dependent); }
.undecided, .derived { color: var(--undecided); } .not-simulated { color: var(--not-simulated); }
details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
summary { cursor: pointer; padding: .6rem .9rem; display: grid; grid-template-columns: 2.2rem 9.5rem 7rem 1fr; gap: .75rem; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; } summary:focus-visible { outline: 2px solid var(--undecided); outline-offset: 2px; border-radius: .5rem; }
summary .verdict { justify-self: start; } .number { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; } .keys { font-variant-numeric: tabular-nums; }
.numbers { overflow-wrap: anywhere; } .numbers > * { display: block; } .question { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
summary > * { min-width: 0; } .body { padding: .25rem .9rem 1rem 3.85rem; } .body > * { max-width: 100%; }
.stem { font-size: 1.02rem; } table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: .45rem .5rem; border-top: 1px solid var(--line); }
th { font-size: .8rem; color: var(--soft); font-weight: 600; border: 0; } td.mark { white-space: nowrap; font-weight: 600; }
.claim { font: .82rem/1.45 ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere; } code { font-size: .85em; overflow-wrap: anywhere; }
math { font-size: 1.05em; } math[display=block] { margin: .4rem 0; overflow-x: auto; }
.plot { width: 100%; max-width: 42rem; height: auto; margin-top: .75rem; } .plot text { fill: var(--ink); } .tick { font: 11px system-ui, sans-serif; } .label { font: 12px system-ui, sans-serif; }
.scroll { overflow-x: auto; } figure { margin: .75rem 0; } figcaption { margin-top: .25rem; } .plot { min-width: 34rem; }
.dots .dot { fill: #0072b2; } .dots .hollow { fill: var(--card); stroke: #0072b2; stroke-width: 2; } .dots .whisker { stroke: #0072b2; stroke-width: 2; } .dots .need { stroke: #d55e00; stroke-width: 2.5; } .dots .value { font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) { .dots .dot { fill: #56b4e9; } .dots .hollow, .dots .whisker { stroke: #56b4e9; } .dots .need { stroke: #e69f00; } }
.grid { stroke: var(--line); } .axis { stroke: var(--soft); } .threshold { stroke: var(--soft); stroke-dasharray: 3 3; }
.holds-true { color: var(--confirmed); } .holds-false { color: var(--refuted); } .holds-null { color: var(--soft); }
details.measured { border: 0; margin: 0; background: none; } .measured > summary { display: list-item; list-style: disclosure-closed inside; padding: .1rem 0; } .measured[open] > summary { list-style-type: disclosure-open; }
@media (max-width: 44rem) { summary { grid-template-columns: 2rem 1fr auto; } .numbers { grid-column: 2 / -1; } .body { padding-left: .9rem; }
  table, tbody { display: block; } tr { display: grid; grid-template-columns: 1.8rem minmax(0, 1fr); border-top: 1px solid var(--line); } tr:has(th) { display: none; } td { border: 0; overflow-x: auto; padding: .3rem .25rem; } td:nth-child(3) { grid-column: 2; padding-top: 0; font-size: .85rem; } td:nth-child(3):empty { display: none; } }
@media print { body { background: none; max-width: none; } details { break-inside: avoid; } }
`);
