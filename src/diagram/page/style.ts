import { PALETTE } from '../../page/index.js';

/** The page's only style sheet. */
export const STYLE = `${PALETTE}
:root{--fine:#94a0ad;--known:#7d6aa8;--added:#2f6fde;--band:#f3f3ef;--shadow:0 1px 2px #1d212514,0 2px 8px #1d21250a}
@media (prefers-color-scheme:dark){:root{--fine:#5d6873;--known:#a794d6;--added:#8ab4ff;--band:#191d21;--shadow:0 1px 3px #0006}}
html,body{height:100%}
body{display:flex;flex-direction:column;overflow:hidden;font-size:15px}
header{display:flex;flex-wrap:wrap;gap:.6rem 1.75rem;align-items:center;padding:.8rem 1.25rem;border-bottom:1px solid var(--line);
background:var(--card);z-index:2}
h1{font-size:1.2rem;line-height:1.25;margin:0;letter-spacing:-.01em;overflow-wrap:anywhere}
p{margin:0}
.name p{font-size:.8125rem}
.find{flex:1 1 14rem;display:flex;gap:.75rem;align-items:center;max-width:30rem}
.find output{font-size:.8125rem;white-space:nowrap}
input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:.4rem .75rem;flex:1;min-width:0}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
.legend{display:flex;flex-wrap:wrap;gap:.35rem;margin-left:auto}
.legend button{display:flex;align-items:center;gap:.45rem;font-size:.8125rem;padding:.2rem .65rem;border:1px solid var(--line);
border-radius:99px;background:var(--bg)}
.legend b{font-weight:600;font-variant-numeric:tabular-nums}
.legend [aria-pressed=false]{opacity:.45;text-decoration:line-through}
.line{width:1.5rem;border-top:2px solid var(--fine)}
.line.error{border-color:var(--error);border-width:3px}
.line.warning{border-color:var(--warning)}
.line.known{border-color:var(--known);border-top-style:dashed}
.line.new{border-color:var(--added);border-width:3px}
main{position:relative;flex:1;display:flex;min-height:0}
noscript{position:absolute;padding:2rem}
#map{position:relative;flex:1;overflow:hidden;overflow:clip;cursor:grab;touch-action:none;min-width:0}
#map.drag{cursor:grabbing;user-select:none}
#stage{position:absolute;left:0;top:0;transform-origin:0 0}
.band{position:absolute;background:var(--band);border-radius:14px}
.band span{position:absolute;left:18px;top:14px;width:112px;font-size:12px;line-height:1.3;font-weight:600;color:var(--soft);
overflow-wrap:anywhere;max-height:calc(100% - 22px);overflow:hidden}
#stage svg{position:absolute;left:0;top:0;overflow:visible}
path{fill:none;pointer-events:none}
.wire{stroke:var(--fine);stroke-opacity:.6}
.many .wire.fine:not(.added){stroke-opacity:.38}
.crowd .wire.fine:not(.added){stroke-opacity:.16}
.wire.warning{stroke:var(--warning);stroke-opacity:.95}
.wire.error{stroke:var(--error);stroke-opacity:1}
.wire.known{stroke:var(--known);stroke-dasharray:5 4;stroke-opacity:.85}
.wire.added.fine{stroke:var(--added);stroke-opacity:.95}
.hit{stroke:transparent;stroke-width:12;pointer-events:stroke;cursor:pointer}
.tip.fine{fill:var(--fine)}.tip.known{fill:var(--known)}.tip.warning{fill:var(--warning)}.tip.error{fill:var(--error)}.tip.added{fill:var(--added)}
.box{position:absolute;height:52px;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:0 14px;
box-shadow:var(--shadow);display:flex;flex-direction:column;justify-content:center;cursor:pointer}
.box b,.box small{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.box b{font-size:13px;line-height:1.35;font-weight:600}
.box small{font-size:11.5px;line-height:1.35;color:var(--soft);font-variant-numeric:tabular-nums}
.box.changed{border-color:var(--added);box-shadow:0 0 0 1px var(--added),var(--shadow)}
.badge{position:absolute;right:-7px;top:-9px;min-width:20px;height:20px;padding:0 6px;border-radius:99px;background:var(--error);color:var(--card);
font-size:12px;line-height:20px;font-weight:600;text-align:center;font-variant-numeric:tabular-nums}
.badge.warning{background:var(--warning)}
.box:hover{border-color:var(--soft)}
.box.chosen{border-color:var(--focus);box-shadow:0 0 0 2px var(--focus)}
.box:focus-visible{outline:3px solid var(--focus);outline-offset:3px}
.aimed .box:not(.lit){opacity:.28}
.aimed .wire:not(.lit){stroke-opacity:.07!important;marker-end:none}
.aimed .wire.lit{stroke-opacity:1!important}
.aimed .wire.lit.fine:not(.added){stroke:var(--soft)}
.off{display:none}
#tools{position:absolute;left:1rem;bottom:1rem;display:flex;flex-direction:column;background:var(--card);border:1px solid var(--line);
border-radius:10px;box-shadow:var(--shadow);overflow:hidden}
#tools button{width:2.25rem;height:2.25rem;text-align:center;font-size:1.1rem;line-height:1}
#tools button+button{border-top:1px solid var(--line)}
#tools button:hover,.row:hover,.go:hover{background:var(--code)}
#tools :focus-visible{outline-offset:-3px}
#panel{width:27rem;max-width:45vw;border-left:1px solid var(--line);background:var(--card);overflow:auto;padding:1.1rem 1.25rem 2rem;font-size:14px}
#panel h2{font-size:1.05rem;line-height:1.3;margin:0 2rem .1rem 0;overflow-wrap:anywhere}
#panel h3{font-size:.75rem;font-weight:600;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin:1.4rem 0 .35rem}
#panel ul{list-style:none;margin:0;padding:0}
#panel li{border-top:1px solid var(--line)}
.close{float:right;width:2rem;height:2rem;text-align:center;border-radius:8px;font-size:1.1rem;color:var(--soft)}
.row{display:flex;width:100%;gap:.6rem;align-items:center;padding:.4rem .35rem;border-radius:4px}
.row>.line{flex:none}
.row .at,.row .grow{flex:1;min-width:0;overflow-wrap:anywhere}
.row .n{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.entry{padding:.45rem .35rem}
.entry p{overflow-wrap:anywhere}
.entry .at{font-size:12.5px}
.more{padding:.5rem .35rem;color:var(--info)}
.go{border-radius:4px;padding:0 .2rem;margin-left:-.2rem}
.mark{display:inline-block;border-radius:99px;padding:0 .5rem;font-size:.75rem;line-height:1.35rem;border:1px solid currentColor;margin-right:.35rem}
.mark.known{color:var(--known)}.mark.new{color:var(--added)}.mark.fine{color:var(--soft)}
@media (max-width:760px){main{flex-direction:column}#panel{width:auto;max-width:none;max-height:55%;border-left:0;border-top:1px solid var(--line)}
.legend{margin-left:0}}
@media (prefers-reduced-motion:no-preference){.box{transition:opacity .12s}}
@media print{#tools,.find,#panel{display:none}}
`;
