export type { AnswerPage, Due, Examples, Fact, Item, Letter, Note, Opening, Placeholder, Section, Signature } from './letter.js';
export { atSecrets, fill, linkPlaceholder, linksIn, placeholders } from './letter.js';
export { letterHtml } from './document.js';
export { telUri } from './phone.js';
export { COLUMNS, LINES, letterText } from './text.js';
export { capital, clip, keepTogether, oneLine, paragraphs, wrap } from './plain.js';
export { qrImage } from './qr.js';
