import { Injectable } from '@nestjs/common';
import { crashPoint } from '@kenes/correspondence';
import { UnitOfWork } from '@kenes/kernel';
import { Digests } from './digests.js';
import { Planning } from './planning.js';

/** Letters written in one transaction: what a process that is killed leaves to be done again. */
const AT_ONCE = 25;

/**
 * What a council's day asks for, as often as somebody looks: chooses the day's reminders once, then writes what is
 * planned. It asks for the state, not for the hour, so a missed look, a clock that jumps or two replicas at once only
 * make it sooner or later.
 */
@Injectable()
export class DayRound {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly planning: Planning,
    private readonly digests: Digests,
  ) {}

  async run(councilId: string, stopped: () => boolean = () => false): Promise<void> {
    if (await this.unit.chore(councilId, (work) => this.planning.plan(work))) crashPoint('remind.planned');
    while (!stopped() && (await this.unit.chore(councilId, (work) => this.digests.write(work, AT_ONCE))) === AT_ONCE) crashPoint('remind.betweenBatches');
  }
}
