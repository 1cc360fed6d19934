export { standInLetter, successorLetter, whoLetter, whoReceipt, type StandInLetter, type SuccessorLetter, type WhoFrame, type WhoLetter, type WhoReceipt } from './letters.js';
export { whoFacts, type WhoFacts } from './who-facts.js';
