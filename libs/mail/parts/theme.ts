import type { CSSProperties } from 'react';

/** Colours of the house (design tokens), written out: mail clients know no variables. */
export const colour = {
  ink: '#13212b', ink2: '#42515b', ink3: '#5d6c76', deep: '#005f73', late: '#ae1f1a', due: '#8a5100',
  ground: '#f3f6f6', paper: '#ffffff', band: '#e2f0f2', line: '#dbe2e4', line2: '#c3cdd1',
} as const;

const sans = "'Segoe UI',Arial,Helvetica,sans-serif";
/** Not Georgia: it may lack қ ң ғ ұ, and a Kazakh word would then show two fonts. */
const serif = "'PT Serif',Cambria,'Times New Roman',serif";

const size = (fontSize: number, lineHeight: number): CSSProperties => ({ fontSize: `${fontSize}px`, lineHeight: `${lineHeight}px` });

export const type = {
  body: { fontFamily: sans, ...size(16, 24), color: colour.ink },
  small: { fontFamily: sans, ...size(15, 22), color: colour.ink },
  note: { fontFamily: sans, ...size(15, 22), color: colour.ink2 },
  faint: { fontFamily: sans, ...size(14, 20), color: colour.ink3 },
  foot: { fontFamily: sans, ...size(13, 18), color: colour.ink3 },
  head: { fontFamily: sans, ...size(15, 19), color: colour.ink },
  lead: { fontFamily: sans, ...size(17, 24), color: colour.ink, fontWeight: 'bold' },
  ask: { fontFamily: serif, ...size(21, 29), color: colour.ink },
  opening: { fontFamily: serif, ...size(19, 27), color: colour.ink },
  term: { ...size(20, 28), color: colour.ink },
  termRest: { fontSize: '16px', lineHeight: '28px', color: colour.ink },
} satisfies Record<string, CSSProperties>;

const dark = [
  '.bg{background:#0e1418!important}.pp{background:#141b20!important;border-color:#2a363d!important}',
  '.ink,.ink b,.rule{color:#e8eef0!important}.ink2{color:#b4c0c6!important}.ink3{color:#93a2aa!important}.kok{color:#6cc3d3!important}',
  '.band{background:#14333b!important;border-color:#6cc3d3!important}.rule{border-color:#e8eef0!important}',
  '.main td{border-color:#2a363d!important}.main td.rule{border-top-color:#e8eef0!important}.main td.band{border-color:#6cc3d3!important}',
  '.bandline{border-color:#14333b!important}.btn{background:#6cc3d3!important}.btn a{color:#06222a!important}.sk{background:#6cc3d3!important}.sl{background:#ff978c!important}.late{color:#ff978c!important}.due{color:#e6b566!important}',
].join('');

/** Narrow screens, dark screens, and Outlook's own dark mode; nothing of the meaning depends on it. */
export const sheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media screen and (max-width:520px){.out{padding:0!important}.main td.px{padding-left:16px!important;padding-right:16px!important}.main td.hd{padding-left:10px!important;padding-right:6px!important}.main td.sg{padding-left:16px!important}.main td.no{padding-right:16px!important}.qr{display:none!important}.btn,.btnw table{width:100%!important}.btn{text-align:center!important}}',
  `@media (prefers-color-scheme:dark){${dark}}`,
  '[data-ogsc] .ink{color:#e8eef0!important}[data-ogsc] .ink2,[data-ogsc] .ink3{color:#b4c0c6!important}[data-ogsc] .kok{color:#6cc3d3!important}[data-ogsb] .btn{background:#6cc3d3!important}',
].join('\n');
