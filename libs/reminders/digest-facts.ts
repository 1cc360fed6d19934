import { dayIn, inLanguage, languages, wordsFor, type Day, type Language, type Trilingual } from '@kenes/config';
import type { ComposedLetter, OwingSlot } from '@kenes/assignments';
import { organisationsById, type Organisation } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import { secretariatOf, type Secretariat } from '@kenes/notices';
import { digestLetter, type DigestItem, type Phase } from './mail/digest.mail.js';
import type { Remindee } from './remindees.js';
import { Rhythm } from './rhythm.js';

/** One thing a digest says: the slot, and whether its day was moved since the last one. */
export interface Matter {
  slot: OwingSlot;
  moved: boolean;
}

const urgency: Record<Phase, number> = { late: 0, today: 1, byMonday: 2, moved: 3, ahead: 4 };

/** What digests are written from, read once for many of them. */
export class DigestFacts {
  private constructor(
    private readonly today: Day,
    private readonly site: string,
    private readonly rhythm: Rhythm,
    private readonly house: Secretariat,
    private readonly bodies: ReadonlyMap<string, Organisation>,
  ) {}

  static async of(work: Work, slots: readonly OwingSlot[], publicUrl: string): Promise<DigestFacts> {
    const bodies = await organisationsById(work, [...new Set(slots.map(({ organisationId }) => organisationId))], work.today);
    return new DigestFacts(dayIn(work.zone, work.now), new URL(publicUrl).host, await Rhythm.of(work), await secretariatOf(work), bodies);
  }

  /** The most urgent first: what is late, then today's, then by day. */
  inOrder(matters: readonly Matter[]): Matter[] {
    const rank = (matter: Matter) => `${urgency[this.item(matter).phase]} ${matter.slot.dueOn} ${matter.slot.number}`;
    return [...matters].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  /** `withPage`: the copy to a mailbox has no personal page. */
  letter(matters: readonly Matter[], to: Remindee, withPage: boolean): ComposedLetter & { reason: string } {
    const language = withPage ? (to.person?.language ?? 'kk+ru') : 'kk+ru';
    const reason = Object.fromEntries(languages.map((each) => [each, wordsFor(each).t('reminders:why.digest', { body: this.namesOf(matters, each) })])) as Record<Language, string>;
    const letter = digestLetter({
      council: { name: this.house.council }, sender: this.house.sender, site: withPage && to.person ? this.site : null, on: this.today, reason,
      recipient: { address: (withPage ? to.address : to.copyTo) ?? '', salutation: (withPage && to.person?.salutation) || {} },
      items: matters.map((matter) => this.item(matter)),
    }, language);
    return { ...letter, reason: reason[language === 'kk+ru' ? 'kk' : language] };
  }

  nameOf(matter: Matter): Trilingual {
    return this.bodies.get(matter.slot.organisationId)!.name;
  }

  private namesOf(matters: readonly Matter[], language: Language): string {
    return [...new Set(matters.map((matter) => inLanguage(this.nameOf(matter), language)))].join(', ');
  }

  private item({ slot, moved }: Matter): DigestItem {
    const { number, force, title, dueOn } = slot;
    const monday = this.rhythm.mondayFor(slot);
    const due = monday ?? dueOn;
    const phase: Phase = due < this.today ? 'late' : monday ? 'byMonday' : moved ? 'moved' : due === this.today ? 'today' : 'ahead';
    return { number, force, title, due, phase, daysLate: phase === 'late' ? this.rhythm.calendar.workingDaysBetween(due, this.today) : 0 };
  }
}
