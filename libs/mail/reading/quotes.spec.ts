import { cutQuotes } from './quotes.js';

const ANSWER = 'Выполнено. Рейдов 14, детей выявлено 2.\n\nС уважением,\nС. Ким';
const QUOTE = '№ 27-041 · исх. № 118 от 15 апреля 2027 года\n\nУважаемая Светлана Викторовна!\nОбеспечить работу телефонов доверия.';
const marked = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
const HEADER_RU = 'От: Кеңес, секретариат <dl.27041@council.localhost>\nОтправлено: 15 апреля 2027 г. 9:00\nКому: Ким Светлана\nТема: № 27-041 до 21 мая';

const forms: [string, string, string][] = [
  ['Gmail ru', 'пн, 19 апр. 2027 г. в 10:15, Кеңес, секретариат <dl.27041.k7m2@council.localhost>:', marked(QUOTE)],
  ['Gmail ru, wrapped', 'пн, 19 апр. 2027 г. в 10:15, Кеңес, секретариат <\ndl.27041.k7m2xk9q4w@council.localhost>:', marked(QUOTE)],
  ['Gmail ru without marks', 'пн, 19 апр. 2027 г. в 10:15, Кеңес, секретариат <dl.27041.k7m2@council.localhost>:', QUOTE],
  ['Gmail kk', '2027 ж. 19 сәу., дс, 10:15 Кеңес хатшылығы <dl.27041.k7m2@council.localhost> жазды:', marked(QUOTE)],
  ['Gmail kk without a verb', '2027 ж. 19 сәу., дс 10:15, Кеңес хатшылығы <dl.27041.k7m2@council.localhost>:', QUOTE],
  ['Gmail en', 'On Mon, Apr 19, 2027 at 10:15 AM Council Secretariat <\ndl.27041.k7m2@council.localhost> wrote:', marked(QUOTE)],
  ['Outlook ru', HEADER_RU, `\n${QUOTE}`],
  ['Outlook ru with a rule', `________________________________\n${HEADER_RU}`, `\n${QUOTE}`],
  ['Outlook ru, bold and copied', '*От:* Кеңес, секретариат <dl.27041@council.localhost>\n*Отправлено:* четверг, 15 апреля 2027 г. 9:00\n*Кому:* Ким Светлана; Бекенов Руслан;\nИбраева Гүлнар\n*Копия:* Ли Е.\n*Тема:* № 27-041', `\n${QUOTE}`],
  ['Outlook ru, old', `-----Исходное сообщение-----\n${HEADER_RU}`, `\n${QUOTE}`],
  ['Outlook kk', 'Кімнен: Кеңес хатшылығы <dl.27041@council.localhost>\nЖіберілді: 2027 ж. 15 сәуір 9:00\nКімге: Ким Светлана\nТақырыбы: № 27-041', `\n${QUOTE}`],
  ['Outlook en', 'From: Council <dl.27041@council.localhost>\nSent: Thursday, April 15, 2027 9:00 AM\nTo: Kim Svetlana\nSubject: No. 27-041', `\n${QUOTE}`],
  ['Mail.ru', 'Понедельник, 19 апреля 2027, 10:15 +05:00 от Кеңес, секретариат <dl.27041.k7m2@council.localhost>:', marked(QUOTE)],
  ['Mail.ru without marks', 'Понедельник, 19 апреля 2027, 10:15 +05:00 от Кеңес, секретариат <dl.27041.k7m2@council.localhost>:', QUOTE],
  ['Yandex', '19.04.2027, 10:15, "Кеңес, секретариат" <dl.27041.k7m2@council.localhost>:', QUOTE],
  ['Yandex, wrapped', '19.04.2027, 10:15, "Кеңес, секретариат"\n<dl.27041.k7m2@council.localhost>:', marked(QUOTE)],
  ['Thunderbird ru', '19.04.2027 10:15, Кеңес, секретариат пишет:', marked(QUOTE)],
  ['Thunderbird kk', '19.04.2027 10:15 уақытында, Кеңес хатшылығы жазған:', marked(QUOTE)],
  ['Thunderbird kk, author first', 'Кеңес хатшылығы жазған, уақыты 19.04.2027 10:15:', marked(QUOTE)],
  ['Thunderbird ru, forward', `-------- Перенаправленное сообщение --------\nТема: \t№ 27-041\nДата: \t15.04.2027\nОт: \tКеңес`, QUOTE],
  ['Thunderbird kk, original', `-------- Түпнұсқа хабарламасы --------\nТақырыбы: № 27-041\nКүні: 15.04.2027\nКімнен: Кеңес`, QUOTE],
  ['Apple ru', '19 апр. 2027 г., в 10:15, Кеңес, секретариат <dl.27041.k7m2@council.localhost> написал(а):', `\n${marked(QUOTE)}`],
  ['Apple ru, the line itself marked', '> 19 апр. 2027 г., в 10:15, Кеңес <dl.27041.k7m2@council.localhost> написал(а):\n>', marked(QUOTE)],
  ['Apple en', 'On 19 Apr 2027, at 10:15, Council <dl.27041.k7m2@council.localhost> wrote:', `\n${marked(QUOTE)}`],
  ['The Bat', 'Вы писали 19 апреля 2027 г., 10:15:34:', `\n${QUOTE.split('\n').map((line) => `К> ${line}`).join('\n')}`],
  ['Roundcube ru', 'Кеңес, секретариат писал(а) 2027-04-19 10:15:', marked(QUOTE)],
  ['Zimbra ru', '----- 19 Апр 2027 г., в 10:15, Кеңес dl.27041@council.localhost написал(а):', `\n${marked(QUOTE)}`],
  ['Zimbra ru, header block', '----- Исходное сообщение -----\nОт кого: "Кеңес" <dl.27041@council.localhost>\nКому: "Ким"\nОтправлено: Четверг, 15 Апрель 2027 г 9:00:00\nТема: № 27-041', `\n${QUOTE}`],
  ['K-9 ru', '19 апреля 2027 г. 10:15:00 GMT+05:00, Кеңес <dl.27041@council.localhost> пишет:', marked(QUOTE)],
  ['K-9 ru, header block', '------ Исходное сообщение ------\nОт: Кеңес <dl.27041@council.localhost>\nОтправлено: 15 апреля 2027 г.\nКому: Ким\nТема: № 27-041', QUOTE],
  ['iPhone forward', 'Начало переадресованного сообщения:\n\nОт: Кеңес <a@council.localhost>\nДата: 15 апреля 2027 г.\nКому: Ким\nТема: № 27-041', QUOTE],
];

describe('Cutting quotes', () => {
  it.each(forms)('%s: the answer above', (_, line, quote) => {
    const cut = cutQuotes(`${ANSWER}\n\n${line}\n${quote}\n`);
    expect(cut.reply).toBe(ANSWER);
    expect(cut.quoted).toContain('Обеспечить работу');
  });

  it.each(forms.filter(([, , quote]) => quote.trim().startsWith('>')))('%s: the answer below', (_, line, quote) => {
    const cut = cutQuotes(`${line}\n${quote}\n\n${ANSWER}\n`);
    expect(cut.reply).toBe(ANSWER);
  });

  it.each(forms)('%s: nothing is cut when nothing would be left', (_, line, quote) => {
    expect(cutQuotes(`${line}\n${quote}\n`).reply).toContain('Обеспечить работу');
  });

  it('keeps answers between quoted lines', () => {
    const text = '19.04.2027 10:15, Кеңес пишет:\n> Сколько рейдов?\nРейдов 14.\n> Сколько детей?\nДетей 2.\n> Спасибо\n';
    expect(cutQuotes(text).reply).toBe('Рейдов 14.\nДетей 2.');
  });

  it('does not take a sentence with a date and a colon for a quote', () => {
    const text = 'Сообщаем по состоянию на 20.05.2027:\nрейдов 14\nНа 21 мая 2027 года прокурор написал:\nзамечаний нет\nОт: имени министерства благодарим\nТема: летний отдых\n25.05.2027 в 10:30 состоится выезд:\nучастники прилагаются\nДо 27.05.2027 шлите списки на kim@edu.example:\nпо районам';
    expect(cutQuotes(text).reply).toContain('замечаний нет');
    expect(cutQuotes(text).reply).toContain('летний отдых');
    expect(cutQuotes(text).reply).toContain('по районам');
  });

  it('keeps a mobile signature and a contact with the reply', () => {
    const text = `Получено\n\n--\nОтправлено из мобильной Почты Mail.ru\n\nПонедельник, 19 апреля 2027, 10:15 +05:00 от Кеңес <a@council.localhost>:\n${marked(QUOTE)}`;
    expect(cutQuotes(text).reply).toBe('Получено\n\n--\nОтправлено из мобильной Почты Mail.ru');
  });

  it.each([
    ['On ', (n: number) => `On ${'a '.repeat(n)}`],
    ['marks', (n: number) => '>'.repeat(n)],
    ['many marks', (n: number) => '> x\n'.repeat(n)],
    ['wrapped lines that never end', (n: number) => 'On Mon, Apr 19, 2027 at 10:15 AM Name <\n'.repeat(n)],
    ['blank lines', (n: number) => '19.04.2027 10:15, Имя пишет:\n\n\n\n\n\n'.repeat(n)],
    ['header lines', (n: number) => 'От: a\n'.repeat(n)],
    ['rules', (n: number) => '________________\n'.repeat(n)],
    ['spaces', (n: number) => ' '.repeat(n * 8)],
    ['tabs in lines', (n: number) => `${'\t'.repeat(300)}\n`.repeat(n)],
    ['dashes', (n: number) => '-'.repeat(n)],
  ])('looks at each line a bounded number of times: %s', (_, text) => {
    for (const n of [500, 1000, 2000, 4000]) {
      const written = text(n);
      expect(cutQuotes(written).looks).toBeLessThanOrEqual(24 * written.split('\n').length);
    }
    const started = performance.now();
    cutQuotes(text(9000));
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('shows a text beyond any letter whole', () => {
    const huge = `${ANSWER}\n${'> x\n'.repeat(30_000)}`;
    expect(cutQuotes(huge)).toMatchObject({ quoted: '', looks: 0 });
  });
});
