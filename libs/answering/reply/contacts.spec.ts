import { readAbsence, readContacts } from './index.js';

describe('Who answers', () => {
  it('is read as written', () => {
    expect(readContacts('Подтверждаем.\nОтветственный: Е. Ли, +7 714 200-00-15, e.li@kost.example\nЗаместитель: А. Серікова, +7 714 200-00-16')).toEqual([
      { role: 'responsible', name: 'Е. Ли', phone: '+7 714 200-00-15', address: 'e.li@kost.example' },
      { role: 'deputy', name: 'А. Серікова', phone: '+7 714 200-00-16', address: null },
    ]);
    expect(readContacts('Жауапты: Ли Елена, e.li@kost.example')).toEqual([{ role: 'responsible', name: 'Ли Елена', phone: null, address: 'e.li@kost.example' }]);
    expect(readContacts('Responsible: E. Li')).toHaveLength(1);
    expect(readContacts('Ответственный: будет назначен позже')).toEqual([]);
  });

  it('while somebody is away', () => {
    const deputy = { name: 'Б. Нұрлан', phone: '+7 7172 00-00-21', address: 'b.nurlan@edu.example' };
    expect(readAbsence('Я в отпуске до 15 июня. Меня замещает Б. Нұрлан, b.nurlan@edu.example, +7 7172 00-00-21.', '2027-05-20')).toEqual({ until: '2027-06-15', deputy });
    expect(readAbsence('Мен 15 маусымға дейін демалыстамын. Орныма Б. Нұрлан қалды, b.nurlan@edu.example.', '2027-05-20')).toEqual({ until: '2027-06-15', deputy: { ...deputy, phone: null } });
    expect(readAbsence('В отпуске с 1 по 15 июня.', '2027-05-20')).toEqual({ until: '2027-06-15', deputy: null });
    expect(readAbsence('I am out of office until 15 June. Please contact B. Nurlan.', '2027-05-20')).toEqual({ until: '2027-06-15', deputy: { name: 'B. Nurlan', phone: null, address: null } });
  });
});
