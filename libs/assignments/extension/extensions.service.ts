import { Injectable } from '@nestjs/common';
import type { Day } from '@kenes/config';
import { compositionOn, type Viewer } from '@kenes/council';
import { kernelRefusals, notFound, Refusal, UnitOfWork, VersionConflict, type Work } from '@kenes/kernel';
import { assignmentPolicy } from '../assignment.policy.js';
import { refuse } from '../assignment.refusals.js';
import { ExtensionPrepared } from '../events.js';
import { askForExtension } from './asking.js';
import { beyond, grantExtension, matterOf, refuseExtension, whyNotGrant, type Matter } from './deciding.js';
import { delegationOf } from './delegation.entity.js';
import { extensionPolicy } from './extension.policy.js';
import type { Decider, ExtensionRequest } from './extension-request.entity.js';

export interface Granted {
  /** Without it, as asked. */
  until: Day | null;
  /** Said explicitly: a co-executor's day may lie after the lead's. */
  afterLead: boolean;
  word: string | null;
}

/** Acts on requests for time, in the workspace. Each answers with the assignment's id. */
@Injectable()
export class Extensions {
  constructor(private readonly unit: UnitOfWork) {}

  /** Made of every answer "more time", whatever way it comes; see `Reporting.give`. */
  readonly ask = askForExtension;

  grant(viewer: Viewer, requestId: string, expectedVersion: number, { until, afterLead, word }: Granted): Promise<string> {
    return this.act(viewer, 'grant', requestId, expectedVersion, async (work, matter) => {
      const day = until ?? matter.request.askedUntil;
      if (!day) throw refuse('EXTENSION_DAY_MISSING', {}, 'until');
      const as = await this.decidesAs(work, viewer, matter, day);
      await grantExtension(work, matter, { until: day, afterLead, word, as, by: viewer.personId, at: work.now }, viewer.language);
    });
  }

  refuse(viewer: Viewer, requestId: string, expectedVersion: number, word: string | null): Promise<string> {
    return this.act(viewer, 'refuse', requestId, expectedVersion, async (work, matter) => {
      const as = await this.decidesAs(work, viewer, matter, null);
      await refuseExtension(work, matter, { word, as, by: viewer.personId, at: work.now });
    });
  }

  /** Beyond the delegation: her click prepares the decision, the chair gives it. */
  prepare(viewer: Viewer, requestId: string, expectedVersion: number, until: Day, note: string | null): Promise<string> {
    return this.act(viewer, 'prepare', requestId, expectedVersion, async (work, matter) => {
      const { request, slot } = matter;
      const refusal = whyNotGrant(matter, until, work.today);
      if (refusal) throw refusal;
      if (!(await compositionOn(work, work.today)).some(({ role, holderId }) => role === 'chair' && holderId !== null)) throw refuse('CHAIR_MISSING');
      request.prepare(until, note, viewer.personId, work.now);
      await work.save(request);
      await work.record({ act: 'slot.prepareExtension', objectKind: 'slot', objectId: slot.id, facts: { requestId, asked: request.askedUntil, proposed: until } });
      await work.announce(new ExtensionPrepared(request.id));
    });
  }

  private act(viewer: Viewer, act: 'grant' | 'refuse' | 'prepare', requestId: string, expectedVersion: number, doing: (work: Work, matter: Matter) => Promise<void>): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const matter = await matterOf(work, requestId);
      const { dossier, slot, request } = matter;
      if (!assignmentPolicy.may(viewer, 'read', dossier.place)) throw notFound('requestId');
      if (!extensionPolicy.may(viewer, act, dossier.placeOf(slot))) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      expectVersion(request, expectedVersion);
      const refusal = request.whyNotDecide();
      if (refusal) throw refusal;
      await doing(work, matter);
      return dossier.assignment.id;
    });
  }

  /** Within the delegation the secretariat, beyond it only the chair. */
  private async decidesAs(work: Work, viewer: Viewer, { dossier, slot }: Matter, until: Day | null): Promise<Decider> {
    if (extensionPolicy.may(viewer, 'decideBeyondDelegation', dossier.placeOf(slot))) return 'chair';
    const delegation = await delegationOf(work);
    const limit = delegation.whyBeyond(slot, until);
    if (limit) throw beyond(limit, delegation, viewer.language);
    return viewer.is('secretary') ? 'secretary' : 'coordinator';
  }
}

function expectVersion(request: ExtensionRequest, version: number): void {
  if (request.version !== version) throw new VersionConflict('ExtensionRequest', request.id, version);
}
