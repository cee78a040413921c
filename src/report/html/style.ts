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
input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.4rem .7rem;
flex:1 1 16rem;min-width:0}
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
