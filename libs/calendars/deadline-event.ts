import { inLanguage, wordsFor, type Day, type Trilingual } from '@kenes/config';
import { plusDays, shownAfterCancelling, type KeptEvent } from './kept-event.js';

/** A body's part in an assignment, as far as a calendar cares. */
export interface Deadline {
  slotId: string;
  number: string;
  title: Trilingual;
  dueOn: Day;
  force: 'order' | 'recommendation' | 'request';
  /** open: still owed; done: answered for good; lifted: no longer asked of this body. */
  standing: 'open' | 'done' | 'lifted';
}

/** A due day: a whole day that takes nobody's time, with the words its force allows (practice 4). */
export function deadlineEvent(deadline: Deadline, today: Day, mailDomain: string, page: string): KeptEvent {
  const { force, standing, number, dueOn } = deadline;
  return {
    kind: 'deadline',
    id: deadline.slotId,
    startsOn: dueOn,
    dropsAfter: standing === 'lifted' ? plusDays(today, shownAfterCancelling) : null,
    content(language) {
      const { t } = wordsFor(language);
      const due = t(`calendars:deadline.${force}`, { number, title: inLanguage(deadline.title, language) });
      const done = t(force === 'order' ? 'calendars:prefix.done' : 'calendars:prefix.answered');
      return {
        uid: `deadline-${deadline.slotId}@${mailDomain}`,
        when: { from: dueOn, through: dueOn },
        title: standing === 'done' ? `${done}: ${due}` : due,
        description: `${t('calendars:deadline.until')}\n${t('calendars:deadline.page', { url: page })}`,
        url: page,
        ...(standing === 'open' && { remindDaysBefore: 3 }),
        ...(standing === 'lifted' && { cancelled: { prefix: t('calendars:prefix.lifted') } }),
      };
    },
  };
}

/** The due day of a whole assignment, as whoever oversees the council's work sees it: once, with the body that leads. */
export interface WholeDeadline extends Omit<Deadline, 'slotId'> {
  assignmentId: string;
  lead: Trilingual;
}

export function wholeDeadlineEvent(whole: WholeDeadline, today: Day, mailDomain: string, page: string): KeptEvent {
  const { assignmentId, lead, ...deadline } = whole;
  const event = deadlineEvent({ ...deadline, slotId: assignmentId }, today, mailDomain, page);
  return {
    ...event,
    kind: 'assignment',
    content: (language) => {
      const content = event.content(language);
      const title = wordsFor(language).t('calendars:deadline.ofBody', { due: content.title, body: inLanguage(lead, language) });
      return { ...content, uid: `assignment-${assignmentId}@${mailDomain}`, title };
    },
  };
}
