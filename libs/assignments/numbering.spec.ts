import fc from 'fast-check';
import { Desk } from './testing/desk.js';

describe('Numbers of assignments', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(8); });
  afterAll(() => desk.close());

  it('have no gap and no twin, however many are issued at once, single or by groups, kept or refused', async () => {
    const issue = fc.record({ group: fc.boolean(), refused: fc.boolean() });
    let code = 0;
    await fc.assert(fc.asyncProperty(fc.array(issue, { minLength: 1, maxLength: 8 }), async (wanted) => {
      await desk.council(`p${'abcdefghijklmnopqrstuvwxyz'[code % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(code++ / 26)]}`);
      const drafts = await Promise.all(wanted.map(async ({ group, refused }) => desk.assignments.draft(await desk.person('aigul'), desk.input({
        together: group ? 'eachForItself' : 'together', dueOn: refused ? '2027-05-01' : '2027-06-04',
      }))));
      await Promise.all(drafts.map(async (id) => desk.assignments.issue(await desk.person('aigul'), id, 1).catch(() => undefined)));
      const numbers = (await desk.all<{ number: number }>('SELECT number FROM assignment WHERE number IS NOT NULL ORDER BY number')).map(({ number }) => number);
      const expected = wanted.reduce((sum, { group, refused }) => sum + (refused ? 0 : group ? 3 : 1), 0);
      expect(numbers).toEqual(Array.from({ length: expected }, (_, at) => at + 1));
    }), { numRuns: 8 });
  }, 120_000);

  it('begin anew with the year', async () => {
    await desk.council('yra');
    await desk.issued();
    await desk.clockTo('2028-01-05');
    expect((await desk.assignment(await desk.issued({ dueOn: '2028-02-01' }))).number).toBe('28-001');
  });
});
