import type { BestChannel, LetterLanguage } from '@kenes/council';
import { refuse } from './answering.refusals.js';

/** Somebody as a body names them. Empty is not said. */
export interface NamedPerson {
  name: string;
  nameKk: string;
  post: string;
  phone: string;
  address: string;
}

/** What a body says about who answers, by whatever way it says so. */
export interface WhoSays {
  /** same: whoever is on record. fix: the same person, whose details changed. new: somebody else. */
  who: 'same' | 'fix' | 'new';
  /** For fix and new. */
  person: NamedPerson | null;
  /** The department's common address. */
  shared: string;
  letters: LetterLanguage | null;
  channel: BestChannel | null;
  deputy: NamedPerson | null;
}

export const nobody: NamedPerson = { name: '', nameKk: '', post: '', phone: '', address: '' };
export const onlyConfirms: WhoSays = { who: 'same', person: null, shared: '', letters: null, channel: null, deputy: null };

const addressShape = /^[^\s@<>"(),;:\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const phoneShape = /^\+?[\d ()-]{5,30}$/;
const line = (typed: string, most: number): string => typed.replace(/[\u0000-\u001f\u007f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, most);

const tidy = (person: NamedPerson): NamedPerson => ({
  name: line(person.name, 200), nameKk: line(person.nameKk, 200), post: line(person.post, 300), phone: line(person.phone, 60), address: line(person.address, 320).toLowerCase(),
});

/** An address to write to, clean; refuses what is none. */
export function goodAddress(typed: string, field: string): string {
  const address = line(typed, 320).toLowerCase();
  if (!addressShape.test(address)) throw refuse('WHO_ADDRESS_WRONG', field);
  return address;
}

/** The same, clean; refuses what could not be acted on, with the field it stands in. */
export function checked(said: WhoSays): WhoSays {
  const person = said.person && said.who !== 'same' ? tidy(said.person) : null;
  const deputy = said.deputy && Object.values(said.deputy).some((text) => text.trim() !== '') ? tidy(said.deputy) : null;
  const shared = line(said.shared, 320).toLowerCase();
  if (said.who === 'new') hasNameAndAddress(person ?? nobody, '');
  if (person) hasGoodDetails(person, '');
  if (shared && !addressShape.test(shared)) throw refuse('WHO_ADDRESS_WRONG', 'shared');
  if (person?.address && person.address === shared) throw refuse('WHO_ADDRESS_SHARED', 'address');
  if (deputy) {
    hasNameAndAddress(deputy, 'deputy.');
    hasGoodDetails(deputy, 'deputy.');
  }
  return { ...said, person, deputy, shared };
}

function hasNameAndAddress({ name, address }: NamedPerson, at: string): void {
  if (!/\p{L}{2}/u.test(name)) throw refuse('WHO_NAME_MISSING', `${at}name`);
  if (address === '') throw refuse('WHO_ADDRESS_MISSING', `${at}address`);
}

function hasGoodDetails({ address, phone }: NamedPerson, at: string): void {
  if (address && !addressShape.test(address)) throw refuse('WHO_ADDRESS_WRONG', `${at}address`);
  if (phone && (!phoneShape.test(phone) || phone.replace(/\D/g, '').length < 5)) throw refuse('WHO_PHONE_WRONG', `${at}phone`);
}
