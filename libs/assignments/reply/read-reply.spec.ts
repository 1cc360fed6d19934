import { readReplies, readReply, type ReplyContext, type ReplyKind } from './read-reply.js';

const indicators = [
  { code: 'raids', names: { kk: 'Рейдтер саны', ru: 'Проведено рейдов', en: 'Raids held' } },
  { code: 'children', names: { kk: 'Анықталған балалар', ru: 'Выявлено детей', en: 'Children identified' } },
  { code: 'lines', names: { kk: 'Жұмыс істейтін сенім желілері', ru: 'Работающие линии доверия', en: 'Helplines working' } },
  { code: 'schools', names: { kk: 'Мектептер', ru: 'Школы', en: 'Schools' } },
];
const context: ReplyContext = { today: '2027-05-20', indicators };

describe('What a reply says', () => {
  it.each<[ReplyKind | null, string]>([
    // The example answers of our own letters.
    ['done', 'Выполнено. Линии работают в 20 регионах, график приложен.'],
    ['onTime', 'В работе. Открыты 15 линий из 20, в срок успеваем.'],
    ['moreTime', 'Просим до 27 мая: область Ұлытау ждёт номер от оператора.'],
    ['done', 'Орындалды. Желілер 20 өңірде жұмыс істейді, кесте қоса берілді.'],
    ['onTime', 'Орындалуда. 20 желінің 15-і ашылды, мерзімінде үлгереміз.'],
    ['moreTime', '27 мамырға дейін сұраймыз: Ұлытау облысы нөмір күтіп отыр.'],
    ['done', 'Done. Lines work in 20 regions, the duty roster is attached.'],
    ['onTime', 'In progress. 15 lines of 20 are open, we will be in time.'],
    ['moreTime', 'We ask until 27 May: Ulytau waits for a number from the operator.'],
    ['done', 'Направляем список дежурных прокуроров по 20 регионам.'],
    ['onTime', 'Готовим. Список утверждают в областях 26 мая.'],
    ['done', 'Жіберіп отырмыз: 20 өңір бойынша кезекші прокурорлар тізімі.'],
    ['onTime', 'Дайындап жатырмыз. Тізім облыстарда 26 мамырда бекітіледі.'],
    ['done', 'We send the list of prosecutors on duty in 20 regions.'],
    ['onTime', 'In preparation. Regions approve the list on 26 May.'],
    ['correction', 'Исправить: линии работают в 20 регионах.'],
    ['addition', 'Дополнение: график по области Ұлытау приложен.'],
    ['withdraw', 'Отозвать ответ: отправлено по ошибке.'],
    ['correction', 'Түзету: желілер 20 өңірде жұмыс істейді.'],
    ['addition', 'Толықтыру: Ұлытау облысының кестесі қоса берілді.'],
    ['withdraw', 'Жауапты қайтарып алу: қателесіп жіберілді.'],
    ['correction', 'Correction: lines work in 20 regions.'],
    ['addition', 'Addition: the roster of Ulytau region is attached.'],
    ['withdraw', 'Withdraw the answer: sent by mistake.'],
    ['confirm', 'Подтверждаем.'],
    ['confirm', 'Растаймыз.'],
    ['confirm', 'We confirm.'],
    ['confirm', 'Ответственный: Е. Ли, +7 714 200-00-15, e.li@kost.example'],
    ['confirm', 'Орынбасары: А. Серікова, +7 714 200-00-16, a.serikova@kost.example'],
    ['help', 'Нужна помощь: оператор не даёт номер.'],
    ['help', 'Көмек керек: нөмір берілмейді.'],
    ['help', 'Help needed: no number from the operator.'],
    ['notOurs', 'Не относится к нашей компетенции: вопрос ведёт Минтруда.'],
    ['notOurs', 'Біздің құзыретімізге кірмейді: бұл Еңбек министрлігінің мәселесі.'],
    ['notOurs', 'Outside our competence: please ask the Ministry of Labour.'],
    ['acknowledged', 'Получено'],
    ['acknowledged', 'Алынды'],
    ['acknowledged', 'Received'],
    // What people write besides.
    ['done', '№ 27-041 Исполнено.'],
    ['done', '27-041: сделано'],
    ['done', 'Добрый день! Поручение выполнено, акты во вложении.'],
    ['done', 'Уважаемая Айгерим Сериковна!\nНаправляем информацию.'],
    ['done', 'Құрметті әріптестер! Тапсырма толық орындалды.'],
    ['done', 'На Ваш № 118 от 15.04.2027 сообщаем: поручение выполнено.'],
    ['done', 'Сообщаем, что пункт 2.1 протокола исполнен в полном объёме.'],
    ['done', 'Прилагаем отчёт.'],
    ['done', 'Просим снять с контроля, всё сделано.'],
    ['onTime', 'Работа ведётся, отчёт будет до 25 мая.'],
    ['onTime', 'Будет исполнено до 25 мая.'],
    ['onTime', 'Орындап жатырмыз.'],
    ['onTime', 'Частично выполнено: ждём данные двух районов.'],
    ['onTime', 'Выполнено частично, остаток к пятнице.'],
    ['moreTime', 'Просим продлить срок до 05.06.2027.'],
    ['moreTime', 'Прошу перенести срок исполнения на 5 июня.'],
    ['moreTime', 'Направляем просьбу о продлении срока до 5 июня.'],
    ['moreTime', 'Мерзімді 27 мамырға дейін ұзартуды сұраймыз.'],
    ['moreTime', 'Please extend to 5 June.'],
    ['moreTime', 'Выполнено частично. Просим до 5 июня.'],
    ['help', 'Не можем открыть линию без решения акимата.'],
    ['help', 'Просим содействия в получении номера.'],
    ['notOurs', 'Не наша компетенция'],
    ['notOurs', 'Данный вопрос не входит в компетенцию министерства.'],
    ['notOurs', 'Это не к нам.'],
    ['acknowledged', 'Спасибо, получили.'],
    ['acknowledged', 'Принято к исполнению'],
    ['acknowledged', 'Қабылданды.'],
    ['acknowledged', 'Хат алынды, рахмет'],
    ['acknowledged', 'Добрый день!\nПисьмо получено.\n\nС уважением,\nС. Ким'],
    ['done', 'Получено. Выполнено 18 мая.'],
    // What must not be taken for done.
    [null, 'Не выполнено.'],
    [null, 'Ещё не исполнено, причины выясняем.'],
    [null, 'Поручение не выполнено'],
    [null, 'Орындалмады.'],
    [null, 'Тапсырма орындалған жоқ.'],
    [null, 'Not done yet.'],
    [null, 'Выполнено? Уточните, какой пункт.'],
    [null, 'Когда будет выполнено, сообщим.'],
    [null, 'Просим до 27 мая направить нам форму отчёта.'],
    ['moreTime', 'Не выполнено: нет данных. Просим до 27 мая.'],
    [null, 'Получено 14 жалоб на работу линии'],
    [null, 'Здравствуйте! Подскажите телефон секретариата.'],
    [null, ''],
    [null, 'С уважением,\nВыполнено Петровым'],
  ])('%s: %s', (kind, text) => {
    expect(readReply(text, context).kind).toBe(kind);
  });

  it.each<[string, string | null]>([
    ['Просим до 27 мая: ждём номер', '2027-05-27'],
    ['Просим продлить до 05.06.2027', '2027-06-05'],
    ['Просим до 5.06', '2027-06-05'],
    ['Прошу перенести срок на 5 июня 2027 года', '2027-06-05'],
    ['27 мамырға дейін сұраймыз: нөмір күтеміз', '2027-05-27'],
    ['2027 жылғы 5 маусымға дейін сұраймыз', '2027-06-05'],
    ['We ask until 27 May', '2027-05-27'],
    ['Please extend to June 5, 2027', '2027-06-05'],
    ['Просим до 15 января', '2028-01-15'],
    ['Просим до пятницы', '2027-05-21'],
    ['Просим до конца месяца', '2027-05-31'],
    ['Просим продлить срок', null],
    ['Просим до 31 июня', null],
  ])('%s asks until %s', (text, until) => {
    expect(readReply(text, context)).toMatchObject({ kind: 'moreTime', until });
  });

  it('is sure of a line that opens with the word, less so of a word inside', () => {
    expect(readReply('Выполнено. Акт приложен.', context)).toMatchObject({ confidence: 'sure', matchedLine: 'Выполнено. Акт приложен.' });
    expect(readReply('На Ваш № 118 сообщаем: поручение выполнено.', context).confidence).toBe('likely');
    expect(readReply('Подскажите телефон.', context)).toEqual({ kind: null, until: null, figures: [], matchedLine: null, confidence: 'none' });
  });

  it('answers several assignments by their numbers', () => {
    const text = '27-044 Выполнено. Опрошены 412 школ, итоги приложены.\n27-041 В работе. Открыты 15 линий из 20, в срок успеваем.\n27-052 Просим до 28 мая: ждём фото из двух областей.\n\nС. Ким';
    expect(readReplies(text, context).map(({ number, kind, until }) => [number, kind, until])).toEqual([
      ['27-044', 'done', null],
      ['27-041', 'onTime', null],
      ['27-052', 'moreTime', '2027-05-28'],
    ]);
    expect(readReplies('Получено', context)).toMatchObject([{ number: null, kind: 'acknowledged' }]);
  });
});

describe('The figures of a reply', () => {
  const figuresOf = (text: string, tables: string[][][] = []) => Object.fromEntries(readReply(text, { ...context, tables }).figures.map(({ code, value }) => [code, value]));
  it.each<[string, Record<string, number>]>([
    ['Выполнено. Рейдов 14, детей выявлено 2.', { raids: 14, children: 2 }],
    ['Рейды: 14\nВыявлено детей: 2', { raids: 14, children: 2 }],
    ['рейдтер — 14', { raids: 14 }],
    ['14 рейдов', { raids: 14 }],
    ['Проведено 14 рейдов; выявлены 2 ребёнка', { raids: 14, children: 2 }],
    ['Выявлено 5 нарушений', {}],
    ['Анықталған заң бұзушылық 5', {}],
    ['Рейдтер саны 14, анықталған балалар 2', { raids: 14, children: 2 }],
    ['Done. 14 raids held, 2 children identified.', { raids: 14, children: 2 }],
    ['Открыты 15 линий из 20', { lines: 15 }],
    ['Школ 6 812', { schools: 6812 }],
    ['Памятка в 412 школах', { schools: 412 }],
    ['Рейдов 14 за май, рейдов 9 за апрель', {}],
    ['Рейды с 1 по 12 июня, тел. +7 7172 00-00-20, № 27-041 от 15.04.2027', {}],
    ['Охват 80 %', {}],
    ['Все хорошо', {}],
  ])('%s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it('are read from tables by the names of rows', () => {
    expect(figuresOf('Орындалды.', [[['Көрсеткіш', 'Саны'], ['Рейдтер', '14'], ['Анықталған балалар', '2']]])).toEqual({ raids: 14, children: 2 });
    expect(figuresOf('', [[['№', 'Показатель', 'За неделю', 'Всего'], ['1', 'Рейды', '3', '14'], ['2', 'Дети выявленные', '0', '2']]])).toEqual({ raids: 14, children: 2 });
    expect(figuresOf('', [[['Рейды', 'Выявлено детей'], ['14', '2']]])).toEqual({ raids: 14, children: 2 });
    expect(figuresOf('', [[['Рейды', '3', '14']]])).toEqual({});
  });
});
