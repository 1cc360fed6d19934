export { genitive, kazakhAblative, withArticle } from './body-names.js';
export { bothHeads, dress, term, type ComposedLetter, type DressedFrame, type Dressing, type PageNames, type Say } from './frame.js';
