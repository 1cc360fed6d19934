import type { AcceptanceLetter, AssignmentLetter, CancellationLetter, ConsolidatedLetter, DecisionLetter, ExtensionLetter, LetterFrame, ReceiptLetter, ReopeningLetter, ReturnLetter } from './letter-data.js';

/** The people and the matter of the golden letters. */
const frame = {
  council: {
    name: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
    motto: { kk: 'Бала еңбегіне қарсы 12 күн', ru: '12 дней против детского труда', en: '12 days against child labour' },
  },
  number: '27-041',
  sender: {
    name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' },
    post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' },
    phone: '+7 7172 00-00-12',
  },
  site: 'kenes.example',
} satisfies Partial<LetterFrame>;

const kim = {
  address: 's.kim@edu.example',
  salutation: { kk: 'Құрметті Светлана Викторовна', ru: 'Уважаемая Светлана Викторовна', en: 'Dear Ms Kim' },
};
const bekenov = {
  address: 'r.bekenov@prok.example',
  salutation: { kk: 'Құрметті Руслан Қайратұлы', ru: 'Уважаемый Руслан Қайратұлы', en: 'Dear Mr Bekenov' },
};
export const ministry = { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' };
const prosecution = { kk: 'Бас прокуратура', ru: 'Генеральная прокуратура', en: 'Prosecutor General’s Office' };
const basis = {
  kk: '2027 жылғы 14 сәуірдегі № 3 хаттаманың 2.1-тармағы',
  ru: 'протокол № 3 от 14 апреля 2027 года, пункт 2.1',
  en: 'minutes No. 3 of 14 April 2027, item 2.1',
};
const title = { kk: 'сенім телефондары', ru: 'телефоны доверия 1–12 июня', en: 'helplines, 1–12 June' };

export const order: AssignmentLetter = {
  ...frame, force: 'order', recipient: kim, title, basis, closesBy: 'workingAnswer',
  outgoing: { number: 118, on: '2027-04-15' },
  due: '2027-05-21',
  text: {
    kk: '1–12 маусымда барлық өңірде сенім телефондарының жұмысын, психологтар мен заңгерлердің кезекшілігін қамтамасыз ету.',
    ru: 'Обеспечить работу телефонов доверия и дежурство психологов и юристов во всех регионах с 1 по 12 июня.',
    en: 'keep helplines open and psychologists and lawyers on duty in every region from 1 to 12 June.',
  },
  role: { kind: 'lead', body: ministry, othersBy: '2027-05-18' },
  examples: {
    kk: ['Орындалды. Желілер 20 өңірде жұмыс істейді, кесте қоса берілді.', 'Орындалуда. 20 желінің 15-і ашылды, мерзімінде үлгереміз.', '27 мамырға дейін сұраймыз: Ұлытау облысы нөмір күтіп отыр.'],
    ru: ['Выполнено. Линии работают в 20 регионах, график приложен.', 'В работе. Открыты 15 линий из 20, в срок успеваем.', 'Просим до 27 мая: область Ұлытау ждёт номер от оператора.'],
    en: ['Done. Lines work in 20 regions, the duty roster is attached.', 'In progress. 15 lines of 20 are open, we will be in time.', 'We ask until 27 May: Ulytau waits for a number from the operator.'],
  },
};

export const request: AssignmentLetter = {
  ...frame, force: 'request', recipient: bekenov, basis, closesBy: 'workingAnswer',
  title: { kk: 'кезекші прокурорлар', ru: 'дежурные прокуроры 1–12 июня', en: 'prosecutors on duty, 1–12 June' },
  outgoing: { number: 119, on: '2027-04-15' },
  due: '2027-05-18',
  text: {
    kk: '1–12 маусымда сенім телефондарына түскен хабарламалар бойынша кезекшілік ететін прокурорды әр өңірде белгілеп, аты-жөні мен телефонын хабарлауыңызды сұраймыз.',
    ru: 'Просим назвать в каждом регионе прокурора, который 1–12 июня дежурит по сообщениям телефонов доверия, и прислать его имя и телефон.',
    en: 'we ask you to name, in each region, the prosecutor on duty for helpline messages from 1 to 12 June, and to send us the name and phone.',
  },
  role: {
    kind: 'coExecutor', body: prosecution, lead: ministry,
    contact: { name: { kk: 'С. Ким', ru: 'С. Ким', en: 'S. Kim' }, phone: '+7 7172 00-00-20' },
  },
  examples: {
    kk: ['Жіберіп отырмыз: 20 өңір бойынша кезекші прокурорлар тізімі.', 'Дайындап жатырмыз. Тізім облыстарда 26 мамырда бекітіледі.', '27 мамырға дейін сұраймыз: екі облыста тағайындау күтілуде.'],
    ru: ['Направляем список дежурных прокуроров по 20 регионам.', 'Готовим. Список утверждают в областях 26 мая.', 'Просим до 27 мая: ждём назначений в двух областях.'],
    en: ['We send the list of prosecutors on duty in 20 regions.', 'In preparation. Regions approve the list on 26 May.', 'We ask until 27 May: two regions have yet to appoint.'],
  },
};

export const recommendation: AssignmentLetter = {
  ...frame, force: 'recommendation', closesBy: 'workingAnswer', number: '27-058',
  recipient: {
    address: 'a.omarova@kost.example',
    salutation: { kk: 'Құрметті Айгүл Серікқызы', ru: 'Уважаемая Айгүл Серікқызы', en: 'Dear Ms Omarova' },
  },
  title: { kk: 'автожуу орындарын аралау', ru: 'обход автомоек', en: 'visits to car washes' },
  basis, outgoing: { number: 131, on: '2027-04-19' }, due: '2027-05-25',
  text: {
    kk: '25 мамырға дейін базарлар мен автожуу орындарын аралап, жұмыс істеп жүрген балалардың санын хабарлау.',
    ru: 'Провести до 25 мая обход рынков и автомоек и сообщить, сколько работающих детей выявлено.',
    en: 'visit markets and car washes before 25 May and report how many working children were found.',
  },
  role: { kind: 'alone', body: { kk: 'Қостанай облысының әкімдігі', ru: 'Акимат Костанайской области', en: 'Akimat of Kostanay Region' } },
  indicators: [{ kk: 'Анықталған балалар', ru: 'Выявлено детей', en: 'Children found' }],
};

export const receipt: ReceiptLetter = {
  ...frame, force: 'order', recipient: kim, title, closesBy: 'workingAnswer',
  received: { number: 213, on: '2027-05-20', time: '10:12' },
  understood: { answer: 'done' },
  figures: [{ kk: 'желілер 20 өңірдің 19-ында жұмыс істейді', ru: 'линии работают в 19 регионах из 20', en: 'lines work in 19 regions of 20' }],
  files: [{ name: 'кесте.xlsx', bytes: 86_016 }, { name: 'хат.pdf', bytes: 317_440 }],
  status: 'review', due: '2027-05-21', reviewBy: '2027-05-25',
  examples: {
    kk: ['Түзету: желілер 20 өңірде жұмыс істейді.', 'Толықтыру: Ұлытау облысының кестесі қоса берілді.', 'Жауапты қайтарып алу: қателесіп жіберілді.'],
    ru: ['Исправить: линии работают в 20 регионах.', 'Дополнение: график по области Ұлытау приложен.', 'Отозвать ответ: отправлено по ошибке.'],
    en: ['Correction: lines work in 20 regions.', 'Addition: the roster of Ulytau region is attached.', 'Withdraw the answer: sent by mistake.'],
  },
};

export const rework: ReturnLetter = {
  ...frame, force: 'order', recipient: kim, title,
  answered: { number: 213, on: '2027-05-20' },
  about: { kk: 'Сенім телефондары туралы', ru: 'о телефонах доверия', en: 'on the helplines' },
  remarks: [
    { kk: 'Желі ашылғанша Ұлытау облысында кім кезекшілік етеді.', ru: 'Кто дежурит в области Ұлытау, пока линия не открыта.', en: 'Who is on duty in Ulytau region until its line opens.' },
    { kk: 'Заңгерлердің кезекшілік сағаттары: кестеде тек психологтар бар.', ru: 'Часы дежурства юристов: в графике только психологи.', en: 'Lawyers’ duty hours: the roster shows psychologists only.' },
  ],
  due: '2027-05-21', dueMoved: false,
  examples: {
    kk: ['Орындалды. Кесте толықтырылып, қоса берілді.', 'Орындалуда. Заңгерлердің сағаттарын ертең 12:00-ге дейін жібереміз.', '25 мамырға дейін сұраймыз: Ұлытау облысының кестесін күтеміз.'],
    ru: ['Выполнено. График дополнен, приложен.', 'В работе. Часы юристов пришлём завтра до 12:00.', 'Просим до 25 мая: ждём график из области Ұлытау.'],
    en: ['Done. The roster is completed and attached.', 'In progress. Lawyers’ hours will come tomorrow by 12:00.', 'We ask until 25 May: the Ulytau roster is on its way.'],
  },
};

export const acceptance: AcceptanceLetter = {
  ...frame, force: 'order', recipient: kim, title,
  answered: { number: 221, on: '2027-05-21' }, acceptedOn: '2027-05-24', due: '2027-05-21', inTime: true,
  figures: [{ kk: 'желілер 20 өңірде жұмыс істейді', ru: 'линии работают в 20 регионах', en: 'lines work in 20 regions' }],
  officialLetter: { number: '04-12/318', on: '2027-05-21' },
};

export const thanks: AcceptanceLetter = {
  ...frame, force: 'request', recipient: bekenov, title: request.title,
  answered: { number: 209, on: '2027-05-18' }, acceptedOn: '2027-05-20', due: '2027-05-18', inTime: true,
  figures: [],
};

export const reopened: ReopeningLetter = { ...frame, force: 'order', recipient: kim, title, on: '2027-05-25', due: '2027-05-21', cause: 'две линии не отвечают' };
export const reopenedRequest: ReopeningLetter = { ...frame, force: 'request', recipient: bekenov, title: request.title, on: '2027-05-25', due: '2027-05-18' };
export const cancelled: CancellationLetter = { ...frame, force: 'order', recipient: kim, title, due: '2027-05-21', cause: 'вопрос решён поручением № 27-063' };

const omarova = {
  address: 'd.omarova@dsm.example',
  salutation: { kk: 'Құрметті Дина Омарқызы', ru: 'Уважаемая Дина Омарқызы', en: 'Dear Ms Omarova' },
};
export const consolidated: ConsolidatedLetter = {
  ...frame, force: 'order', recipient: omarova, title, answered: { number: 209, on: '2027-05-17' }, on: '2027-05-20',
  lead: ministry, contact: { name: { kk: 'С. Ким', ru: 'С. Ким', en: 'S. Kim' }, phone: '+7 7172 00-00-20' }, due: '2027-05-21',
  text: { ru: 'Телефоны доверия работают в 19 регионах из 20, график дежурств приложен. В области Ұлытау линию откроют 25 мая. По данным Министерства здравоохранения, приказ о дежурстве психологов издан, ответственные утверждены во всех 20 регионах.' },
};
export const consolidatedRequest: ConsolidatedLetter = { ...consolidated, force: 'request', recipient: bekenov, title: request.title, answered: { on: '2027-05-18' } };

const qasenov = {
  address: 'b.kassenov@mvd.example',
  salutation: { kk: 'Құрметті Бауыржан Төлегенұлы', ru: 'Уважаемый Бауыржан Төлегенұлы', en: 'Dear Mr Kassenov' },
};
const zhumabekov = { kk: 'Д. Жұмабеков', ru: 'Д. Жұмабеков', en: 'D. Zhumabekov' };
const raids = { kk: 'базарлар мен автожуу орындарындағы рейдтер', ru: 'рейды на рынках и автомойках', en: 'raids at markets and car washes' };
const raidExamples = {
  kk: ['Орындалды. 14 рейд өтті, анықтама қоса берілді.', 'Орындалуда. Базарлар тексерілді, автожууды мерзімінде аяқтаймыз.', '27 мамырға дейін сұраймыз: екі облыстан дерек жоқ.'],
  ru: ['Выполнено. Рейдов 14, справка приложена.', 'В работе. Рынки проверены, автомойки закончим в срок.', 'Просим до 27 мая: нет данных из двух областей.'],
  en: ['Done. 14 raids, note attached.', 'In progress. Markets checked, car washes will be in time.', 'We ask until 27 May: two regions sent no data.'],
};

/** The raids of the golden letter: asked until the 28th, given until the 24th. */
export const moved: ExtensionLetter = {
  ...frame, number: '27-029', force: 'order', recipient: qasenov, title: raids,
  answered: { number: 210, on: '2027-05-19', letter: true },
  about: { kk: 'Базарлар мен автожуу орындарындағы рейдтер туралы', ru: 'о рейдах на рынках и автомойках', en: 'on raids at markets and car washes' },
  aboutBrief: { kk: 'Рейдтер туралы', ru: 'о рейдах на рынках и автомойках', en: 'on raids at markets and car washes' },
  outcome: 'other', askedUntil: '2027-05-28', wasDue: '2027-05-14', due: '2027-05-24',
  word: { kk: 'рейд қорытындысы 26 мамырдағы отырысқа қажет', ru: 'итоги рейдов нужны к заседанию 26 мая', en: 'results are needed for the meeting on 26 May' },
  decided: { by: 'chairPrepared', name: zhumabekov, on: '2027-05-20' }, next: 'secondAlso', examples: raidExamples,
};
export const movedAsAsked: ExtensionLetter = {
  ...moved, about: undefined, aboutBrief: undefined, outcome: 'asAsked', due: '2027-05-28', word: undefined, answered: { on: '2027-05-19', letter: false },
  decided: { by: 'secretary', name: frame.sender.name, on: '2027-05-20' }, next: 'second',
};
export const notMoved: ExtensionLetter = { ...moved, outcome: 'refused', due: '2027-05-14', next: undefined };
/** The prosecution is asked, not ordered: it hears that the council waits. */
export const waitedFor: ExtensionLetter = {
  ...frame, force: 'request', recipient: bekenov, title: request.title, examples: request.examples,
  answered: { number: 214, on: '2027-05-20', letter: true }, outcome: 'asAsked', askedUntil: '2027-05-27', wasDue: '2027-05-18', due: '2027-05-27',
  decided: { by: 'secretary', name: frame.sender.name, on: '2027-05-20' },
};

/** What the chair gets: the second move of the raids. */
export const forChair: DecisionLetter = {
  ...frame, number: '27-029', force: 'order', title: raids,
  recipient: { address: 'd.zhumabekov@enbek.example', salutation: { kk: 'Құрметті Дәурен Серікұлы', ru: 'Уважаемый Дәурен Серікұлы', en: 'Dear Mr Zhumabekov' } },
  body: { kk: 'ІІМ', ru: 'МВД', en: 'Ministry of Internal Affairs' }, asker: { kk: 'Б. Қасенов', ru: 'Б. Қасенов', en: 'B. Kassenov' }, askedOn: '2027-05-21',
  askedUntil: '2027-05-27', why: 'нет данных из двух областей: Абай и Жетісу', firstDue: '2027-05-14', due: '2027-05-24', nth: 2, limit: { why: 'times', days: 14, latestOn: null },
  note: 'заседание № 4 – 26 мая, итоги рейдов в повестке', proposed: '2027-05-27',
};
