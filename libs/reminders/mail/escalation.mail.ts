import { formatDate, type Day, type Trilingual } from '@kenes/config';
import { bothHeads, dress, exampleLines, type ComposedLetter, type LetterFrame, type LetterLanguage, type Say } from '@kenes/assignments';
import { oneLine } from '@kenes/mail';

export interface EscalationLetter extends LetterFrame {
  /** The head of the body, the officer who answers for it, or the chair of the council. */
  readonly to: 'head' | 'executor' | 'chair';
  readonly on: Day;
  readonly due: Day;
  readonly daysLate: number;
  readonly body: Trilingual;
  readonly head: Trilingual | null;
  readonly contact: { readonly name: Trilingual; readonly phone: string | null } | null;
}

/** T14, sent by the secretary: asks for help, blames nobody, and says whom to call. */
export function escalationLetter(data: EscalationLetter, language: LetterLanguage): ComposedLetter {
  const { to, due } = data;
  return dress(data, language, {
    subject: (say) => `${formatDate(due, 'day', say.language)} · ${say.t('reminders:escalation.subject', { title: say.read(data.title) })}`,
    subjectOfBoth: (kk, ru) => `${formatDate(due, 'short', 'kk')} · ${bothHeads(kk.t('reminders:escalation.head'), ru.t('reminders:escalation.head'))}`,
    reference: (say) => formatDate(data.on, 'letter', say.language),
    referenceOfBoth: () => formatDate(data.on, 'short', 'kk'),
    section: (say) => {
      const name = say.read(data.head ?? {});
      const full = say.t(`reminders:escalation.opening.${to}`, { name });
      return {
        head: say.t('reminders:escalation.head'),
        opening: { full, brief: to === 'chair' ? full : say.t(`reminders:escalation.brief.${to}`, { name }) },
        facts: factsIn(say, data),
        ...(to === 'chair' ? {} : { factsBrief: briefly(say, data) }),
        notes: [],
        ...(to === 'chair' ? {} : { examples: { lead: say.t('letters:examples.lead'), lines: exampleLines(say, { ...data, due: data.on }), after: say.t('letters:examples.after') } }),
      };
    },
  });
}

/** Three lines at most, so that two languages fit into one letter. */
function briefly(say: Say, data: EscalationLetter) {
  const { title, due, daysLate, contact, to } = data;
  const called = to === 'head' && contact ? [say.read(contact.name), oneLine(contact.phone ?? '')].filter(Boolean).join(', ') : '';
  return [
    { value: say.read(title) },
    { value: say.t('reminders:escalation.late', { day: formatDate(due, 'weekday', say.language), count: daysLate }) },
    ...(called ? [{ label: say.t('reminders:escalation.facts.contact'), value: called }] : []),
  ];
}

function factsIn(say: Say, { body, title, due, daysLate, head, contact, to }: EscalationLetter) {
  const called = contact && [say.read(contact.name), oneLine(contact.phone ?? '')].filter(Boolean).join(', ');
  return [
    { label: say.t('reminders:escalation.facts.body'), value: say.read(body) },
    { label: say.t('reminders:escalation.facts.what'), value: say.read(title), strong: true },
    { label: say.t('reminders:escalation.facts.due'), value: say.t('reminders:escalation.late', { day: formatDate(due, 'weekday', say.language), count: daysLate }) },
    ...(to === 'chair' && head ? [{ label: say.t('reminders:escalation.facts.head'), value: say.read(head) }] : []),
    ...(to !== 'executor' && called ? [{ label: say.t('reminders:escalation.facts.contact'), value: called }] : []),
  ];
}
