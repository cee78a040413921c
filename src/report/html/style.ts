import { PALETTE } from '../../page/index.js';

/** The page's only style sheet. */
export const STYLE = `${PALETTE}main,header{max-width:68rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.6rem;margin:0 0 .25rem;line-height:1.25}
h2{font-size:1.2rem;margin:0}
h3{font-size:1rem;margin:0;font-weight:600}
p{margin:.25rem 0}
code{background:var(--code);padding:.1em .35em;border-radius:4px}
.skipped{color:var(--soft)}
.scroll{overflow-x:auto;margin:1.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:500;white-space:nowrap}
td:nth-child(-n+2){white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.filter{position:sticky;top:0;background:var(--bg);padding:.75rem 0;display:flex;gap:1rem;align-items:center;flex-wrap:wrap;
border-bottom:1px solid var(--line);z-index:1}
input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;
padding:.4rem .7rem;flex:1 1 16rem;min-width:0}
fieldset{border:0;margin:0;padding:0;display:flex;gap:.9rem;align-items:center}
legend{float:left;padding:0;margin-right:.25rem;color:var(--soft)}
label{white-space:nowrap}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.75rem;margin:.6rem 0}
figure{margin:0;min-width:0}
figcaption{font-size:.875rem;color:var(--soft)}
pre{margin:.25rem 0;padding:.6rem .75rem;background:var(--code);border-radius:6px;overflow-x:auto;
font:.8125rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
mark{color:inherit;background:#f9e4e2;display:inline-block;min-width:100%}
@media (prefers-color-scheme:dark){mark{background:#43282a}}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
a{color:inherit}
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
@media print{.filter{display:none}details{break-inside:avoid}}
`;
