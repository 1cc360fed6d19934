export { assignmentLetter } from './assignment.mail.js';
export { receiptLetter } from './receipt.mail.js';
export { returnLetter } from './return.mail.js';
export { acceptanceLetter } from './acceptance.mail.js';
export { consolidatedLetter } from './consolidated.mail.js';
export { cancellationLetter } from './cancellation.mail.js';
export { reopeningLetter } from './reopening.mail.js';
export { decisionLetter, limitSaid, nthSaid } from './decision.mail.js';
export { extensionLetter } from './extension.mail.js';
export { LetterFacts, type Addressee, type AnswerFacts } from './letter-facts.js';
export { bothHeads, dress, exampleLines, term, type ComposedLetter, type Dressing, type Say } from './frame.js';
export { byWeekday, toWeekday, until } from './letter-dates.js';
export type {
  AcceptanceLetter, Answered, AssignmentLetter, CancellationLetter, ClosesBy, ConsolidatedLetter, DecidedBy, DecisionLetter, ExtensionLetter, Force, LetterFrame, LetterLanguage,
  ReceiptLetter, ReceivedFile, ReopeningLetter, ReturnLetter, SlotRole, Understood,
} from './letter-data.js';
