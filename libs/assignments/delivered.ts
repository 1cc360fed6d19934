import type { Work } from '@kenes/kernel';
import { Slot } from './slot.entity.js';

/**
 * The recipient's server has taken the letter. It happens by itself, seconds after issuing: the version stays, so that
 * nobody who is just reading the slot hears of a conflict with a mail server.
 */
export async function letterDelivered(work: Work, slotId: string): Promise<void> {
  const slot = await work.lock(Slot, slotId);
  if (slot?.deliver()) await keepState(work, slot);
}

/** It took the letter and gave it back afterwards: it is only sent again, unless the body has answered in some other way. */
export async function letterCameBack(work: Work, slotId: string): Promise<void> {
  const slot = await work.lock(Slot, slotId);
  if (slot?.comeBack()) await keepState(work, slot);
}

async function keepState(work: Work, { id, state }: Slot): Promise<void> {
  await work.query('UPDATE slot SET state = $2 WHERE id = $1', [id, state]);
}
