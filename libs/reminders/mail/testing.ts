import type { DigestItem, DigestLetter } from './digest.mail.js';
import type { EscalationLetter } from './escalation.mail.js';

/** The people and the matters of the golden letters. */
export const house = {
  council: {
    name: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
    motto: { kk: 'Бала еңбегіне қарсы 12 күн', ru: '12 дней против детского труда', en: '12 days against child labour' },
  },
  sender: {
    name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' },
    post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' },
    phone: '+7 7172 00-00-12',
  },
  site: 'kenes.example',
};
export const kim = {
  address: 's.kim@edu.example',
  salutation: { kk: 'Құрметті Светлана Викторовна', ru: 'Уважаемая Светлана Викторовна', en: 'Dear Ms Kim' },
};

const survey: DigestItem = {
  number: '27-044', force: 'order', due: '2027-05-12', phase: 'late', daysLate: 4,
  title: { kk: 'жазғы жұмыс туралы мектеп директорларының сауалнамасы', ru: 'опрос директоров школ о летней занятости', en: 'survey of school heads on summer work' },
};
const helplines: DigestItem = {
  number: '27-041', force: 'order', due: '2027-05-21', phase: 'ahead', daysLate: 0,
  title: { kk: '1–12 маусымдағы сенім телефондары мен кезекшілік', ru: 'телефоны доверия и дежурства 1–12 июня', en: 'helplines and duty roster, 1–12 June' },
};
const camps: DigestItem = {
  number: '27-052', force: 'request', due: '2027-05-25', phase: 'ahead', daysLate: 0,
  title: { kk: 'күндізгі лагерьлердің фотосы мен пікірлер', ru: 'фото и отзывы о лагерях дневного пребывания', en: 'photos and comments from day camps' },
};
const titled = (item: DigestItem, kk: string, ru: string): DigestItem => ({ ...item, title: { kk, ru } });

/** Orders and a request together, one of them late. */
export const mixed: DigestLetter = {
  ...house, recipient: kim, on: '2027-05-18', items: [survey, helplines, camps],
  examples: {
    kk: ['27-044 Орындалды. 412 мектеп сұралды, қорытындысы қоса берілді.', '27-041 Орындалуда. 20 желінің 15-і ашылды, мерзімінде үлгереміз.', '27-052 28 мамырға дейін сұраймыз: екі облыстан фото күтеміз.'],
    ru: ['27-044 Выполнено. Опрошены 412 школ, итоги приложены.', '27-041 В работе. Открыты 15 линий из 20, в срок успеваем.', '27-052 Просим до 28 мая: ждём фото из двух областей.'],
    en: ['27-044 Done. 412 schools asked, results attached.', '27-041 In progress. 15 lines of 20 are open, we will be in time.', '27-052 We ask until 28 May: photos from two regions to come.'],
  },
};
/** The same with the short titles that two languages in one letter leave room for. */
export const mixedShort: DigestLetter = { ...mixed, items: [titled(survey, 'директорлар сауалнамасы', 'опрос директоров школ'), titled(helplines, 'сенім телефондары', 'телефоны доверия'), titled(camps, 'лагерь фотосы', 'фото лагерей')] };
export const single: DigestLetter = { ...house, recipient: kim, on: '2027-05-21', items: [{ ...helplines, phase: 'today' }] };
/** Only asked for, one of it past its day. */
export const asked: DigestLetter = { ...house, recipient: kim, on: '2027-05-27', items: [{ ...camps, phase: 'late', daysLate: 2 }, { ...helplines, number: '27-058', force: 'request', due: '2027-05-28' }] };
export const askedOne: DigestLetter = { ...asked, items: [asked.items[0]!] };
export const recommended: DigestLetter = { ...asked, items: [{ ...camps, force: 'recommendation', phase: 'late', daysLate: 2 }, { ...helplines, force: 'recommendation', phase: 'today', due: '2027-05-27' }] };
export const many: DigestLetter = { ...house, recipient: kim, on: '2027-05-18', items: Array.from({ length: 9 }, (_, at): DigestItem => ({ ...(at % 3 === 2 ? camps : helplines), number: `27-0${60 + at}` })) };

const silent = {
  ...house, number: '27-044', force: 'order' as const, title: survey.title, due: '2027-05-12', daysLate: 3, on: '2027-05-17',
  body: { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' },
  contact: { name: { kk: 'С. Ким', ru: 'С. Ким', en: 'S. Kim' }, phone: '+7 7172 00-01-44' },
  head: { kk: 'Ә. Нұрланова', ru: 'А. Нурланова', en: 'A. Nurlanova' },
};
export const toHead: EscalationLetter = {
  ...silent, to: 'head',
  recipient: { address: 'a.nurlanova@edu.example', salutation: { kk: 'Құрметті Әсел Бекқызы', ru: 'Уважаемая Асель Бековна', en: 'Dear Ms Nurlanova' } },
};
export const toExecutor: EscalationLetter = { ...silent, to: 'executor', recipient: kim };
export const toChair: EscalationLetter = {
  ...silent, to: 'chair', site: null, daysLate: 5, on: '2027-05-19',
  recipient: { address: 'b.akhmetov@enbek.example', salutation: { kk: 'Құрметті Болат Сәрсенұлы', ru: 'Уважаемый Болат Сарсенович', en: 'Dear Mr Akhmetov' } },
};
