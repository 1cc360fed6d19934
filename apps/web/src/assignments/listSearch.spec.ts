import { countOf, filterOf, listSearch } from './listSearch';

describe('The words of the list in the address', () => {
  it('keeps what it knows and drops what somebody typed by hand', () => {
    expect(listSearch({ show: 'past', body: 'b1', force: 'request', words: 'рейды' })).toEqual({ show: 'past', body: 'b1', force: 'request', words: 'рейды' });
    expect(listSearch({ show: 'everything', body: 7, force: 'threat', words: '' })).toEqual({});
  });

  it('shows the open ones when nothing is said', () => {
    expect(filterOf({}).marks).toContain('overdue');
    expect(filterOf({}).marks).not.toContain('accepted');
    expect(filterOf({ show: 'all' }).marks).toBeUndefined();
    expect(filterOf({ show: 'waiting' })).toMatchObject({ waitsForMe: true, marks: undefined });
  });

  it('knows the lists behind the numbers of the overview', () => {
    expect(filterOf(listSearch({ show: 'soon', body: 'b1', lead: true, year: 2027 }))).toMatchObject({ marks: ['dueSoon'], organisationId: 'b1', asLead: true, year: 2027 });
    expect(filterOf(listSearch({ show: 'season', type: 'AKIMAT', lead: true }))).toMatchObject({ organisationType: 'AKIMAT', asLead: true });
    expect(filterOf({ show: 'extension' })).toMatchObject({ waitingFor: 'extension', marks: undefined, waitsForMe: undefined });
    expect(listSearch({ type: 'MINISTRY', lead: 'yes', year: '2027' })).toEqual({});
  });

  it('counts a view from the counts by mark', () => {
    const counts = [{ mark: 'overdue' as const, count: 4 }, { mark: 'underway' as const, count: 18 }, { mark: 'accepted' as const, count: 31 }];
    expect(countOf('open', counts, 65, 6)).toBe(22);
    expect(countOf('past', counts, 65, 6)).toBe(4);
    expect(countOf('waiting', counts, 65, 6)).toBe(6);
    expect(countOf('all', counts, 65, 6)).toBe(65);
  });
});
