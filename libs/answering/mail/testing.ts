import type { StandInLetter, SuccessorLetter, WhoLetter, WhoReceipt } from './letters.js';

/** The people and the matter of the golden letters. */
const frame = {
  council: {
    name: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
    motto: { kk: 'Бала еңбегіне қарсы 12 күн', ru: '12 дней против детского труда', en: '12 days against child labour' },
  },
  number: '27-008', year: 2027,
  sender: {
    name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' },
    post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' },
    phone: '+7 7172 00-00-12',
  },
  site: 'kenes.example',
  body: { kk: 'Қостанай облысының әкімдігі', ru: 'Акимат Костанайской области', en: 'Akimat of Kostanay region' },
  examples: {
    kk: ['Растаймыз.', 'Жауапты: Е. Ли, +7 714 200-00-15, e.li@kost.example', 'Орынбасары: А. Серікова, +7 714 200-00-16, a.serikova@kost.example'],
    ru: ['Подтверждаем.', 'Ответственный: Е. Ли, +7 714 200-00-15, e.li@kost.example', 'Заместитель: А. Серікова, +7 714 200-00-16, a.serikova@kost.example'],
    en: ['We confirm.', 'Responsible: E. Li, +7 714 200-00-15, e.li@kost.example', 'Deputy: A. Serikova, +7 714 200-00-16, a.serikova@kost.example'],
  },
};

const ibraeva = {
  address: 'g.ibraeva@kost.example',
  salutation: { kk: 'Құрметті Гүлнар Маратқызы', ru: 'Уважаемая Гүлнар Маратқызы', en: 'Dear Ms Ibraeva' },
};
const li = { address: 'e.li@kost.example', salutation: { kk: 'Құрметті Е. Ли', ru: 'Здравствуйте, Е. Ли', en: 'Dear E. Li' } };
const named = (name: string) => ({ kk: name, ru: name, en: name });

export const who: WhoLetter = {
  ...frame, recipient: ibraeva, outgoing: { number: 14, on: '2027-03-03' }, due: '2027-03-12',
  onRecord: {
    name: { kk: 'Г. Ибраева', ru: 'Г. Ибраева', en: 'G. Ibraeva' }, post: { kk: 'білім басқармасы', ru: 'управление образования', en: 'education department' },
    phone: '+7 714 200-00-14', address: 'g.ibraeva@kost.example',
  },
};

export const successor: SuccessorLetter = { ...frame, recipient: li, on: '2027-03-09', due: '2027-03-16', namedBy: { kk: 'Г. Ибраева', ru: 'Г. Ибраева', en: 'G. Ibraeva' } };

export const receipt: WhoReceipt = {
  ...frame, recipient: ibraeva, on: '2027-03-09', answers: named('Е. Ли, +7 714 200-00-15, e.li@kost.example'), deputy: named('А. Серікова, +7 714 200-00-16, a.serikova@kost.example'), now: 'named',
};

export const standIn: StandInLetter = {
  ...frame, number: '', site: null, recipient: { address: 'a.serikova@kost.example', salutation: { kk: 'Құрметті А. Серікова', ru: 'Здравствуйте, А. Серікова', en: 'Dear A. Serikova' } },
  on: '2027-05-20', absent: { kk: 'Г. Ибраева', ru: 'Г. Ибраева', en: 'G. Ibraeva' }, to: '2027-06-15',
  open: [
    { number: '27-038', title: { kk: 'Өңірдің 12 күнге арналған жоспары', ru: 'План региона на 12 дней', en: 'Plan of the region for 12 days' }, term: { kk: '21 мамырға, жұмаға дейін', ru: 'до пятницы, 21 мая', en: 'by Friday, 21 May' } },
    { number: '27-058', title: { kk: 'Сайттардағы сенім телефондарының нөмірлері', ru: 'Номера телефонов доверия на сайтах', en: 'Helpline numbers on web sites' }, term: { kk: '30 мамырға, жексенбіге дейін', ru: 'до воскресенья, 30 мая', en: 'by Sunday, 30 May' } },
  ],
};
