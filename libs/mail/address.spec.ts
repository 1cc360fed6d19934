import fc from 'fast-check';
import MimeNode from 'nodemailer/lib/mime-node';
import { domainOf, parseAddress, sameAddress } from './address.js';

describe('An address', () => {
  it.each([
    ['s.kim@edu.example', 's.kim@edu.example'],
    ['  s.kim@edu.example ', 's.kim@edu.example'],
    ['S.Kim@EDU.Example', 'S.Kim@edu.example'],
    ['dl.ab12cd.k7m2@council.localhost', 'dl.ab12cd.k7m2@council.localhost'],
    ["o'hara+season=2027@ilo.example", "o'hara+season=2027@ilo.example"],
    ['хатшы@кеңес.example', null],
    ['office@кеңес.example', 'office@xn--e1aan4a06b.example'],
    ['office@xn--e1afmkfd.example', 'office@xn--e1afmkfd.example'],
  ])('%s is read as %s', (text, address) => {
    const read = parseAddress(text);
    expect('address' in read ? read.address : null).toBe(address);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['<>', 'empty'],
    ['a@attacker.example,b@victim.example', 'several'],
    ['a@attacker.example;b@victim.example', 'several'],
    ['g: a@x.example, b@y.example;', 'several'],
    ['"e@attacker.example"@victim.example', 'quoted'],
    ['a@good.example(x).evil.example', 'comment'],
    ['a@x.example>\r\nRCPT TO:<evil@z.example', 'control-character'],
    ['a@x.example\n', 'control-character'],
    ['a\u0000b@x.example', 'control-character'],
    ['Svetlana <s.kim@edu.example>', 'name-or-brackets'],
    ['s.kim@[192.0.2.1]', 'name-or-brackets'],
    ['s kim@edu.example', 'space'],
    ['s.kim', 'no-at'],
    ['a@b@c.example', 'several'],
    ['.kim@edu.example', 'local-part'],
    ['s..kim@edu.example', 'local-part'],
    ['@edu.example', 'local-part'],
    ['kim%other.example@edu.example', 'local-part'],
    ['=?utf-8?q?x?=@edu.example', 'local-part'],
    [`${'a'.repeat(65)}@edu.example`, 'local-part-too-long'],
    [`${'a'.repeat(60)}@${'b.'.repeat(150)}example`, 'too-long'],
    ['s.kim@edu.example.', 'trailing-dot'],
    ['s.kim@edu', 'domain'],
    ['s.kim@', 'domain'],
    ['s.kim@edu..example', 'domain'],
    ['s.kim@-edu.example', 'domain'],
    ['s.kim@192.0.2.1', 'domain'],
    ['s.kim@edu.0x7f', 'domain'],
    ['s.kim@edu_mail.example', 'domain'],
    ['s.kim@edu%2eexample', 'domain'],
    ['s.kim@edu\u3002example', 'domain'],
    ['s.kim@xn--a.example', 'domain'],
    ['s.kim@еdu.example', 'mixed-alphabets'],
  ])('%j is refused: %s', (text, refused) => {
    expect(parseAddress(text)).toEqual({ refused });
  });

  it('that is accepted reaches the envelope unchanged and alone, whatever was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('@', '.', ',', ';', ':', '<', '>', '(', ')', '"', '\\', ' ', '\r\n', '\u0000', 'xn--', '=?', '%', 'g:', '[', ']'),
      fc.constantFrom('a', 'kim', 'edu', 'example', 'кеңес', 'ı', 'ß', '１', '-', '+', '_', "'", '`', '{', '#', '0x7f', '127'),
      fc.string({ maxLength: 4 }),
    );
    const text = fc.oneof(
      fc.emailAddress(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      fc.tuple(fc.array(piece, { maxLength: 4 }), fc.array(piece, { maxLength: 4 })).map(([l, d]) => `${l.join('')}@${d.join('')}.example`),
    );
    let accepted = 0;
    fc.assert(
      fc.property(text, (typed) => {
        const read = parseAddress(typed);
        if ('refused' in read) return;
        accepted += 1;
        expect(envelopeTo({ name: '', address: read.address })).toEqual([read.address]);
        expect(envelopeTo(read.address)).toEqual([read.address]);
        expect(parseAddress(read.address)).toEqual(read);
      }),
      { numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});

describe('Two addresses', () => {
  it('are one mailbox when only the case of letters differs', () => {
    expect(sameAddress('S.Kim@edu.example', 's.kim@EDU.example')).toBe(true);
    expect(sameAddress('s.kim@edu.example', 's.kim@fin.example')).toBe(false);
    expect(domainOf('S.Kim@Кеңес.example')).toBe('xn--e1aan4a06b.example');
    expect(domainOf('nobody')).toBe('');
  });
});

function envelopeTo(recipient: string | { name: string; address: string }): string[] {
  const node = new MimeNode('text/plain');
  node.setHeader('to', recipient as string);
  return node.getEnvelope().to;
}
