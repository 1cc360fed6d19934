import type { PresetIndicator } from '../preset.js';

const indicator = (code: string, kk: string, ru: string, en: string): PresetIndicator => ({ code, name: { kk, ru, en } });

/** What the council counts; "no data" is never a zero. */
export const indicators: readonly PresetIndicator[] = [
  indicator('I1', 'Өткізілген іс-шаралар', 'Проведено мероприятий', 'Events held'),
  indicator('I2', 'Қамтылған балалар', 'Охвачено детей', 'Children reached'),
  indicator('I3', 'Қамтылған ересектер', 'Охвачено взрослых', 'Adults reached'),
  indicator('I4', 'Рейдтер', 'Рейды', 'Raids'),
  indicator('I5', 'Анықталған балалар', 'Выявлено детей', 'Children identified'),
  indicator('I6', 'Көмек көрсетілген балалар', 'Помощь оказана детям', 'Children helped'),
  indicator('I7', 'Істер мен актілер', 'Дела и акты', 'Cases and acts of response'),
  indicator('I8', 'Сенім телефонына хабарласулар', 'Обращения на телефон доверия', 'Helpline contacts'),
  indicator('I9', 'Психологтар мен заңгерлердің кеңестері', 'Консультации психологов и юристов', 'Consultations of psychologists and lawyers'),
  indicator('I10', 'Жарияланымдар', 'Публикации', 'Publications'),
  indicator('I11', 'Бейнероликтердің көрсетілімі', 'Показы видеороликов', 'Showings of the video clips'),
  indicator('I12', 'Таратылған жадынамалар', 'Распространено памяток', 'Leaflets distributed'),
  indicator('I13', 'Оқытылған адамдар', 'Обучено человек', 'People trained'),
  indicator('I14', 'Баспасөз конференциялары', 'Пресс-конференции', 'Press conferences'),
  indicator('I15', 'Міндеттеме қабылдаған жұмыс берушілер', 'Работодатели, взявшие обязательство', 'Employers who signed a pledge'),
  indicator('I16', 'Жұмсалған қаражат, теңге', 'Израсходовано, тенге', 'Money spent, tenge'),
];
