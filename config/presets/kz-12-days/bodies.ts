import type { OrganisationType, PresetName, PresetOrganisation, Text } from '../preset.js';

type Words3 = readonly [kk: string, ru: string, en: string];

const text = ([kk, ru, en]: Words3): Text => ({ kk, ru, en });
const called = (from: string, name: Words3, short: Words3): PresetName => ({ from, name: text(name), short: text(short) });
/** A body known by one name for as long as the council has worked. */
const always = (name: Words3, short: Words3) => [called('1998-01-01', name, short)];

const body = (
  key: string, type: OrganisationType, domain: string | null, names: readonly PresetName[], more: Partial<PresetOrganisation> = {},
): PresetOrganisation => ({
  key, type, names,
  mailboxes: domain ? [{ address: `canc@${domain}`, purpose: 'chancellery' }] : [],
  ...more,
});

const labour: readonly PresetName[] = [
  called('1998-01-01',
    ['Еңбек және халықты әлеуметтік қорғау министрлігі', 'Министерство труда и социальной защиты населения', 'Ministry of Labour and Social Protection of Population'],
    ['Еңбекмині', 'Минтруда', 'Ministry of Labour']),
  called('2014-08-06',
    ['Денсаулық сақтау және әлеуметтік даму министрлігі', 'Министерство здравоохранения и социального развития', 'Ministry of Health and Social Development'],
    ['ДСӘДМ', 'Минздравсоцразвития', 'Ministry of Health and Social Development']),
  called('2017-01-25',
    ['Еңбек және халықты әлеуметтік қорғау министрлігі', 'Министерство труда и социальной защиты населения', 'Ministry of Labour and Social Protection of Population'],
    ['Еңбекмині', 'Минтруда', 'Ministry of Labour']),
];

const education: readonly PresetName[] = [
  called('1998-01-01',
    ['Білім және ғылым министрлігі', 'Министерство образования и науки', 'Ministry of Education and Science'],
    ['БҒМ', 'МОН', 'Ministry of Education and Science']),
  called('2022-06-11',
    ['Оқу-ағарту министрлігі', 'Министерство просвещения', 'Ministry of Enlightenment'],
    ['Оқу-ағарту министрлігі', 'Минпросвещения', 'Ministry of Enlightenment']),
];

const culture: readonly PresetName[] = [
  called('1998-01-01', ['Мәдениет министрлігі', 'Министерство культуры', 'Ministry of Culture'], ['Мәдениетмині', 'Минкультуры', 'Ministry of Culture']),
  called('2014-08-06',
    ['Мәдениет және спорт министрлігі', 'Министерство культуры и спорта', 'Ministry of Culture and Sport'],
    ['МСМ', 'Минкультуры и спорта', 'Ministry of Culture and Sport']),
  called('2023-09-01',
    ['Мәдениет және ақпарат министрлігі', 'Министерство культуры и информации', 'Ministry of Culture and Information'],
    ['Мәдениетмині', 'Минкультуры', 'Ministry of Culture']),
];

const digital: readonly PresetName[] = [
  called('2019-07-12',
    ['Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі', 'Министерство цифрового развития, инноваций и аэрокосмической промышленности', 'Ministry of Digital Development, Innovations and Aerospace Industry'],
    ['ЦДИАӨМ', 'МЦРИАП', 'Ministry of Digital Development']),
  called('2025-09-18',
    ['Жасанды интеллект және цифрлық даму министрлігі', 'Министерство искусственного интеллекта и цифрового развития', 'Ministry of Artificial Intelligence and Digital Development'],
    ['Цифрлық даму министрлігі', 'Минцифры', 'Ministry of Digital Development']),
];

const statistics: readonly PresetName[] = [
  called('1998-01-01', ['Статистика агенттігі', 'Агентство по статистике', 'Agency for Statistics'], ['Статистика агенттігі', 'Агентство по статистике', 'Agency for Statistics']),
  called('2020-10-05',
    ['Стратегиялық жоспарлау және реформалар агенттігінің Ұлттық статистика бюросы', 'Бюро национальной статистики Агентства по стратегическому планированию и реформам', 'Bureau of National Statistics of the Agency for Strategic Planning and Reforms'],
    ['Ұлттық статистика бюросы', 'Бюро нацстатистики', 'Bureau of National Statistics']),
];

const government: readonly PresetName[] = [
  called('1998-01-01', ['Премьер-Министрдің Кеңсесі', 'Канцелярия Премьер-Министра', 'Office of the Prime Minister'], ['Премьер-Министрдің Кеңсесі', 'КПМ', 'Prime Minister’s Office']),
  called('2023-01-03', ['Үкімет Аппараты', 'Аппарат Правительства', 'Government Office'], ['Үкімет Аппараты', 'Аппарат Правительства', 'Government Office']),
];

/** The bodies of the capital; the first is the host of the council (жұмыс органы). */
export const centralBodies: readonly PresetOrganisation[] = [
  body('labour', 'MINISTRY', 'enbek.example', labour),
  body('education', 'MINISTRY', 'edu.example', education),
  body('child-rights', 'COMMITTEE', 'balaquq.example', always(
    ['Балалардың құқықтарын қорғау комитеті', 'Комитет по охране прав детей', 'Committee for the Protection of Children’s Rights'],
    ['Балалар құқықтары комитеті', 'Комитет по охране прав детей', 'Children’s Rights Committee']), { parent: 'education' }),
  body('interior', 'MINISTRY', 'iim.example', always(
    ['Ішкі істер министрлігі', 'Министерство внутренних дел', 'Ministry of Internal Affairs'], ['ІІМ', 'МВД', 'Ministry of the Interior'])),
  body('culture', 'MINISTRY', 'madeniet.example', culture),
  body('health', 'MINISTRY', 'dsm.example', always(
    ['Денсаулық сақтау министрлігі', 'Министерство здравоохранения', 'Ministry of Health'], ['Денсаулықмині', 'Минздрав', 'Ministry of Health'])),
  body('agriculture', 'MINISTRY', 'asm.example', always(
    ['Ауыл шаруашылығы министрлігі', 'Министерство сельского хозяйства', 'Ministry of Agriculture'], ['АШМ', 'Минсельхоз', 'Ministry of Agriculture'])),
  body('science', 'MINISTRY', 'ghm.example', [called('2022-06-11',
    ['Ғылым және жоғары білім министрлігі', 'Министерство науки и высшего образования', 'Ministry of Science and Higher Education'],
    ['Ғылыммині', 'Миннауки', 'Ministry of Science'])]),
  body('tourism', 'MINISTRY', 'tsm.example', [called('2023-09-01',
    ['Туризм және спорт министрлігі', 'Министерство туризма и спорта', 'Ministry of Tourism and Sport'], ['Туризммині', 'Минтуризма', 'Ministry of Tourism'])]),
  body('justice', 'MINISTRY', 'adm.example', always(
    ['Әділет министрлігі', 'Министерство юстиции', 'Ministry of Justice'], ['Әділетмині', 'Минюст', 'Ministry of Justice'])),
  body('foreign', 'MINISTRY', 'sim.example', always(
    ['Сыртқы істер министрлігі', 'Министерство иностранных дел', 'Ministry of Foreign Affairs'], ['СІМ', 'МИД', 'Ministry of Foreign Affairs'])),
  body('economy', 'MINISTRY', 'uem.example', always(
    ['Ұлттық экономика министрлігі', 'Министерство национальной экономики', 'Ministry of National Economy'], ['ҰЭМ', 'МНЭ', 'Ministry of Economy'])),
  body('digital', 'MINISTRY', 'cdm.example', digital),
  body('prosecution', 'PROSECUTION', 'prok.example', always(
    ['Бас прокуратура', 'Генеральная прокуратура', 'General Prosecutor’s Office'], ['Бас прокуратура', 'Генпрокуратура', 'Prosecutor’s Office'])),
  body('statistics', 'STATE_BODY', 'stat.example', statistics),
  body('government', 'STATE_BODY', 'ukimet.example', government),
  body('contact-111', 'STATE_BODY', 'bo111.example', [called('2023-10-16',
    ['«111» бірыңғай байланыс орталығы', 'Единый контакт-центр «111»', 'Unified Contact Centre 111'], ['«111» орталығы', 'Контакт-центр 111', 'Contact Centre 111'])]),
  body('ombudsman', 'OMBUDSPERSON', 'ukil.example', always(
    ['Адам құқықтары жөніндегі уәкіл', 'Уполномоченный по правам человека', 'Human Rights Ombudsperson'],
    ['Адам құқықтары жөніндегі уәкіл', 'Уполномоченный по правам человека', 'Human Rights Ombudsperson'])),
  body('child-ombudsman', 'OMBUDSPERSON', 'balaukil.example', [called('2016-02-10',
    ['Бала құқықтары жөніндегі уәкіл', 'Уполномоченный по правам ребёнка', 'Children’s Ombudsperson'],
    ['Бала құқықтары жөніндегі уәкіл', 'Уполномоченный по правам ребёнка', 'Children’s Ombudsperson'])]),
  body('unions', 'UNION', 'kasip.example', always(
    ['Қазақстан Республикасы Кәсіподақтар федерациясы', 'Федерация профсоюзов Республики Казахстан', 'Federation of Trade Unions of Kazakhstan'],
    ['Кәсіподақтар федерациясы', 'Федерация профсоюзов', 'Federation of Trade Unions'])),
  body('employers', 'EMPLOYERS', 'konf.example', always(
    ['Қазақстан Республикасы Жұмыс берушілер конфедерациясы', 'Конфедерация работодателей Республики Казахстан', 'Confederation of Employers of Kazakhstan'],
    ['Жұмыс берушілер конфедерациясы', 'Конфедерация работодателей', 'Confederation of Employers'])),
  body('chamber', 'EMPLOYERS', 'palata.example', [called('2013-09-09',
    ['«Атамекен» Ұлттық кәсіпкерлер палатасы', 'Национальная палата предпринимателей «Атамекен»', 'National Chamber of Entrepreneurs Atameken'],
    ['«Атамекен» ҰКП', 'НПП «Атамекен»', 'NCE Atameken'])]),
  body('industrialists', 'EMPLOYERS', 'onerkasip.example', always(
    ['Өнеркәсіпшілер форумы', 'Форум промышленников', 'Forum of Industrialists'], ['Өнеркәсіпшілер форумы', 'Форум промышленников', 'Forum of Industrialists'])),
  // Known by phone only: letters to it go on paper until it names an address.
  body('farmers', 'EMPLOYERS', null, always(['Фермерлер одағы', 'Союз фермеров', 'Farmers’ Union'], ['Фермерлер одағы', 'Союз фермеров', 'Farmers’ Union'])),
  body('carriers', 'EMPLOYERS', 'tasymal.example', always(
    ['Жолаушы тасымалдаушылар одағы', 'Союз пассажирских перевозчиков', 'Union of Passenger Carriers'], ['Тасымалдаушылар', 'Перевозчики', 'Carriers']), { force: 'recommendation' }),
  body('ngo', 'NGO', 'zheli.example', always(
    ['Балаларға арналған ҮЕҰ желісі', 'Сеть НПО для детей', 'Network of NGOs for Children'], ['ҮЕҰ желісі', 'Сеть НПО', 'NGO network'])),
  body('twelve-days', 'NGO', 'onekikun.example', always(
    ['«Он екі күн» қоғамдық бірлестігі', 'Общественное объединение «Он екі күн»', 'Public Association Twelve Days'], ['«Он екі күн» ҚБ', 'ОО «Он екі күн»', 'Twelve Days'])),
  body('television', 'MEDIA', 'arna.example', always(
    ['Телеарналар қауымдастығы', 'Ассоциация телеканалов', 'Association of Television Channels'], ['Телеарналар', 'Телеканалы', 'Television channels'])),
  body('ilo', 'INTERNATIONAL', 'ilo-office.example', always(
    ['Халықаралық еңбек ұйымы', 'Международная организация труда', 'International Labour Organization'], ['ХЕҰ', 'МОТ', 'ILO'])),
  body('unicef', 'INTERNATIONAL', 'unicef-office.example', always(
    ['БҰҰ Балалар қоры', 'Детский фонд ООН', 'United Nations Children’s Fund'], ['ЮНИСЕФ', 'ЮНИСЕФ', 'UNICEF'])),
  body('iom', 'INTERNATIONAL', 'iom-office.example', always(
    ['Халықаралық көші-қон ұйымы', 'Международная организация по миграции', 'International Organization for Migration'], ['ХКҰ', 'МОМ', 'IOM'])),
];
