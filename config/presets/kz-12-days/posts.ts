import type { PresetPost } from '../preset.js';
import { regions } from './regions.js';

const post = (
  key: string, organisation: string, held: PresetPost['function'], kk: string, ru: string, en: string, ...holders: PresetPost['holders']
): PresetPost => ({ key, organisation, function: held, title: { kk, ru, en }, holders });

export const centralPosts: readonly PresetPost[] = [
  post('labour.head', 'labour', 'head', 'бірінші вице-министр', 'первый вице-министр', 'First Vice-Minister', { person: 'n-qozha', from: '2024-02-05', to: '2026-11-30' }, { person: 'b-akhmetov', from: '2026-12-01' }),
  post('labour.staff', 'labour', 'staff', 'еңбек инспекциясы департаментінің бас сарапшысы', 'главный эксперт департамента инспекции труда', 'Chief Expert, Labour Inspection Department', { person: 'a-seitkali', from: '2023-09-01' }),
  post('labour.contact', 'labour', 'contact', 'халықты жұмыспен қамту департаментінің сарапшысы', 'эксперт департамента занятости', 'Expert, Employment Department', { person: 'n-omarova', from: '2025-03-03' }),
  post('education.head', 'education', 'head', 'вице-министр', 'вице-министр', 'Vice-Minister', { person: 'zh-qalieva', from: '2024-09-02' }),
  post('education.contact', 'education', 'contact', 'мектепке дейінгі және орта білім департаментінің бас сарапшысы', 'главный эксперт департамента дошкольного и среднего образования', 'Chief Expert, Department of Preschool and Secondary Education', { person: 'a-bekova', from: '2022-09-01', to: '2027-03-02' }, { person: 's-kim', from: '2027-03-03' }),
  post('child-rights.contact', 'child-rights', 'contact', 'басқарма басшысы', 'руководитель управления', 'Head of Division', { person: 'b-nurlan', from: '2023-01-16' }),
  post('interior.head', 'interior', 'head', 'министрдің орынбасары', 'заместитель министра', 'Deputy Minister', { person: 'm-dosymov', from: '2025-06-02' }),
  post('interior.contact', 'interior', 'contact', 'полиция полковнигі', 'полковник полиции', 'Police Colonel', { person: 'e-sabitov', from: '2024-04-01' }),
  post('interior.staff', 'interior', 'staff', 'кәмелетке толмағандар істері басқармасының басшысы', 'начальник управления по делам несовершеннолетних', 'Head of Juvenile Affairs', { person: 'b-qasenov', from: '2024-04-01' }),
  post('culture.head', 'culture', 'head', 'вице-министр', 'вице-министр', 'Vice-Minister', { person: 't-abdrahman', from: '2024-05-06' }),
  post('culture.contact', 'culture', 'contact', 'бұқаралық ақпарат құралдары департаментінің сарапшысы', 'эксперт департамента СМИ', 'Expert, Media Department', { person: 'l-akhmet', from: '2025-02-03' }),
  post('culture.press', 'culture', 'press', 'баспасөз хатшысы', 'пресс-секретарь', 'Press Secretary', { person: 'a-tursynova', from: '2025-02-03' }),
  post('health.head', 'health', 'head', 'вице-министр', 'вице-министр', 'Vice-Minister', { person: 'b-nurgaliyeva', from: '2025-01-13' }),
  post('health.contact', 'health', 'contact', 'ана мен бала денсаулығы департаментінің сарапшысы', 'эксперт департамента охраны здоровья матери и ребёнка', 'Expert, Mother and Child Health Department', { person: 'b-yusupov', from: '2021-05-03', to: '2027-03-02' }, { person: 'd-tsoy', from: '2027-03-03' }),
  post('agriculture.contact', 'agriculture', 'contact', 'аграрлық саясат департаментінің сарапшысы', 'эксперт департамента аграрной политики', 'Expert, Agrarian Policy Department', { person: 'a-toktar', from: '2024-10-01' }),
  post('science.contact', 'science', 'contact', 'жоғары білім комитетінің сарапшысы', 'эксперт комитета высшего образования', 'Expert, Higher Education Committee', { person: 'p-li', from: '2025-09-01' }),
  post('tourism.contact', 'tourism', 'contact', 'балалар демалысы бөлімінің басшысы', 'руководитель отдела детского отдыха', 'Head of Children’s Recreation', { person: 'zh-nur', from: '2023-11-01' }),
  post('justice.contact', 'justice', 'contact', 'халықаралық шарттар бөлімінің сарапшысы', 'эксперт отдела международных договоров', 'Expert, International Treaties', { person: 'q-beisen', from: '2024-01-15' }),
  post('foreign.contact', 'foreign', 'contact', 'адам құқықтары басқармасының кеңесшісі', 'советник управления по правам человека', 'Counsellor, Human Rights Division', { person: 'g-sadykova', from: '2025-04-01' }),
  post('economy.contact', 'economy', 'contact', 'әлеуметтік саланы дамыту департаментінің сарапшысы', 'эксперт департамента развития социальной сферы', 'Expert, Social Development Department', { person: 'r-mukan', from: '2024-06-03' }),
  post('digital.contact', 'digital', 'contact', 'байланыс комитетінің сарапшысы', 'эксперт комитета телекоммуникаций', 'Expert, Telecommunications Committee', { person: 't-esim', from: '2025-10-01' }),
  post('prosecution.head', 'prosecution', 'head', 'Бас Прокурордың орынбасары', 'заместитель Генерального Прокурора', 'Deputy Prosecutor General', { person: 'b-tleuov', from: '2024-03-01' }),
  post('prosecution.contact', 'prosecution', 'contact', 'аға прокурор', 'старший прокурор', 'Senior Prosecutor', { person: 't-aliev', from: '2025-01-06' }),
  post('prosecution.staff', 'prosecution', 'staff', 'басқарма прокуроры', 'прокурор управления', 'Prosecutor of the Division', { person: 'r-bekenov', from: '2025-01-06' }),
  post('statistics.contact', 'statistics', 'contact', 'еңбек статистикасы департаментінің сарапшысы', 'эксперт департамента статистики труда', 'Expert, Labour Statistics', { person: 'n-ergali', from: '2024-02-01' }),
  post('government.contact', 'government', 'contact', 'әлеуметтік даму бөлімінің инспекторы', 'инспектор отдела социального развития', 'Inspector, Social Development', { person: 'a-zhaqyp', from: '2025-07-01' }),
  post('contact-111.contact', 'contact-111', 'contact', 'ауысым басшысы', 'руководитель смены', 'Shift Supervisor', { person: 's-ospan', from: '2024-01-08' }),
  post('ombudsman.contact', 'ombudsman', 'contact', 'орталық сарапшысы', 'эксперт Центра', 'Expert of the Centre', { person: 'd-serik', from: '2024-11-01' }),
  post('child-ombudsman.contact', 'child-ombudsman', 'contact', 'уәкілдің кеңесшісі', 'советник Уполномоченного', 'Adviser to the Ombudsperson', { person: 'm-aben', from: '2023-05-02' }),
  post('unions.head', 'unions', 'head', 'төрағаның орынбасары', 'заместитель председателя', 'Deputy Chairperson', { person: 'o-pak', from: '2023-02-01' }),
  post('unions.contact', 'unions', 'contact', 'бөлім меңгерушісі', 'заведующий отделом', 'Head of Department', { person: 'r-dosan', from: '2024-03-04' }),
  post('employers.head', 'employers', 'head', 'атқарушы директор', 'исполнительный директор', 'Executive Director', { person: 'k-erzhan', from: '2022-10-03' }),
  post('employers.contact', 'employers', 'contact', 'сарапшы', 'эксперт', 'Expert', { person: 'v-gromov', from: '2024-06-03' }),
  post('chamber.contact', 'chamber', 'contact', 'адами капитал департаментінің сарапшысы', 'эксперт департамента человеческого капитала', 'Expert, Human Capital Department', { person: 'a-nurbek', from: '2025-01-20' }),
  post('industrialists.contact', 'industrialists', 'contact', 'үйлестіруші', 'координатор', 'Coordinator', { person: 'i-sokolov', from: '2023-08-01' }),
  post('farmers.contact', 'farmers', 'contact', 'төраға', 'председатель', 'Chairperson', { person: 'o-qasym', from: '2022-04-01' }),
  post('carriers.contact', 'carriers', 'contact', 'менеджер', 'менеджер', 'Manager', { person: 'e-zhan', from: '2024-09-02' }),
  post('ngo.head', 'ngo', 'head', 'желі үйлестірушісі', 'координатор сети', 'Network Coordinator', { person: 'i-lapteva', from: '2021-03-01' }),
  post('ngo.contact', 'ngo', 'contact', 'бағдарлама жетекшісі', 'руководитель программ', 'Programme Lead', { person: 'm-orazbaeva', from: '2024-01-15' }),
  post('twelve-days.head', 'twelve-days', 'head', 'бірлестік төрайымы', 'председатель объединения', 'Chair of the Association', { person: 'g-ashim', from: '2018-01-10' }),
  post('television.contact', 'television', 'contact', 'эфир редакторы', 'редактор эфира', 'Broadcast Editor', { person: 'd-musa', from: '2023-12-01' }),
  post('ilo.head', 'ilo', 'head', 'ұлттық үйлестіруші', 'национальный координатор МОТ', 'National Coordinator', { person: 'l-grant', from: '2024-07-01' }),
  post('ilo.contact', 'ilo', 'contact', 'бағдарлама қызметкері', 'сотрудник программы', 'Programme Officer', { person: 'e-lind', from: '2025-05-05' }),
  post('unicef.contact', 'unicef', 'contact', 'балаларды қорғау маманы', 'специалист по защите детей', 'Child Protection Specialist', { person: 'j-orte', from: '2025-02-10' }),
  post('iom.contact', 'iom', 'contact', 'бағдарлама қызметкері', 'сотрудник программы', 'Programme Officer', { person: 'k-moreau', from: '2025-02-10' }),
];

/** One contact of each akimat and the heads of the two departments. */
export const regionalPosts: readonly PresetPost[] = regions.flatMap(({ key, since }) => {
  const from = since && since > '2022-01-01' ? since : '2022-01-10';
  return [
    post(`akimat-${key}.contact`, `akimat-${key}`, 'contact', 'білім басқармасының бас маманы', 'главный специалист управления образования', 'Chief Specialist, Education Department',
      { person: `akimat-${key}`, from }),
    post(`${key}-education.head`, `${key}-education`, 'head', 'басқарма басшысы', 'руководитель управления', 'Head of Department', { person: `${key}-education`, from }),
    post(`${key}-policy.head`, `${key}-policy`, 'head', 'басқарма басшысы', 'руководитель управления', 'Head of Department', { person: `${key}-policy`, from }),
  ];
});
