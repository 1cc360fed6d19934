import { ContentHash, contentHash } from './content-hash.js';

const LETTER = 'From: s.kim@edu.example\r\nSubject: Re: 27-041\r\n\r\nReceived: this line is text\r\n';

describe('The same letter by two roads', () => {
  it('is known again without the lines the hops added', () => {
    const long = `Return-Path: <s.kim@edu.example>\r\nReceived: from a.example\r\n\tby b.example; Thu, 20 May 2027\r\nDelivered-To: kenes@council.localhost\r\n${LETTER}`;
    expect(contentHash(Buffer.from(long)).equals(contentHash(Buffer.from(LETTER)))).toBe(true);
  });

  it('is another letter when one word of text or header differs', () => {
    const changes = [LETTER.replace('text', 'Text'), LETTER.replace('27-041', '27-042'), LETTER.replace('Received: this line is text\r\n', '')];
    const hashes = new Set([LETTER, ...changes].map((text) => contentHash(Buffer.from(text)).toString('hex')));
    expect(hashes.size).toBe(4);
  });

  it('does not depend on how the network cut it', () => {
    const bytes = Buffer.from(`Received: x\r\n${LETTER}`);
    const hash = new ContentHash();
    for (const byte of bytes) hash.update(Buffer.of(byte));
    expect(hash.digest().equals(contentHash(bytes))).toBe(true);
  });

  it('takes letters without a header, without a body, and with bare line feeds', () => {
    expect(contentHash(Buffer.from('')).length).toBe(32);
    expect(contentHash(Buffer.from('Received: a\nX: 1\n\nb')).equals(contentHash(Buffer.from('X: 1\n\nb')))).toBe(true);
  });
});
