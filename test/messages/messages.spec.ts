import { evidenceOf, judgeSender, readMessage, staticResolver, type Evidence, type ReadMessage } from '@kenes/mail';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('./', import.meta.url);
const bytesOf = (name: string) => readFileSync(fileURLToPath(new URL(`${name}.eml`, FOLDER)));
const OURS = '<27-041.kim.1@council.localhost>';

interface Expected {
  reply: string;
  from: [name: string, address: string];
  subject: string;
  more?: Partial<ReadMessage>;
  files?: string[];
  quotes?: string | null;
}

const LETTER = 'обеспечить работу';
const GOLDEN: Record<string, Expected> = {
  'reply-gmail-ru': {
    from: ['Светлана Ким', 's.kim@edu.example'],
    subject: 'Re: № 27-041 · до 21 мая · Поручение: телефоны доверия',
    reply: 'Выполнено. Линии работают в 19 регионах из 20, график приложен.\n\nС уважением,\nСветлана Ким\nМинистерство просвещения\n+7 7172 00-00-20',
    files: ['График дежурств.pdf application/pdf 15'],
    quotes: LETTER,
    more: { inReplyTo: OURS, references: [OURS], messageId: '<CAKx2vQ1@mail.edu.example>', automatic: null, bounce: null, problems: [] },
  },
  'reply-gmail-kk': {
    from: ['Гүлнар Ибраева', 'g.ibraeva@kost.example'],
    subject: 'Re: № 27-041 · 21 мамырға дейін · Тапсырма: сенім телефондары',
    reply: 'Орындалуда. 20 желінің 15-і ашылды, мерзімінде үлгереміз.\n\nҚұрметпен,\nГүлнар Ибраева',
    quotes: 'қамтамасыз ету',
  },
  'reply-outlook-ru': {
    from: ['Касенов Бауыржан', 'b.kassenov@labour.example'],
    subject: 'RE: No. 27-041 - до 21 мая',
    reply: 'Просим до 27 мая: область ждет номер от оператора.\n\nС уважением,\nКасенов Бауыржан\nМинистерство труда',
    files: ['Обоснование переноса срока по телефонам доверия в области Улытау.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document 14'],
    quotes: LETTER,
  },
  'reply-mailru': {
    from: ['Руслан Бекенов', 'r.bekenov@prok.example'],
    subject: 'Re: № 27-041 · до 21 мая · Поручение: телефоны доверия',
    reply: 'Не относится к нашей компетенции: вопрос ведёт Министерство труда.\n\n--\nРуслан Бекенов\nОтправлено из Почты Mail',
    quotes: LETTER,
  },
  'reply-yandex': {
    from: ['Айдар Серик', 'a.serik@ulytau.example'],
    subject: 'Re: № 27-041 · до 21 мая',
    reply: 'Нужна помощь: оператор не выделяет короткий номер, просим содействия.\n\nС уважением, Айдар Серик',
    quotes: LETTER,
  },
  'reply-thunderbird-ru': {
    from: ['Елена Ли', 'e.li@kost.example'],
    subject: 'Re: № 27-041 · до 21 мая',
    reply: 'Выполнено. Рейдов 14, детей выявлено 2. Линии работают круглосуточно, график дежурств передан в районы.\n\n--\nЕлена Ли',
    quotes: LETTER,
  },
  'reply-thunderbird-kk': {
    from: ['Әсел Серікова', 'a.serikova@kost.example'],
    subject: 'Re: № 27-041 · 21 мамырға дейін',
    reply: '27 мамырға дейін сұраймыз: Ұлытау облысы нөмір күтіп отыр.\n\nӘсел Серікова',
    quotes: 'қамтамасыз ету',
  },
  'reply-apple-ru': {
    from: ['Светлана Ким', 's.kim@edu.example'],
    subject: 'Re: № 27-041 · до 21 мая',
    reply: 'Получено\n\nОтправлено с iPhone',
    quotes: LETTER,
  },
  'reply-windows-1251': {
    from: ['Ахметова Динара', 'd.akhmetova@health.example'],
    subject: 'Re: № 27-041 до 21 мая',
    reply: 'Здравствуйте, Кенес.\n\nИсполнено. Дежурят 40 психологов и 22 юриста.\n\n--\nС уважением,\n Динара Ахметова',
    quotes: LETTER,
  },
  'reply-koi8-r': {
    from: ['Оспанов Тимур', 't.ospanov@post.example'],
    subject: 'Re: No. 27-041',
    reply: 'В работе. Открыты 15 линий из 20, в срок успеваем.\n\nТимур Оспанов',
    quotes: LETTER,
  },
  'reply-mislabelled': {
    from: ['Канцелярия акимата', 'canc@akimat.example'],
    subject: 'Ответ на исх. № 118 от 15.04.2027',
    reply: 'На Ваш № 118 от 15.04.2027 сообщаем: поручение выполнено.\nНаш номер 05-12/1234-И от 20.05.2027.\n\nРуководитель канцелярии\nН. Абдрахманова',
    more: { inReplyTo: null, problems: ['charset-corrected'] },
  },
  'reply-meta-charset': {
    from: ['Канцелярия', 'canc@akimat.example'],
    subject: 'Re: 27-041',
    reply: 'Направляем список дежурных прокуроров по 20 регионам.',
  },
  'reply-table-kk': {
    from: ['Нұрлан Сапаров', 'n.saparov@turk.example'],
    subject: 'RE: № 27-041 · 21 мамырға дейін',
    reply: 'Орындалды.\n\nКөрсеткіш\tСаны\nРейдтер\t14\nАнықталған балалар\t2\n\nҚұрметпен, Н. Сапаров',
    quotes: 'Мерзімі',
    more: { tables: [[['Көрсеткіш', 'Саны'], ['Рейдтер', '14'], ['Анықталған балалар', '2']]] },
  },
  'reply-digest-ru': {
    from: ['Светлана Ким', 's.kim@edu.example'],
    subject: 'Re: № 27-044, 27-041, 27-052 · 18 мая · Напоминание о трёх сроках',
    reply: '27-044 Выполнено. Опрошены 412 школ, итоги приложены.\n27-041 В работе. Открыты 15 линий из 20, в срок успеваем.\n27-052 Просим до 28 мая: ждём фото из двух областей.\n\nС. Ким',
  },
  'forward-with-letter': {
    from: ['Светлана Ким', 's.kim@edu.example'],
    subject: 'Fwd: Рейды за май',
    reply: 'Пересылаю ответ департамента.',
    files: ['Рейды за май.eml message/rfc822 392'],
    more: { problems: ['forwarded'], inReplyTo: null },
  },
  'auto-reply-ru': {
    from: ['Ким Светлана', 's.kim@edu.example'],
    subject: 'Автоматический ответ: № 27-041 · до 21 мая',
    reply: 'Здравствуйте! Я в отпуске до 15 июня. Меня замещает Б. Нұрлан, b.nurlan@edu.example, +7 7172 00-00-21.\n\nС. Ким',
    more: { automatic: 'auto-submitted', bounce: null, absence: 'Я в отпуске до 15 июня. Меня замещает Б. Нұрлан, b.nurlan@edu.example, +7 7172 00-00-21.', returnPath: '' },
  },
  'auto-reply-kk': {
    from: ['Серік Омаров', 's.omarov@kost.example'],
    subject: 'Автоматты жауап: № 27-041',
    reply: 'Мен 15 маусымға дейін демалыстамын. Орныма Б. Нұрлан қалды, b.nurlan@kost.example.',
    more: { automatic: 'autoresponder', absence: 'Мен 15 маусымға дейін демалыстамын. Орныма Б. Нұрлан қалды, b.nurlan@kost.example.' },
  },
  'letter-risk-ru': {
    from: ['аня', 'a2013@pochta.example'],
    subject: 'помогите',
    reply: 'здравствуйте мне 13 лет. отчим заставляет работать на базаре и бьёт если мало денег. не говорите маме',
  },
};

describe('Letters as they arrive', () => {
  it.each(Object.entries(GOLDEN))('%s', async (name, { reply, from, subject, more, files, quotes }) => {
    const read = await readMessage(bytesOf(name));
    expect(read).toMatchObject({ reply, subject, from: { name: from[0], address: from[1] }, ...more });
    expect(read.attachments.map((file) => `${file.name} ${file.mediaType} ${file.content.length}`)).toEqual(files ?? []);
    if (quotes) expect(read.quoted).toContain(quotes);
    else expect(read.quoted).toBe('');
  });

  it.each<[string, ReadMessage['bounce']]>([
    ['bounce-final', { action: 'failed', status: '5.1.1', recipient: 'b.kassenov@labour.example', diagnostic: '550 5.1.1 <b.kassenov@labour.example>: Recipient address rejected: User unknown', originalMessageId: OURS }],
    ['bounce-delayed', { action: 'delayed', status: '4.4.1', recipient: 'g.ibraeva@kost.example', diagnostic: 'connect to kost.example[192.0.2.31]:25: Connection timed out', originalMessageId: OURS }],
    ['bounce-free-text-ru', { action: 'failed', status: '5.1.1', recipient: 't.ospanov@post.example', diagnostic: 'user not found. 550 5.1.1 Mailbox unavailable', originalMessageId: OURS }],
  ])('%s is a letter that came back', async (name, bounce) => {
    const read = await readMessage(bytesOf(name));
    expect(read.bounce).toEqual(bounce);
    expect(read.automatic).not.toBeNull();
    expect(read.absence).toBeNull();
  });

  it.each([
    ['spoof-unsigned', 's.kim@edu.example', []],
    ['spoof-address-as-name', 'x@evil.example', []],
    ['spoof-address-in-encoded-name', 'x@evil.example', []],
    ['spoof-two-from', 'x@evil.example', ['several-from']],
    ['spoof-list-from', 's.kim@edu.example', ['several-from']],
    ['spoof-forged-results', 's.kim@edu.example', []],
  ])('%s is refused as the word of the ministry', async (name, address, problems) => {
    const raw = bytesOf(name);
    const read = await readMessage(raw);
    expect(read.from.address).toBe(address);
    expect(read.problems).toEqual(problems);
    const resolver = staticResolver({ 'TXT _dmarc.edu.example': ['v=DMARC1; p=reject'], 'TXT edu.example': ['v=spf1 ip4:192.0.2.7 -all'] });
    const verdict = await judgeSender(raw, { remoteIp: '203.0.113.9', helo: 'x', mailFrom: 'x@evil.example', resolver, trustedAuthservId: null });
    const evidence: Evidence = evidenceOf({ verdict, fromAddress: read.from.address, knownAddresses: ['s.kim@edu.example'], replyAddressOf: null });
    expect(evidence).toBe('refused');
  });

  it('are read whatever was done to their bytes', async () => {
    const files = readdirSync(fileURLToPath(FOLDER)).filter((file) => file.endsWith('.eml')).map((file) => bytesOf(file.slice(0, -4)));
    const damage = fc.record({
      file: fc.nat(files.length - 1),
      wounds: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(120), put: fc.oneof(fc.constantFrom('\r\n\r\n', '--', '=?utf-8?B?', '"', '<', 'Content-Type: multipart/mixed; boundary=x\r\n', '\0', 'charset='), fc.string({ maxLength: 6 })) }), { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, wounds }) => {
        let raw = files[file]!;
        for (const { at, cut, put } of wounds) {
          const place = Math.floor(at * raw.length);
          raw = Buffer.concat([raw.subarray(0, place), Buffer.from(put, 'latin1'), raw.subarray(place + cut)]);
        }
        const read = await readMessage(raw);
        expect(typeof read.reply).toBe('string');
      }),
      { numRuns: 200 },
    );
  });

  it('has an expectation for every file', () => {
    const files = readdirSync(fileURLToPath(FOLDER)).filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -4));
    const known = [...Object.keys(GOLDEN), 'bounce-final', 'bounce-delayed', 'bounce-free-text-ru'];
    expect(files.filter((file) => !file.startsWith('spoof-') && !known.includes(file))).toEqual([]);
  });
});
