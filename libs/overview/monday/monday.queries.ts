import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { overviewPolicy } from '../overview.policy.js';
import { mondayFacts, onPaper } from './monday-facts.js';
import type { MondaySheet } from './monday-link.js';
import { pageBefore } from './mondays.js';

/** The chair's page for whoever is signed in and answers for the whole: to be read and printed, on any day of the week. */
@Injectable()
export class MondayQueries {
  /** Nothing on it decides: the pages of decisions are the chair's own. */
  async sheet(viewer: Viewer): Promise<MondaySheet | null> {
    if (!overviewPolicy.may(viewer, 'readMonday', { organisationId: '' })) return null;
    const { reading } = viewer;
    const today = await reading.today();
    return { monday: await mondayFacts(reading, today, { ...onPaper, before: await pageBefore(reading, today), linkFor: async () => null }), pages: new Map() };
  }
}
