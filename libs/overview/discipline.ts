import { Injectable } from '@nestjs/common';
import { disciplineOf } from '@kenes/assignments';
import type { Day } from '@kenes/config';
import { organisationsById, type Viewer } from '@kenes/council';
import type { DisciplineRow } from './discipline.views.js';
import { percentOf } from './percent.js';

/** Executive discipline of what was ordered, answers to what was asked. A body sees its own row and no other. */
@Injectable()
export class DisciplineQueries {
  async of(viewer: Viewer, period: { fromOn: Day; toOn: Day }): Promise<DisciplineRow[]> {
    const today = await viewer.reading.today();
    const rows = await disciplineOf(viewer.reading, today, period, viewer.seesAll ? null : [...viewer.organisationIds]);
    const bodies = await organisationsById(viewer.reading, rows.map(({ organisationId }) => organisationId), today);
    return rows
      .sort((one, other) => bodies.get(one.organisationId)!.position - bodies.get(other.organisationId)!.position)
      .map(({ orders, asked, ...row }) => ({
        ...row,
        orders: orders && { ...orders, inTimePercent: percentOf(orders.inTime, orders.due) },
        asked: asked && { ...asked, percent: percentOf(asked.answered, asked.due) },
      }));
  }
}
