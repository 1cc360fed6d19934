import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { readableSlotSql, works } from '../assignment.policy.js';
import { Delegation, delegationOf } from './delegation.entity.js';
import { ExtensionRequest } from './extension-request.entity.js';

const open = `a.state IN ('issued', 'underway', 'submitted')`;

/** What waits for the chair's word in this council, the longest waiting first. */
export const preparedSql = `
  SELECT r.id, r.prepared_until AS until, a.year, a.number, s.organisation_id, a.title_kk, a.title_ru, a.title_en
    FROM extension_request r JOIN slot s ON s.id = r.slot_id JOIN assignment a ON a.id = s.assignment_id
   WHERE r.state = 'prepared' AND ${open} ORDER BY r.prepared_at, r.id`;

/** The read side of requests for time: whoever reads a slot's answers reads what it asks for. */
@Injectable()
export class ExtensionQueries {
  /** The request of a slot that waits for a decision. */
  openOf(viewer: Viewer, slotId: string): Promise<ExtensionRequest | null> {
    return viewer.loader<string, ExtensionRequest | null>('extension.open', async (ids) => {
      const found = new Map((await this.where(viewer, `s.id = ANY($2::uuid[])`, [ids])).map((request) => [request.slotId, request]));
      return ids.map((id) => found.get(id) ?? null);
    }).load(slotId);
  }

  /** What waits for this viewer's word: asked for the secretariat, prepared for the chair. */
  async waiting(viewer: Viewer): Promise<ExtensionRequest[]> {
    const state = works(viewer) ? 'asked' : viewer.is('chair') ? 'prepared' : null;
    return state ? this.where(viewer, 'r.state = $2', [state]) : [];
  }

  delegation(viewer: Viewer): Promise<Delegation> {
    return viewer.loader<string, Delegation>('extension.delegation', async (keys) => {
      const delegation = await delegationOf(viewer.reading);
      return keys.map(() => delegation);
    }).load('of the council');
  }

  private async where(viewer: Viewer, condition: string, more: readonly unknown[]): Promise<ExtensionRequest[]> {
    const rows = await viewer.reading.query(
      `SELECT ${columnsOf(ExtensionRequest, 'r')} FROM extension_request r JOIN slot s ON s.id = r.slot_id JOIN assignment a ON a.id = s.assignment_id
        WHERE r.state IN ('asked', 'prepared') AND ${open} AND ${readableSlotSql(viewer, 1)} AND ${condition} ORDER BY r.asked_at, r.id`,
      [[...viewer.organisationIds], ...more],
    );
    return rows.map((row) => hydrate(ExtensionRequest, row));
  }
}
