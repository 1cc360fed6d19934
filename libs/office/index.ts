export type { Block, Line, OfficeDocument } from './document.js';
export { writeDocx } from './docx.js';
