export { readAbsence, readContacts, type Absence as ReadAbsence, type NamedContact } from './contacts.js';
export { readAnswer } from './read-answer.js';
