import type { HelpAnswerLetter, HelpCopy, HelpFrame, HelpLetter } from './letters.js';

/** The people and the matter of the golden letters: a short number for the helpline of Ulytau. */
const frame = {
  council: {
    name: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
    motto: { kk: 'Бала еңбегіне қарсы 12 күн', ru: '12 дней против детского труда', en: '12 days against child labour' },
  },
  number: '27-041',
  title: { kk: 'сенім телефондары', ru: 'телефоны доверия 1–12 июня', en: 'helplines, 1–12 June' },
  asker: { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' },
  sender: {
    name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' },
    post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' },
    phone: '+7 7172 00-00-12',
  },
} satisfies Partial<HelpFrame>;

const digital = { kk: 'Цифрлық даму министрлігі', ru: 'Министерство цифрового развития', en: 'Ministry of Digital Development' };
const obstacle = {
  ru: 'В области Ұлытау оператор связи не выделяет короткий номер: нужен договор с центральной дирекцией.',
};
const kim = {
  recipient: { address: 's.kim@edu.example', salutation: { kk: 'Құрметті Светлана Викторовна', ru: 'Уважаемая Светлана Викторовна', en: 'Dear Ms Kim' } },
  site: 'kenes.example',
};

export const question: HelpLetter = {
  ...frame, site: null, obstacle, by: '2027-05-24',
  recipient: { address: 'm.sadykov@digital.example', salutation: { kk: 'Құрметті Мұрат Ержанұлы', ru: 'Уважаемый Мұрат Ержанұлы', en: 'Dear Mr Sadykov' } },
  contact: { name: { kk: 'С. Ким', ru: 'С. Ким', en: 'S. Kim' }, phone: '+7 7172 00-00-20' },
};
export const copy: HelpCopy = { ...frame, ...kim, asked: [digital, { kk: 'Ұлытау облысының әкімдігі', ru: 'Акимат области Ұлытау', en: 'Akimat of Ulytau Region' }], obstacle, by: '2027-05-24' };
export const answer: HelpAnswerLetter = { ...frame, ...kim, helper: digital, answer: { ru: 'Поможем. Договор с дирекцией оператора подготовим к 22 мая, номер откроют в тот же день.' } };
