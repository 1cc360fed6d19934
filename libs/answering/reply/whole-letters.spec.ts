import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { readMessage } from '@kenes/mail';
import { readAbsence, readAnswer } from './index.js';

const today = '2027-05-20';
const letter = async (name: string) => {
  const read = await readMessage(readFileSync(join(projectRoot, 'test/messages/who', `${name}.eml`)));
  if ('unreadable' in read) throw new Error(`${name} is not readable`);
  return read;
};

describe('Whole letters that answer who answers', () => {
  it.each([
    ['confirm-gmail-ru', { who: 'same', person: null, deputy: null }],
    ['confirm-outlook-en', { who: 'same', person: null, deputy: null }],
    ['deputy-mailru-ru', { who: 'same', person: null, deputy: { name: 'А. Ким', phone: '+7 7172 00-00-62', address: 'a.kim@kasip.example' } }],
    ['successor-outlook-kk', { who: 'new', person: { name: 'Е. Ли', phone: '+7 714 200-00-15', address: 'e.li@kost.example' }, deputy: { name: 'А. Серікова', address: 'a.serikova@kost.example' } }],
  ])('%s is read without what it quotes', async (name, said) => {
    const read = await letter(name);
    expect(read.automatic).toBeNull();
    expect(read.quoted).not.toBe('');
    expect(readAnswer(read.reply)).toMatchObject(said);
  });
});

describe('Whole automatic letters', () => {
  const serikova = { name: 'А. Серікова', phone: '+7 714 200-00-16', address: 'a.serikova@kost.example' };
  it.each([
    ['away-outlook-ru', '2027-06-15', serikova],
    ['away-gmail-kk', '2027-06-15', serikova],
    ['away-mailru-ru', '2027-05-28', { name: 'А. Ким', phone: null, address: 'a.kim@kasip.example' }],
    ['away-outlook-en', '2027-06-15', { name: 'E. Lind', phone: null, address: 'e.lind@ilo.example' }],
  ])('%s says until when and who stands in', async (name, until, deputy) => {
    const read = await letter(name);
    expect(read.automatic).not.toBeNull();
    expect(read.absence).not.toBeNull();
    expect(readAbsence(read.reply, today)).toEqual({ until, deputy });
  });

  it('of a server tells of no absence, but of an address that does not work', async () => {
    const read = await letter('bounce-exchange-ru');
    expect(read).toMatchObject({ absence: null, bounce: { action: 'failed', status: '5.1.10' } });
  });
});
