import type { Monday } from './monday.page.js';

const markets = { kk: 'базарлар мен автожуу орындарындағы рейдтер', ru: 'рейды на рынках и автомойках', en: 'raids at markets and car washes' };
const survey = { kk: 'мектеп директорларының сауалнамасы', ru: 'опрос директоров школ', en: 'survey of school heads' };
const interior = { kk: 'ІІМ', ru: 'МВД', en: 'Ministry of Internal Affairs' };
const education = { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' };
const ulytau = { kk: 'Ұлытау облысының әкімдігі', ru: 'Акимат области Ұлытау', en: 'Akimat of Ulytau Region' };

/** The Monday of the wireframe, as far as it exists. */
export const ofTheSeason: Monday = {
  on: '2027-05-24', time: '09:00',
  council: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
  site: 'kenes.example',
  sender: { name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' }, post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' }, phone: '+7 7172 00-00-12' },
  recipient: { address: 'b.akhmetov@enbek.example', salutation: { kk: 'Құрметті Болат Сәрсенұлы', ru: 'Уважаемый Болат Сарсенович', en: 'Dear Mr Akhmetov' } },
  total: 66, done: 37, overdue: 3, campaign: { from: '2027-06-01', days: 8 },
  decisions: [{ number: '27-029', title: markets, organisationId: 'interior', body: interior, linkId: '0193a0de-0000-7000-8000-000000000001', until: '2027-05-27', dueOn: '2027-05-24', nth: 2, reason: 'Нет данных из двух областей.' }],
  calls: [{ body: education, person: { kk: 'С. Ким', ru: 'С. Ким', en: 'S. Kim' }, phone: '+7 7172 00-00-31', late: 2, oldest: { number: '27-044', dueOn: '2027-05-12' }, answeredOn: '2027-05-21' }],
  problems: [{ number: '27-041', title: survey, organisationId: 'ulytau', body: ulytau, text: 'Нет короткого номера для телефона доверия.' }],
  late: [{ number: '27-044', title: survey, organisationId: 'education', body: education, dueOn: '2027-05-12' }],
  awaited: [{ body: { kk: 'Бас прокуратура', ru: 'Генеральная прокуратура', en: "General Prosecutor's Office" }, dueOn: '2027-05-27' }],
  before: { monday: '2027-05-17', total: 65, done: 29, overdue: 5 },
  meeting: { title: { kk: '№ 4 отырыс', ru: 'Заседание № 4', en: 'Meeting No. 4' }, on: '2027-05-26', time: '11:00', yes: 17, no: 3, silent: 1 },
};

/** A Monday on which nothing is needed. */
export const quiet: Monday = { ...ofTheSeason, total: 12, done: 12, overdue: 0, campaign: null, decisions: [], calls: [], problems: [], late: [], awaited: [], before: null, meeting: null };
