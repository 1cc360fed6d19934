export { NoticesModule, SendingModule } from './notices.module.js';
export { OutgoingMail, type LetterKind, type OutgoingState } from './outgoing-mail.entity.js';
export { LastLooks, type Look } from './last-looks.js';
export { OutgoingMailSender } from './outgoing-mail.sender.js';
export { Outbox, type LetterToSend } from './outbox.js';
export { secretariatOf, type Secretariat } from './secretariat.js';
export { whoHears } from './who-hears.js';
