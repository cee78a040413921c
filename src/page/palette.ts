/**
 * What every page of ours looks like: colours for light and dark as custom properties, the signs of severity and verdict, focus.
 * System fonts; nothing is loaded.
 */
export const PALETTE = `
:root{color-scheme:light dark;--bg:#fbfbf9;--card:#fff;--ink:#1d2125;--soft:#5b646e;--line:#dcdfe3;--code:#f1f2f0;
--error:#b3261e;--warning:#8a5a00;--info:#1f5fa8;--passed:#1b7a3d;--focus:#2f6fde}
@media (prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1c2024;--ink:#e6e8ea;--soft:#a0a8b0;--line:#343a40;
--code:#272c31;--error:#ff8a80;--warning:#f2c066;--info:#8ab8f5;--passed:#7bd69a;--focus:#8ab4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
code,.at{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.soft{color:var(--soft)}
.error,.failed,.broken{color:var(--error)}
.warning,.inconclusive{color:var(--warning)}
.info{color:var(--info)}
.passed{color:var(--passed)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
`;
