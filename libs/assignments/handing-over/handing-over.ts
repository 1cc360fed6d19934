import { Injectable } from '@nestjs/common';
import type { Day } from '@kenes/config';
import { giveStaffPost, personNamed } from '@kenes/answering';
import { Person, type Viewer } from '@kenes/council';
import { UnitOfWork, type Work } from '@kenes/kernel';
import { parseAddress } from '@kenes/mail';
import type { HandOverInput, OnBehalfInput } from '../assignment.inputs.js';
import { refuse } from '../assignment.refusals.js';
import { expect, type Dossier } from '../dossier.js';
import { SlotHandedOver } from '../events.js';
import { slotForAct } from '../for-act.js';
import { onBehalf, speakerOf } from '../on-behalf.js';
import type { Slot } from '../slot.entity.js';
import { short } from '../text.js';

/** Who takes it over, by which day of his own, and what he should know. */
export interface Handing {
  colleague: Colleague;
  /** The day the colleague is to be ready, not after the body's own. */
  innerDueOn: Day | null;
  note: string;
}

/** The colleague, as one writes him down. */
export interface Colleague {
  name: string;
  address: string;
  phone: string;
}

/** Within its body a matter passes to a colleague (T3): the body stays responsible, its day stays, the letters go to him. */
@Injectable()
export class HandingOver {
  constructor(private readonly unit: UnitOfWork) {}

  /** An officer of the body, in the workspace. Answers with the assignment's id. */
  handOver(viewer: Viewer, input: HandOverInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'handOver', input.slotId);
      expect(slot, input.expectedVersion);
      await this.hand(work, dossier, slot, viewer.personId, handingIn(input));
      return dossier.assignment.id;
    });
  }

  /** The body said so, and the secretary enters it. */
  handOverOnBehalf(viewer: Viewer, input: HandOverInput, said: OnBehalfInput): Promise<string> {
    return this.unit.write(onBehalf(viewer, said), async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'handOverOnBehalf', input.slotId);
      expect(slot, input.expectedVersion);
      const { personId, facts } = await speakerOf(work, said);
      await this.hand(work, dossier, slot, personId ?? viewer.personId, handingIn(input), facts);
      return dossier.assignment.id;
    });
  }

  /** Throws refusals with the field they mean. */
  async hand(work: Work, dossier: Dossier, slot: Slot, byPersonId: string, { colleague, innerDueOn, note: words }: Handing, facts: object = {}): Promise<void> {
    const refusal = dossier.assignment.whyNot('work') ?? slot.whyNot('work');
    if (refusal) throw refusal;
    const name = short(colleague.name, 200, 'name');
    if (!name) throw refuse('COLLEAGUE_MISSING', {}, 'name');
    const address = colleague.address.trim().toLowerCase();
    if ('refused' in parseAddress(address)) throw refuse('COLLEAGUE_ADDRESS_WRONG', {}, 'address');
    const note = short(words, 1000, 'note') || null;
    const before = (await work.find(Person, slot.personId ?? byPersonId))!;
    const named = { name, nameKk: '', post: '', phone: short(colleague.phone, 60, 'phone'), address };
    const personId = await personNamed(work, named, { organisationId: slot.organisationId, letters: before.language, field: 'address' });
    const fromPersonId = slot.personId;
    // Whoever takes it, or takes it back, by a word of his own has it from whoever had it.
    const handedById = byPersonId === personId ? (fromPersonId ?? work.caller.principalId!) : byPersonId;
    if (personId === fromPersonId || personId === handedById) throw refuse('COLLEAGUE_IS_YOU', {}, 'address');
    await giveStaffPost(work, personId, slot.organisationId, '');
    slot.handOver(personId, handedById, innerDueOn, work.today);
    await dossier.save(work);
    await work.record({ act: 'slot.handOver', objectKind: 'slot', objectId: slot.id, facts: { fromPersonId, toPersonId: personId, toName: name, innerDueOn, note, ...facts } });
    await work.announce(new SlotHandedOver(slot.id, note));
  }
}

const handingIn = ({ name, address, phone, innerDueOn, note }: HandOverInput): Handing =>
  ({ colleague: { name, address, phone: phone ?? '' }, innerDueOn: innerDueOn ?? null, note: note ?? '' });
