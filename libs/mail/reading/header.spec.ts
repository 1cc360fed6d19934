import iconv from 'iconv-lite';
import { distinctNames, safeFileName } from './file-name.js';
import { decodeHeader, readHeaderLines } from './header.js';
import { readMailboxes } from './mailboxes.js';
import { readParameters } from './parameters.js';

const raw = (text: string, charset: string) => iconv.encode(text, charset).toString('latin1');

describe('A header', () => {
  it('is unfolded, and what is no field is passed over', () => {
    const lines = readHeaderLines(Buffer.from('From mbox Mon\r\nSubject: one\r\n two\r\nTO : a@x.example\r\nbroken line\r\n\r\nSubject: body\r\n'));
    expect(lines).toEqual([{ name: 'subject', value: 'one two' }, { name: 'to', value: 'a@x.example' }]);
  });

  it.each([
    ['=?utf-8?B?0J/QvtC70YPRh9C10L3Qvg==?=', 'Получено'],
    ['=?utf-8?B?0J/QvtC7?= =?utf-8?B?0YPRh9C10L3Qvg==?=', 'Получено'],
    ['=?UTF-8?Q?=D0=9F=D0=BE=D0?= =?UTF-8?Q?=BB?=', 'Пол'],
    ['=?koi8-r?B?8M/M1d7FzM8=?= (27-041)', 'Получело (27-041)'],
    ['=?windows-1251?Q?=CF=EE=EB=F3=F7=E5=ED=EE?= 27', 'Получено 27'],
    ['=?utf-8?Q?=CF=EE=EB=F3=F7=E5=ED=EE?=', 'Получено'],
    ['=?utf-8*ru?Q?a_b?=', 'a b'],
    ['Re: № 27-041', 'Re: № 27-041'],
  ])('reads %s', (value, text) => {
    expect(decodeHeader(Buffer.from(value).toString('latin1'))).toBe(text);
  });

  it.each(['windows-1251', 'koi8-r', 'cp866', 'utf-8'])('reads raw letters written in %s', (charset) => {
    expect(decodeHeader(raw('Ответ на поручение 27-041', charset))).toBe('Ответ на поручение 27-041');
  });

  it('takes a name for a name, even one that looks like an address', () => {
    const name = Buffer.from('"Министр" <boss@edu.example>').toString('base64');
    expect(readMailboxes(`=?utf-8?B?${name}?= <evil@other.example>`)).toEqual([
      { name: '"Министр" <boss@edu.example>', address: 'evil@other.example' },
    ]);
    expect(readMailboxes(raw('Ким Светлана <S.Kim@EDU.example>, group: a@x.example, b@y.example;', 'koi8-r'))).toEqual([
      { name: 'Ким Светлана', address: 'S.Kim@edu.example' },
      { name: '', address: 'a@x.example' },
      { name: '', address: 'b@y.example' },
    ]);
    expect(readMailboxes(null)).toEqual([]);
  });

  it('answers quickly to an address field made to hang a reader', () => {
    const started = performance.now();
    for (const sign of ['(', 'g:', '<', '"', ',']) readMailboxes(sign.repeat(65_536));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('The name of a file', () => {
  it.each([
    ['attachment; filename="report.pdf"', 'report.pdf'],
    ["attachment; filename*=utf-8''%D0%90%D0%BA%D1%82.pdf", 'Акт.pdf'],
    ["attachment; filename*0*=utf-8''%D0%90; filename*1*=%D0%BA%D1%82; filename*2=\".pdf\"", 'Акт.pdf'],
    ["attachment; filename=\"old.pdf\"; filename*=windows-1251''%C0%EA%F2.pdf", 'Акт.pdf'],
    ['attachment; filename="=?utf-8?B?0JDQutGCLnBkZg==?="', 'Акт.pdf'],
    [`attachment; filename="${raw('Акт проверки.pdf', 'windows-1251')}"`, 'Акт проверки.pdf'],
    ['attachment; filename="a;b.pdf"; size=4', 'a;b.pdf'],
  ])('is read from %s', (field, name) => {
    expect(readParameters(field).parameters.get('filename')).toBe(name);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kim\\акт.pdf', 'акт.pdf'],
    ['a\r\nBcc: x.pdf', 'aBcc_ x.pdf'],
    ['акт\u202efdp.exe', 'актfdp.exe'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['...', 'file-3.pdf'],
    ['', 'file-3.pdf'],
  ])('%j is shown as %s', (written, shown) => {
    expect(safeFileName(written, 'application/pdf', 3)).toBe(shown);
  });

  it('keeps its ending when it is cut, and differs from its neighbours', () => {
    const long = safeFileName(`${'Длинное имя '.repeat(400)}.docx`, 'application/msword', 1);
    expect([...long].length).toBeLessThanOrEqual(180);
    expect(long.endsWith('.docx')).toBe(true);
    expect(distinctNames(['акт.pdf', 'Акт.pdf', 'план.xlsx'])).toEqual(['акт.pdf', 'Акт (2).pdf', 'план.xlsx']);
  });
});
