import { newId } from '@kenes/kernel';
import { Assignment, type AssignmentDraft } from '../assignment.entity.js';
import { Report, type Said } from '../report.entity.js';
import { Slot } from '../slot.entity.js';

const council = newId();

/** 27-041 of the wireframes: helplines, asked of the ministry of education with three others. */
export function helplines(with_: Partial<AssignmentDraft> = {}): Assignment {
  const assignment = Object.assign(new Assignment(), { councilId: council, id: newId(), authorId: newId(), createdAt: at('2027-04-15') });
  assignment.write({
    title: { ru: 'Обеспечить работу телефонов доверия', kk: 'Сенім телефондарының жұмысын қамтамасыз ету' },
    text: {}, result: { ru: 'График дежурств' }, basis: { ru: 'Протокол № 3, пункт 2.1' },
    dueOn: '2027-05-21', dueReason: null, controllerId: newId(), ...with_,
  });
  return assignment;
}

export function slotOf(assignment: Assignment, with_: Partial<Slot> = {}): Slot {
  return Object.assign(new Slot(), {
    councilId: council, id: newId(), assignmentId: assignment.id, organisationId: newId(), isLead: false, force: 'order', dueOn: assignment.dueOn,
  } satisfies Partial<Slot>, with_);
}

export const sent = (assignment: Assignment, with_: Partial<Slot> = {}): Slot => {
  const slot = slotOf(assignment, with_);
  slot.send(at('2027-04-15'), slot.dueOn!);
  return slot;
};

/** Noon of a day in Almaty. */
export const at = (day: string): Date => new Date(`${day}T07:00:00Z`);

export const said = (with_: Partial<Said> = {}): Said => ({ answer: 'done', interim: false, text: 'Линии работают в 20 регионах.', untilOn: null, figures: [], files: [], without: [], ...with_ });

export const reportOf = (slot: Slot, with_: Partial<Said> = {}, closed = false): Report =>
  Report.of(said(with_), { id: newId(), slotId: slot.id, personId: null, channel: 'mail', evidence: 'proved', messageId: null, at: at('2027-05-20'), closed });
