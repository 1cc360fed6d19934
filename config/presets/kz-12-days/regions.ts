import type { PresetRegion } from '../preset.js';

/** A region with the word forms and the mail domain that the names of its bodies are made of. */
export interface NamedRegion extends PresetRegion {
  readonly key: string;
  /** «Костанайской области» */
  readonly ofRu: string;
  /** «Қостанай облысының» */
  readonly ofKk: string;
  readonly domain: string;
}

/** ISO 3166-2 and KATO of the seventeen oblasts and three cities. */
export const regions: readonly NamedRegion[] = [
  {
    iso: 'KZ-10', kato: '100000000', key: 'abai', domain: 'abai.example',
    name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' },
    ofRu: 'области Абай', ofKk: 'Абай облысының',
    centre: { kk: 'Семей', ru: 'Семей', en: 'Semey' },
    since: '2022-06-08',
  },
  {
    iso: 'KZ-11', kato: '110000000', key: 'akmola', domain: 'akmola.example',
    name: { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
    ofRu: 'Акмолинской области', ofKk: 'Ақмола облысының',
    centre: { kk: 'Көкшетау', ru: 'Кокшетау', en: 'Kokshetau' },
  },
  {
    iso: 'KZ-15', kato: '150000000', key: 'aktobe', domain: 'aktobe.example',
    name: { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe Region' },
    ofRu: 'Актюбинской области', ofKk: 'Ақтөбе облысының',
    centre: { kk: 'Ақтөбе', ru: 'Актобе', en: 'Aktobe' },
  },
  {
    iso: 'KZ-19', kato: '190000000', key: 'almaty-region', domain: 'almobl.example',
    name: { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty Region' },
    ofRu: 'Алматинской области', ofKk: 'Алматы облысының',
    centre: { kk: 'Қонаев', ru: 'Конаев', en: 'Konaev' },
  },
  {
    iso: 'KZ-23', kato: '230000000', key: 'atyrau', domain: 'atyrau.example',
    name: { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau Region' },
    ofRu: 'Атырауской области', ofKk: 'Атырау облысының',
    centre: { kk: 'Атырау', ru: 'Атырау', en: 'Atyrau' },
  },
  {
    iso: 'KZ-27', kato: '270000000', key: 'west', domain: 'bqo.example',
    name: { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область', en: 'West Kazakhstan Region' },
    ofRu: 'Западно-Казахстанской области', ofKk: 'Батыс Қазақстан облысының',
    centre: { kk: 'Орал', ru: 'Уральск', en: 'Oral (Uralsk)' },
  },
  {
    iso: 'KZ-31', kato: '310000000', key: 'zhambyl', domain: 'zhambyl.example',
    name: { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl Region' },
    ofRu: 'Жамбылской области', ofKk: 'Жамбыл облысының',
    centre: { kk: 'Тараз', ru: 'Тараз', en: 'Taraz' },
  },
  {
    iso: 'KZ-33', kato: '330000000', key: 'zhetisu', domain: 'zhetisu.example',
    name: { kk: 'Жетісу облысы', ru: 'область Жетісу', en: 'Zhetisu Region' },
    ofRu: 'области Жетісу', ofKk: 'Жетісу облысының',
    centre: { kk: 'Талдықорған', ru: 'Талдыкорган', en: 'Taldykorgan' },
    since: '2022-06-08',
  },
  {
    iso: 'KZ-35', kato: '350000000', key: 'karaganda', domain: 'karaganda.example',
    name: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' },
    ofRu: 'Карагандинской области', ofKk: 'Қарағанды облысының',
    centre: { kk: 'Қарағанды', ru: 'Караганда', en: 'Karaganda' },
  },
  {
    iso: 'KZ-39', kato: '390000000', key: 'kostanay', domain: 'kost.example',
    name: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
    ofRu: 'Костанайской области', ofKk: 'Қостанай облысының',
    centre: { kk: 'Қостанай', ru: 'Костанай', en: 'Kostanay' },
  },
  {
    iso: 'KZ-43', kato: '430000000', key: 'kyzylorda', domain: 'kyzylorda.example',
    name: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' },
    ofRu: 'Кызылординской области', ofKk: 'Қызылорда облысының',
    centre: { kk: 'Қызылорда', ru: 'Кызылорда', en: 'Kyzylorda' },
  },
  {
    iso: 'KZ-47', kato: '470000000', key: 'mangystau', domain: 'mangystau.example',
    name: { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' },
    ofRu: 'Мангистауской области', ofKk: 'Маңғыстау облысының',
    centre: { kk: 'Ақтау', ru: 'Актау', en: 'Aktau' },
  },
  {
    iso: 'KZ-55', kato: '550000000', key: 'pavlodar', domain: 'pavlodar.example',
    name: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
    ofRu: 'Павлодарской области', ofKk: 'Павлодар облысының',
    centre: { kk: 'Павлодар', ru: 'Павлодар', en: 'Pavlodar' },
  },
  {
    iso: 'KZ-59', kato: '590000000', key: 'north', domain: 'sko.example',
    name: { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область', en: 'North Kazakhstan Region' },
    ofRu: 'Северо-Казахстанской области', ofKk: 'Солтүстік Қазақстан облысының',
    centre: { kk: 'Петропавл', ru: 'Петропавловск', en: 'Petropavl' },
  },
  {
    iso: 'KZ-61', kato: '610000000', key: 'turkistan', domain: 'turkistan.example',
    name: { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' },
    ofRu: 'Туркестанской области', ofKk: 'Түркістан облысының',
    centre: { kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' },
    since: '2018-06-19',
  },
  {
    iso: 'KZ-62', kato: '620000000', key: 'ulytau', domain: 'ulytau.example',
    name: { kk: 'Ұлытау облысы', ru: 'область Ұлытау', en: 'Ulytau Region' },
    ofRu: 'области Ұлытау', ofKk: 'Ұлытау облысының',
    centre: { kk: 'Жезқазған', ru: 'Жезказган', en: 'Zhezkazgan' },
    since: '2022-06-08',
  },
  {
    iso: 'KZ-63', kato: '630000000', key: 'east', domain: 'vko.example',
    name: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan Region' },
    ofRu: 'Восточно-Казахстанской области', ofKk: 'Шығыс Қазақстан облысының',
    centre: { kk: 'Өскемен', ru: 'Усть-Каменогорск', en: 'Oskemen' },
  },
  {
    iso: 'KZ-71', kato: '710000000', key: 'astana', domain: 'astana.example',
    name: { kk: 'Астана қаласы', ru: 'город Астана', en: 'Astana' },
    ofRu: 'города Астаны', ofKk: 'Астана қаласының',
  },
  {
    iso: 'KZ-75', kato: '750000000', key: 'almaty', domain: 'almaty.example',
    name: { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty' },
    ofRu: 'города Алматы', ofKk: 'Алматы қаласының',
  },
  {
    iso: 'KZ-79', kato: '790000000', key: 'shymkent', domain: 'shymkent.example',
    name: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent' },
    ofRu: 'города Шымкента', ofKk: 'Шымкент қаласының',
    since: '2018-06-19',
  },
];
