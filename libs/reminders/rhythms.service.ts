import { Injectable } from '@nestjs/common';
import type { WeekendRhythm } from '@kenes/config';
import { Organisation, type Viewer } from '@kenes/council';
import { kernelRefusals, notFound, Refusal, UnitOfWork } from '@kenes/kernel';
import { reminderPolicy } from './reminder.policy.js';

/** How a body lives through the weekends of the twelve days: its own choice, or the secretariat's for it (practice 7). */
@Injectable()
export class Rhythms {
  constructor(private readonly unit: UnitOfWork) {}

  choose(viewer: Viewer, organisationId: string, rhythm: WeekendRhythm): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!(await work.find(Organisation, organisationId))) throw notFound('organisationId');
      if (!reminderPolicy.may(viewer, 'chooseRhythm', { organisationId })) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      await work.query(
        `INSERT INTO weekend_rhythm (council_id, organisation_id, rhythm) VALUES ($1, $2, $3) ON CONFLICT (council_id, organisation_id) DO UPDATE SET rhythm = excluded.rhythm`,
        [work.councilId, organisationId, rhythm]);
      await work.record({ act: 'organisation.chooseRhythm', objectKind: 'organisation', objectId: organisationId, facts: { rhythm } });
      return organisationId;
    });
  }
}
