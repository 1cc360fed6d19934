import { folded } from './folded';

const edu = { id: 'edu' };
const line = (id: string, at: string, kind: string, organisation: { id: string } | null = null) => ({ id, at: `2027-05-20T${at}:00Z`, kind, organisation, letter: kind === 'letter' ? {} : null });

describe('Letters in the history', () => {
  it('stand under the report or the act that made them leave', () => {
    const entries = folded([
      line('receipt', '05:12', 'letter', edu),
      line('report', '05:12', 'report', edu),
      line('to edu', '03:01', 'letter', edu),
      line('to dsm', '03:01', 'letter', { id: 'dsm' }),
      line('issue', '03:00', 'act'),
    ]);
    expect(entries.map(({ item, letters }) => [item.id, letters.map(({ id }) => id)])).toEqual([['report', ['receipt']], ['issue', ['to edu', 'to dsm']]]);
  });

  it('keep a line of their own when nothing near caused them', () => {
    const entries = folded([line('late', '09:00', 'letter', edu), line('report', '05:12', 'report', edu), line('mail', '08:59', 'message', edu)]);
    expect(entries.map(({ item }) => item.id)).toEqual(['late', 'report', 'mail']);
  });
});
