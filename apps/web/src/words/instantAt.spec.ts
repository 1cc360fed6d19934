import { instantAt, readTime } from './instantAt';

describe('A day and an hour where the council sits', () => {
  it('becomes an instant', () => {
    expect(instantAt('Asia/Almaty', '2027-05-26', '11:00')).toBe('2027-05-26T06:00:00.000Z');
    expect(instantAt('Asia/Almaty', '2027-06-01', '02:00')).toBe('2027-05-31T21:00:00.000Z');
    expect(instantAt('Europe/Berlin', '2027-03-28', '09:00')).toBe('2027-03-28T07:00:00.000Z');
  });

  it.each([['9', '09:00'], ['9:30', '09:30'], ['14.05', '14:05']])('reads «%s»', (typed, time) => expect(readTime(typed)).toBe(time));
  it.each(['', '25:00', '9:75', 'утром'])('makes nothing of «%s»', (typed) => expect(readTime(typed)).toBeNull());
});
