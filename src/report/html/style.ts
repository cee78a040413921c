/** The page's only style sheet. System fonts and colours of its own for both schemes; nothing is loaded. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fbfbf9;--card:#fff;--ink:#1d2125;--soft:#5b646e;--line:#dcdfe3;--code:#f1f2f0;
--error:#b3261e;--warning:#8a5a00;--info:#1f5fa8;--passed:#1b7a3d;--focus:#2f6fde}
@media (prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1c2024;--ink:#e6e8ea;--soft:#a0a8b0;--line:#343a40;
--code:#272c31;--error:#ff8a80;--warning:#f2c066;--info:#8ab8f5;--passed:#7bd69a;--focus:#8ab4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main,header{max-width:68rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.6rem;margin:0 0 .25rem;line-height:1.25}
h2{font-size:1.2rem;margin:0}
h3{font-size:1rem;margin:0;font-weight:600}
p{margin:.25rem 0}
code,.at{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
code{background:var(--code);padding:.1em .35em;border-radius:4px}
.soft{color:var(--soft)}
.error,.failed,.broken{color:var(--error)}
.warning,.inconclusive{color:var(--warning)}
.info{color:var(--info)}
.passed{color:var(--passed)}
.skipped{color:var(--soft)}
.scroll{overflow-x:auto;margin:1.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:500;white-space:nowrap}
td:nth-child(-n+2){white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.filter{position:sticky;top:0;background:var(--bg);padding:.75rem 0;display:flex;gap:1rem;align-items:center;flex-wrap:wrap;
border-bottom:1px solid var(--line);z-index:1}
input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.4rem .7rem;
flex:1 1 16rem;min-width:0}
a{color:inherit}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
section{margin:1.75rem 0}
details{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:.75rem 0}
summary{cursor:pointer;padding:.6rem .9rem;display:flex;gap:.75rem;flex-wrap:wrap;align-items:baseline}
summary::before{content:'▸';color:var(--soft)}
details[open]>summary::before{content:'▾'}
summary::-webkit-details-marker{display:none}
.body{padding:0 .9rem .9rem}
ol{list-style:none;margin:.5rem 0 0;padding:0}
li{border-top:1px solid var(--line);padding:.6rem 0;content-visibility:auto;contain-intrinsic-size:auto 4rem}
li.related{border:0;padding:0}
[hidden]{display:none}
@media print{.filter{display:none}details{break-inside:avoid}}
`;
