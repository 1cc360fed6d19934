import type { CouncilPreset, Language } from '@kenes/config';

type Text = Record<Language, string>;
const same = (text: string): Text => ({ kk: text, ru: text, en: text });
const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

type Body = CouncilPreset['organisations'][number];
const body = (key: string, type: Body['type'], kk: string, ru: string, en: string, more: Partial<Body> = {}): Body => ({
  key, type, names: [{ from: '2000-01-01', name: text(kk, ru, en), short: text(kk, ru, en) }], mailboxes: [], ...more,
});

const person = (key: string, name: Text, called: Text, addresses: string[], language: CouncilPreset['people'][number]['language'], phone = '+7 7172 00-00-01'): CouncilPreset['people'][number] => ({ key, name, salutation: called, addresses, language, phone });
const called = (kk: string, ru: string, en: string): Text => text(`Құрметті ${kk}`, ru, `Dear ${en}`);

const post = (organisation: string, holder: string, title: Text, duty: 'head' | 'contact' = 'contact'): CouncilPreset['posts'][number] => ({
  key: `${organisation}.${holder}`, organisation, title, function: duty, holders: [{ person: holder, from: '2025-01-01' }],
});
const specialist = text('бас маман', 'главный специалист', 'chief specialist');

const basis = { basisNumber: '318', basisOn: '2025-02-14', from: '2025-02-14', substitution: 'withoutVote' as const };

/**
 * A council small enough to know everybody: Aigul the secretary, Gauhar the coordinator from an NGO, Bolat the chair,
 * Svetlana (education), Dmitry (health), Timur (prosecution, asked, never ordered), Gulmira (Kostanay region),
 * Rahym (unions), and Anna from the ILO who only watches. Each test gets its own.
 */
export function smallCouncil(code: string, slug: string): CouncilPreset {
  return {
    code, slug, name: text('Үйлестіру кеңесі', 'Координационный совет', 'Coordination Council'), zone: 'Asia/Almaty',
    regions: [{ iso: 'KZ-39', kato: '390000000', name: text('Қостанай облысы', 'Костанайская область', 'Kostanay Region') }],
    organisations: [
      body('labour', 'MINISTRY', 'Еңбек министрлігі', 'Министерство труда', 'Ministry of Labour'),
      body('education', 'MINISTRY', 'Оқу-ағарту министрлігі', 'Министерство просвещения', 'Ministry of Education'),
      body('health', 'MINISTRY', 'Денсаулық сақтау министрлігі', 'Министерство здравоохранения', 'Ministry of Health', { mailboxes: [{ address: 'canc@dsm.example', purpose: 'chancellery' }] }),
      body('prosecution', 'PROSECUTION', 'Бас прокуратура', 'Генеральная прокуратура', "General Prosecutor's Office"),
      body('akimat-kostanay', 'AKIMAT', 'Қостанай облысының әкімдігі', 'Акимат Костанайской области', 'Akimat of Kostanay Region', { region: 'KZ-39' }),
      body('unions', 'UNION', 'Кәсіподақтар федерациясы', 'Федерация профсоюзов', 'Federation of Trade Unions'),
      body('ngo', 'NGO', 'ҮЕҰ желісі', 'Сеть НПО', 'NGO Network'),
      body('ilo', 'INTERNATIONAL', 'ХЕҰ', 'МОТ', 'ILO'),
    ],
    groups: [{ key: 'ministries', name: text('Министрліктер', 'Министерства', 'Ministries'), organisations: ['education', 'health'] }],
    people: [
      person('bolat', same('Б. Ахметов'), called('Болат Сәрсенұлы', 'Уважаемый Болат Сарсенович', 'Mr Akhmetov'), ['b.akhmetov@enbek.example'], 'kk+ru'),
      person('aigul', same('А. Сейтқали'), called('Айгүл Маратқызы', 'Уважаемая Айгуль Маратовна', 'Ms Seitqali'), ['a.seitkali@enbek.example'], 'ru', '+7 7172 00-00-12'),
      person('gauhar', same('Г. Әшім'), called('Гауһар Әшімқызы', 'Уважаемая Гаухар Ашимовна', 'Ms Ashim'), ['g.ashim@ngo.example'], 'ru'),
      person('svetlana', text('С. Ким', 'С. Ким', 'S. Kim'), called('Светлана Викторовна', 'Уважаемая Светлана Викторовна', 'Ms Kim'), ['s.kim@edu.example'], 'ru'),
      person('dmitry', text('Д. Цой', 'Д. Цой', 'D. Tsoy'), called('Дмитрий Олегович', 'Уважаемый Дмитрий Олегович', 'Mr Tsoy'), ['d.tsoy@dsm.example'], 'kk'),
      person('timur', same('Т. Әлиев'), called('Тимур Қайратұлы', 'Уважаемый Тимур Қайратұлы', 'Mr Aliev'), ['t.aliev@prok.example'], 'kk+ru'),
      person('gulmira', same('Г. Ибраева'), called('Гүлмира Сапарқызы', 'Уважаемая Гульмира Сапаровна', 'Ms Ibraeva'), ['g.ibraeva@kost.example'], 'kk'),
      person('rahym', same('Р. Досан'), called('Рахым Досанұлы', 'Уважаемый Рахим Досанович', 'Mr Dosan'), ['r.dosan@kasip.example'], 'ru'),
      person('anna', same('A. Berg'), called('Анна Берг', 'Уважаемая Анна Берг', 'Ms Berg'), ['a.berg@ilo.example'], 'en'),
    ],
    posts: [
      post('labour', 'bolat', text('бірінші вице-министр', 'первый вице-министр', 'first vice-minister'), 'head'),
      post('labour', 'aigul', text('Кеңес хатшысы', 'секретарь Совета', 'secretary of the Council')),
      post('education', 'svetlana', specialist), post('health', 'dmitry', specialist), post('prosecution', 'timur', specialist),
      post('akimat-kostanay', 'gulmira', specialist), post('unions', 'rahym', specialist), post('ngo', 'gauhar', specialist), post('ilo', 'anna', specialist),
    ],
    mandates: [
      { role: 'chair', organisation: 'labour', post: 'labour.bolat', hasVote: true, ...basis },
      { role: 'secretary', organisation: 'labour', person: 'aigul', hasVote: false, ...basis },
      { role: 'coordinator', organisation: 'ngo', person: 'gauhar', hasVote: true, ...basis },
      { role: 'member', organisation: 'education', post: 'education.svetlana', hasVote: true, ...basis },
      { role: 'member', organisation: 'health', post: 'health.dmitry', hasVote: true, ...basis },
      { role: 'member', organisation: 'prosecution', post: 'prosecution.timur', hasVote: true, ...basis },
      { role: 'observer', organisation: 'ilo', post: 'ilo.anna', hasVote: false, ...basis },
    ],
    safeguarding: ['gauhar'],
    workDays: [
      { day: '2027-05-03', kind: 'substitute', name: text('1 мамырдан ауыстырылды', 'Перенос с 1 мая', 'Moved from 1 May') },
      { day: '2027-05-07', kind: 'holiday', name: text('Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day') },
      { day: '2027-05-10', kind: 'substitute', name: text('9 мамырдан ауыстырылды', 'Перенос с 9 мая', 'Moved from 9 May') },
      { day: '2027-03-24', kind: 'substitute', name: text('21 наурыздан ауыстырылды', 'Перенос с 21 марта', 'Moved from 21 March') },
    ],
    indicators: [
      { code: 'I4', name: text('Рейдтер', 'Рейды', 'Raids') },
      { code: 'I5', name: text('Анықталған балалар', 'Выявлено детей', 'Children identified') },
      { code: 'I6', name: text('Көмек көрсетілді', 'Помощь оказана', 'Children helped') },
    ],
    campaigns: [{ from: '2027-06-01', to: '2027-06-12' }],
    byMonday: ['unions'],
  };
}
