import iconv from 'iconv-lite';
import { decodeText, knownCharset } from './charset.js';

const RUSSIAN = [
  'Выполнено. Рейдов 14, детей выявлено 2.',
  'Получено',
  'Просим до 27 мая: область ждёт номер от оператора.',
  'В работе. Открыты 15 линий из 20, в срок успеваем. С уважением, Светлана Ким, Министерство просвещения, тел. +7 7172 00-00-20',
  'ВНИМАНИЕ: СРОК ПЕРЕНЕСЁН НА 24 МАЯ',
  'Re: № 27-041 от 15 апреля',
];
const KAZAKH = 'Орындалды. Желілер 20 өңірде жұмыс істейді, кесте қоса берілді. Ұлытау облысы нөмір күтіп отыр.';
const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'];

describe('The charset of a letter', () => {
  const cases = RUSSIAN.flatMap((text) => SINGLE_BYTE.flatMap((written) => ['', 'us-ascii', 'utf-8', written].map((named) => ({ text, written, named }))));
  it.each(cases)('reads $written called "$named": $text', ({ text, written, named }) => {
    const readable = written === 'windows-1251' ? text : text.replace('№', 'N');
    expect(decodeText(iconv.encode(readable, written), named || null).text).toBe(readable);
  });

  it.each(SINGLE_BYTE.flatMap((written) => SINGLE_BYTE.filter((named) => named !== written).map((named) => [written, named] as const)))(
    'reads %s mislabelled as %s',
    (written, named) => {
      expect(decodeText(iconv.encode(RUSSIAN[3]!, written), named).text).toBe(RUSSIAN[3]);
    },
  );

  it.each(['utf-8', 'windows-1251', 'us-ascii', 'koi8-r', 'iso-8859-1', ''])('reads Kazakh in UTF-8 called "%s"', (named) => {
    const read = decodeText(Buffer.from(KAZAKH), named || null);
    expect(read.text).toBe(KAZAKH);
    expect(read.corrected).toBe(named !== 'utf-8');
  });

  it.each(['rk1048', 'KZ-1048', 'windows-1251', ''])('reads Kazakh in its own eight bits called "%s"', (named) => {
    expect(decodeText(iconv.encode(KAZAKH, 'rk1048'), named || null).text).toBe(KAZAKH);
  });

  it('leaves other languages as they are named', () => {
    const french = 'Réponse reçue, le numéro est prêt à l’été';
    expect(decodeText(iconv.encode(french, 'windows-1252'), 'iso-8859-1').text).toContain('Réponse reçue');
    expect(decodeText(iconv.encode(french, 'windows-1252'), null).text).toBe(french);
    expect(decodeText(iconv.encode('返信ありがとうございます', 'shift_jis'), 'shift_jis').text).toBe('返信ありがとうございます');
  });

  it('keeps a broken UTF-8 letter readable around the break', () => {
    const broken = Buffer.concat([Buffer.from('Выполнено. '), Buffer.from([0xd0]), Buffer.from(' Рейдов 14, детей выявлено 2.')]);
    expect(decodeText(broken, 'utf-8').text).toContain('Рейдов 14');
  });

  it('knows the names people use and refuses those that hide markup', () => {
    expect(knownCharset('CP-1251')).toBe('windows-1251');
    expect(knownCharset('x-cp1251')).toBe('windows-1251');
    expect(knownCharset('koi8r')).toBe('koi8-r');
    expect(knownCharset('utf-7')).toBeNull();
    expect(knownCharset('no-such-thing')).toBeNull();
  });
});
