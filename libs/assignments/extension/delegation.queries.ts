import { Injectable } from '@nestjs/common';
import { compositionOn, peopleById, Person, personOf, type Viewer } from '@kenes/council';
import { Delegation, delegationOf, type DelegationTerms } from './delegation.entity.js';
import { delegationPolicy } from './delegation.policy.js';
import { DelegationChange } from './delegation.views.js';

const mostChanges = 50;

/** The read side of the written delegation: for who is bound by it and who gives it. */
@Injectable()
export class DelegationQueries {
  async of(viewer: Viewer): Promise<Delegation | null> {
    return delegationPolicy.may(viewer, 'read', null) ? delegationOf(viewer.reading) : null;
  }

  /** Who holds the chair today; the seat may be empty. */
  async chair(viewer: Viewer): Promise<Person | null> {
    const seat = (await compositionOn(viewer.reading, await viewer.reading.today())).find(({ role, holderId }) => role === 'chair' && holderId !== null);
    return seat ? personOf(viewer, seat.holderId!) : null;
  }

  /** Newest first. */
  async changes(viewer: Viewer): Promise<DelegationChange[]> {
    const rows = await viewer.reading.query<{ at: Date; principal_id: string; facts: { was: DelegationTerms; now: DelegationTerms } }>(
      `SELECT at, principal_id, facts FROM audit_entry WHERE object_kind = 'delegation' AND object_id = current_council() ORDER BY at DESC, id DESC LIMIT ${mostChanges}`);
    const people = await peopleById(viewer.reading, [...new Set(rows.map(({ principal_id: id }) => id))]);
    return rows.map(({ at, principal_id: id, facts }) => Object.assign(new DelegationChange(), { at, person: people.get(id) ?? null, ...facts }));
  }
}
