import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, Refusal, UnitOfWork, VersionConflict } from '@kenes/kernel';
import { Delegation, termsOf, type DelegationTerms } from './delegation.entity.js';
import { delegationPolicy } from './delegation.policy.js';

/** The chair changes the written delegation; the history keeps what it was. */
@Injectable()
export class Delegations {
  constructor(private readonly unit: UnitOfWork) {}

  change(viewer: Viewer, expectedVersion: number, terms: DelegationTerms): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!delegationPolicy.may(viewer, 'change', null)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const delegation = (await work.one(Delegation, 'true FOR UPDATE'))!;
      if (delegation.version !== expectedVersion) throw new VersionConflict('Delegation', work.councilId, expectedVersion);
      const was = termsOf(delegation);
      delegation.change(terms, work.today);
      await work.save(delegation);
      await work.record({ act: 'delegation.change', objectKind: 'delegation', objectId: work.councilId, facts: { was, now: termsOf(delegation) } });
      return work.councilId;
    });
  }
}
