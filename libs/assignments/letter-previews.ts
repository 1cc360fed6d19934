import { Inject, Injectable } from '@nestjs/common';
import { formatDate, inLanguage, wordsFor, type Environment, type Language } from '@kenes/config';
import { organisationOf, Organisation, personOf, SpecialDay, type Viewer, type WorkCalendar } from '@kenes/council';
import { ENVIRONMENT, newId } from '@kenes/kernel';
import { atSecrets } from '@kenes/mail';
import { Assignment } from './assignment.entity.js';
import type { AssignmentInput } from './assignment.inputs.js';
import { works } from './assignment.policy.js';
import { refuse } from './assignment.refusals.js';
import { LetterPreview, Preview, SendingProblem, Warning } from './assignment.views.js';
import { calendarOf } from './days.js';
import { coDueOn, nearestWorkDays, shortestTerm } from './due.js';
import { assignmentLetter, LetterFacts } from './mail/index.js';
import { printNumber } from './number.js';
import { Slot } from './slot.entity.js';

/** The letters of a draft as they would come, before anything is kept. */
@Injectable()
export class LetterPreviews {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async of(viewer: Viewer, language: Language, input: AssignmentInput): Promise<Preview> {
    const preview = Object.assign(new Preview(), { letters: [] as LetterPreview[], problems: [] as SendingProblem[], warnings: [] as Warning[] });
    if (!works(viewer)) return preview;
    if (input.controllerId && !(await personOf(viewer, input.controllerId))) throw refuse('CONTROLLER_UNKNOWN', {}, 'controllerId');
    const today = await viewer.reading.today();
    const calendar = await calendarOf(viewer);
    const bodies = (await Promise.all(input.slots.map(({ organisationId }) => organisationOf(viewer, organisationId)))).filter((one) => one !== null);
    const draft = draftOf(viewer, input, bodies, today, calendar);
    preview.warnings = await this.warnings(viewer, language, input, today, calendar);
    // A letter without a date would promise nothing; the form asks for the date first.
    if (!draft.assignment.dueOn) return preview;
    const known = await viewer.reading.query<{ code: string }>('SELECT code FROM indicator WHERE code = ANY($1)', [input.indicatorCodes]);
    const indicatorCodes = input.indicatorCodes.filter((code) => known.some((row) => row.code === code));
    const numbers = await this.numbers(viewer, today, input.together === 'eachForItself' ? draft.slots.length : 1);
    const factsOf = (slots: Slot[]) => LetterFacts.of(viewer.reading, { assignment: draft.assignment, slots, indicatorCodes }, today, this.environment.publicUrl);
    const shared = input.together === 'eachForItself' ? null : await factsOf(draft.slots);
    for (const [at, slot] of draft.slots.entries()) {
      const facts = shared ?? (await factsOf([slot]));
      const organisation = bodies.find(({ id }) => id === slot.organisationId)!;
      const { person, address, language: tongue } = facts.to(slot);
      const problem = this.problem(organisation, language, person !== null, address !== null);
      const { subject, text } = assignmentLetter(facts.assignmentLetter(slot, { on: today }, numbers[at] ?? numbers[0]), tongue);
      preview.letters.push(Object.assign(new LetterPreview(), { organisation, person, toAddress: address, problem, language: tongue, subject, text: readable(text, language), lines: text.trimEnd().split('\n').length }));
      if (problem) preview.problems.push(Object.assign(new SendingProblem(), { organisation, sentence: problem }));
    }
    return preview;
  }

  private problem(organisation: Organisation, language: Language, hasPerson: boolean, hasAddress: boolean): string | null {
    if (hasPerson && hasAddress) return null;
    return wordsFor(language).t(hasAddress ? 'assignments:problem.noPerson' : 'assignments:problem.noAddress', { organisation: inLanguage(organisation.short, language) });
  }

  /** The numbers that would be given if it were issued now. */
  private async numbers(viewer: Viewer, today: string, count: number): Promise<string[]> {
    const year = Number(today.slice(0, 4));
    const [series] = await viewer.reading.query<{ last: number }>(`SELECT last FROM number_series WHERE kind = 'assignment' AND year = $1`, [year]);
    return Array.from({ length: count }, (_, at) => printNumber(year, (series?.last ?? 0) + 1 + at));
  }

  private async warnings(viewer: Viewer, language: Language, { dueOn, dueReason, slots, title, text }: AssignmentInput, today: string, calendar: WorkCalendar): Promise<Warning[]> {
    const words = wordsFor(language);
    const warning = (code: string, sentence: string, suggestions: string[] = []) => Object.assign(new Warning(), { code, sentence, suggestions });
    const warnings: Warning[] = [];
    if (dueOn) {
      const day = formatDate(dueOn, 'weekday', language);
      const suggestions = nearestWorkDays(dueOn, today, calendar);
      const short = calendar.workingDaysBetween(today, dueOn) < shortestTerm;
      if (dueOn < today) warnings.push(warning('past', words.t('assignments:warning.past'), [calendar.addWorkingDays(today, shortestTerm)]));
      else if (short && !dueReason?.trim()) warnings.push(warning('tooSoon', words.t('assignments:warning.tooSoon'), [calendar.addWorkingDays(today, shortestTerm)]));
      if (dueOn >= today && !calendar.isWorkDay(dueOn)) {
        const [special] = await viewer.reading.all(SpecialDay, 'day = $1', [dueOn]);
        warnings.push(special
          ? warning('holiday', words.t('assignments:warning.holiday', { day, holiday: inLanguage(special.name, language) }), suggestions)
          : warning('weekend', words.t('assignments:warning.weekend', { day }), suggestions));
      }
      const co = coDueOn(dueOn, today, calendar);
      if (dueOn >= today && slots.length > 1 && calendar.workingDaysBetween(today, co) < shortestTerm) {
        const left = words.t('common:count.workingDays', { count: Math.max(0, calendar.workingDaysBetween(today, co)) });
        warnings.push(warning('coSoon', words.t('assignments:warning.coSoon', { day: left })));
      }
    }
    for (const tag of ['kk', 'ru'] as const) if (!title[tag]?.trim() && !text[tag]?.trim()) warnings.push(warning('missing', words.t(`assignments:warning.missing.${tag}`)));
    return warnings;
  }
}

/** What opens something is written at sending, for its recipient only; whoever reads a preview is told what will stand there. */
function readable(text: string, language: Language): string {
  const { t } = wordsFor(language);
  return atSecrets(text, (name) => t(name === 'code' ? 'assignments:preview.code' : 'assignments:preview.link'));
}

/** The assignment as issuing would make it, without a row. */
function draftOf(viewer: Viewer, input: AssignmentInput, bodies: readonly Organisation[], today: string, calendar: WorkCalendar): { assignment: Assignment; slots: Slot[] } {
  const assignment = Object.assign(new Assignment(), { id: newId(), authorId: viewer.personId });
  const { title, text, result, basis, dueOn, dueReason, controllerId } = input;
  assignment.write({ title, text, result, basis: basis ?? {}, dueOn: dueOn ?? null, dueReason: dueReason ?? null, controllerId: controllerId ?? viewer.personId });
  const alone = input.together === 'eachForItself' || input.slots.length === 1;
  const slots = input.slots.flatMap((wanted, position) => {
    const body = bodies.find(({ id }) => id === wanted.organisationId);
    if (!body) return [];
    const isLead = alone || wanted.isLead;
    const due = wanted.dueOn ?? (dueOn && !isLead ? coDueOn(dueOn, today, calendar) : dueOn) ?? null;
    return [Object.assign(new Slot(), {
      id: newId(), assignmentId: assignment.id, organisationId: body.id, position, isLead,
      force: wanted.force ?? body.defaultForce, closesBy: wanted.closesBy ?? 'workingAnswer', dueOn: due,
    } satisfies Partial<Slot>)];
  });
  return { assignment, slots };
}
