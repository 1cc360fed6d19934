import { encodingFor, isNotModified, tagOf } from './conditional.js';

const feed = { etag: 'b1946ac9', lastModified: new Date('2027-05-12T04:30:00.400Z') };
const asked = (headers: Record<string, string>) => isNotModified(headers, feed);

describe('A feed is not sent again', () => {
  it.each([
    ['"b1946ac9"'], ['W/"b1946ac9"'], ['"b1946ac9-gzip"'], ['W/"b1946ac9-gzip"'], ['"old", "b1946ac9"'], ['*'],
  ])('to a reader that has %s', (tag) => {
    expect(asked({ 'if-none-match': tag })).toBe(true);
  });

  it.each(['Wed, 12 May 2027 04:30:00 GMT', 'Wed, 12 May 2027 05:00:00 GMT'])('to a reader that has it since %s', (date) => {
    expect(asked({ 'if-modified-since': date })).toBe(true);
  });
});

describe('A feed is sent', () => {
  it.each([[{}], [{ 'if-none-match': '"old"' }], [{ 'if-none-match': 'b1946ac9' }], [{ 'if-modified-since': 'Wed, 12 May 2027 04:29:59 GMT' }], [{ 'if-modified-since': 'yesterday' }]])(
    'to a reader with %j', (headers) => {
      expect(asked(headers as Record<string, string>)).toBe(false);
    });

  it('to a reader with another tag, whatever its date says', () => {
    expect(asked({ 'if-none-match': '"old"', 'if-modified-since': 'Wed, 12 May 2027 05:00:00 GMT' })).toBe(false);
  });
});

describe('The encoding of a feed', () => {
  it.each([['gzip'], ['gzip, deflate, br'], ['br;q=1.0, gzip;q=0.8'], ['*'], ['GZIP']])('is gzip for %s', (accepted) => {
    expect(encodingFor({ 'accept-encoding': accepted })).toBe('gzip');
  });

  it.each([[''], ['identity'], ['br'], ['gzip;q=0'], ['gzip; q=0, *'], ['*;q=0']])('is identity for %j', (accepted) => {
    expect(encodingFor({ 'accept-encoding': accepted })).toBe('identity');
  });

  it('has a tag of its own', () => {
    expect(tagOf('b1946ac9', 'identity')).toBe('"b1946ac9"');
    expect(tagOf('b1946ac9', 'gzip')).toBe('"b1946ac9-gzip"');
  });
});
