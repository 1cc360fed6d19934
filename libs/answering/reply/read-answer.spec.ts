import { readAnswer } from './index.js';

const li = { name: 'Е. Ли', phone: '+7 714 200-00-15', address: 'e.li@kost.example' };

describe('An answer to the question who answers', () => {
  it.each([
    'Подтверждаем.', 'Подтверждаю', 'Добрый день! Подтверждаем.', '27-008 Подтверждаем', '№ 27-008: подтверждаем.', 'Здравствуйте, Айгүл Маратқызы!\nПодтверждаем.\n\nС уважением,\nГ. Ибраева',
    'Растаймыз.', 'Сәлеметсіз бе! Растаймыз', 'Растаймын.', 'Өзгеріс жоқ.', 'We confirm.', 'Confirmed', 'Dear Ms Seitkali,\nConfirmed.', 'Всё верно.', 'Без изменений', 'No changes.',
  ])('«%s» confirms', (text) => {
    expect(readAnswer(text)).toMatchObject({ who: 'same', person: null, deputy: null });
  });

  it.each([
    ['Ответственный: Е. Ли, +7 714 200-00-15, e.li@kost.example', li],
    ['Добрый день!\nОтветственный: Е. Ли, +7 714 200-00-15, e.li@kost.example\nС уважением', li],
    ['Ответственное лицо – Ли Елена, тел. +7 714 200-00-15, e-mail e.li@kost.example', { ...li, name: 'Ли Елена' }],
    ['Жауапты: Е. Ли, +7 714 200-00-15, e.li@kost.example', li],
    ['Жауапты тұлға: Е. Ли, e.li@kost.example', { ...li, phone: '' }],
    ['Responsible: E. Li, +7 714 200-00-15, e.li@kost.example', { ...li, name: 'E. Li' }],
    ['Контактное лицо: Е. Ли, e.li@kost.example', { ...li, phone: '' }],
  ])('«%s» names somebody else', (text, person) => {
    expect(readAnswer(text)).toMatchObject({ who: 'new', person, deputy: null });
  });

  it.each(['Заместитель: А. Серікова, +7 714 200-00-16, a.serikova@kost.example', 'Подтверждаем.\nЗаместитель: А. Серікова, +7 714 200-00-16, a.serikova@kost.example', 'Орынбасары: А. Серікова, +7 714 200-00-16, a.serikova@kost.example', 'Deputy: А. Серікова, +7 714 200-00-16, a.serikova@kost.example'])('«%s» confirms with a deputy', (text) => {
    expect(readAnswer(text)).toMatchObject({ who: 'same', deputy: { name: 'А. Серікова', phone: '+7 714 200-00-16', address: 'a.serikova@kost.example' } });
  });

  it('names both in one letter', () => {
    expect(readAnswer('Ответственный: Е. Ли, e.li@kost.example\nЗаместитель: А. Серікова, a.serikova@kost.example')).toMatchObject({ who: 'new', person: { name: 'Е. Ли' }, deputy: { name: 'А. Серікова' } });
  });

  it.each([
    'Получено, спасибо.', 'Ответственный будет назначен позже.', 'Ответственный: Е. Ли', 'Не подтверждаем: Г. Ибраева больше не работает.', 'Просим подтвердить срок.', 'We cannot confirm yet.',
    'Ответственный: имя и фамилия, телефон, почта', 'Заместитель: А. Серікова', 'Ответственный: Е. Ли, e.li@kost.example\nОтветственный: А. Серікова, a.serikova@kost.example', 'Растай алмаймыз.', '', 'Подтверждаете ли вы срок?',
  ])('«%s» says nothing that could be acted on', (text) => {
    expect(readAnswer(text)).toBeNull();
  });

  it('does not read what stands under the signature', () => {
    expect(readAnswer('Спасибо, ответим позже.\nС уважением\nОтветственный: Е. Ли, e.li@kost.example')).toBeNull();
  });
});
