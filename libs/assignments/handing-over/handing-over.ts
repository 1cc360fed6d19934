import { Injectable } from '@nestjs/common';
import type { Day } from '@kenes/config';
import { giveStaffPost, personNamed } from '@kenes/answering';
import { Person } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import { parseAddress } from '@kenes/mail';
import { refuse } from '../assignment.refusals.js';
import type { Dossier } from '../dossier.js';
import { SlotHandedOver } from '../events.js';
import type { Slot } from '../slot.entity.js';
import { short } from '../text.js';

/** The colleague who takes it over, as one writes him down. */
export interface Colleague {
  name: string;
  address: string;
  phone: string;
}

/** Within its body a matter passes to a colleague (T3): the body stays responsible, its day stays, the letters go to him. */
@Injectable()
export class HandingOver {
  /** `dueOn`: the day the colleague is to be ready, not after the body's own. Throws refusals with the field they mean. */
  async hand(work: Work, dossier: Dossier, slot: Slot, byPersonId: string, colleague: Colleague, dueOn: Day | null, note: string): Promise<void> {
    const refusal = dossier.assignment.whyNot('work') ?? slot.whyNot('work');
    if (refusal) throw refusal;
    const name = short(colleague.name, 200, 'colleague');
    if (!name) throw refuse('COLLEAGUE_MISSING', {}, 'colleague');
    const address = parseAddress(colleague.address.trim());
    if ('refused' in address) throw refuse('COLLEAGUE_ADDRESS_WRONG', {}, 'colleagueAddress');
    const by = (await work.find(Person, byPersonId))!;
    const named = { name, nameKk: '', post: '', phone: short(colleague.phone, 60, 'colleaguePhone'), address: colleague.address.trim().toLowerCase() };
    const personId = await personNamed(work, named, { organisationId: slot.organisationId, letters: by.language, field: 'colleagueAddress' });
    if (personId === slot.personId || personId === byPersonId) throw refuse('COLLEAGUE_IS_YOU', {}, 'colleagueAddress');
    await giveStaffPost(work, personId, slot.organisationId, '');
    const fromPersonId = slot.personId;
    slot.handOver(personId, byPersonId, dueOn, work.today);
    await dossier.save(work);
    await work.record({ act: 'slot.handOver', objectKind: 'slot', objectId: slot.id, facts: { fromPersonId, toPersonId: personId, toName: name, dueOn, note: short(note, 1000, 'note') || null } });
    await work.announce(new SlotHandedOver(slot.id, short(note, 1000, 'note') || null));
  }
}
