export { HelpFacts } from './facts.js';
export { helpAnswer, helpCopy, helpLetter, type HelpAnswerLetter, type HelpCopy, type HelpLetter } from './letters.js';
