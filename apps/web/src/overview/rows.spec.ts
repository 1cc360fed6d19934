import { rowsOf, totalOf, type Standing } from './rows';

const body = (id: string, type: string, counts: Standing['counts'], dueOn?: string, lastAnswerAt: string | null = null): Standing => ({
  lateBeside: 0, lastAnswerAt, counts, organisation: { id, type } as Standing['organisation'],
  next: dueOn ? { id, number: '27-001', dueOn, mark: 'underway', force: 'order', title: { kk: null, ru: id, en: null } } : null,
});

describe('The column of the overview', () => {
  const bodies = [
    body('education', 'MINISTRY', [{ mark: 'overdue', count: 1 }]),
    body('kostanay', 'AKIMAT', [{ mark: 'overdue', count: 1 }, { mark: 'accepted', count: 2 }], '2027-05-18', '2027-05-01'),
    body('health', 'MINISTRY', [{ mark: 'review', count: 1 }]),
    body('abay', 'AKIMAT', [{ mark: 'accepted', count: 3 }], '2027-05-14', '2027-05-20'),
  ];

  it('takes the akimats together where the first in trouble stands, with what they add up to', () => {
    const rows = rowsOf(bodies);
    expect(rows.map(({ body: one, members }) => one?.organisation.id ?? members.map(({ organisation }) => organisation.id))).toEqual(['education', ['kostanay', 'abay'], 'health']);
    expect(rows[1]).toMatchObject({ counts: [{ mark: 'overdue', count: 1 }, { mark: 'accepted', count: 5 }], next: { dueOn: '2027-05-14' }, lastAnswerAt: '2027-05-20' });
    expect(rows.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(bodies.reduce((sum, { counts }) => sum + totalOf(counts), 0));
  });

  it('leaves one akimat alone', () => {
    expect(rowsOf(bodies.slice(0, 2)).map(({ body: one }) => one?.organisation.id)).toEqual(['education', 'kostanay']);
  });
});
