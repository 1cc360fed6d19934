import { readEnvironment } from '@kenes/config';
import { Extensions, ExtensionRequest } from '@kenes/assignments';
import { Link } from '@kenes/council';
import { linksIn } from '@kenes/mail';
import { Reminded } from '../../reminders/testing/reminded.js';
import { Mondays } from './mondays.js';

describe('The chair’s page of a Monday', () => {
  let house: Reminded;
  let mondays: Mondays;
  beforeAll(async () => {
    house = await Reminded.open();
    mondays = new Mondays(house.post.desk.unit, house.post.outbox, readEnvironment({ PUBLIC_URL: 'https://kenes.example' }));
  });
  afterAll(() => house.close());
  beforeEach(() => house.council('2027-05-03'));

  const desk = () => house.post.desk;
  const pages = () => house.mails(`kind = 'monday'`);
  const at = async (day: string, time = '09:00') => {
    await house.at(day, time);
    return mondays.run(desk().councilId);
  };
  const lead = (organisation: string, dueOn: string) => desk().issued({ dueOn, indicatorCodes: [], slots: [desk().slotInput(organisation, { isLead: true })] });
  const says = async (assignmentId: string, organisation: string, by: string, with_: object) => desk().slots.report(await desk().person(by), desk().report(await desk().slot(assignmentId, organisation), with_));

  it('is written once, from nine on a Monday by the council’s clock, however many look', async () => {
    expect(await at('2027-05-09', '10:00')).toBe(false); // Sunday
    expect(await at('2027-05-10', '08:59')).toBe(false);
    await house.at('2027-05-10', '09:00');
    const looks = await Promise.all(Array.from({ length: 8 }, () => mondays.run(desk().councilId)));
    expect(looks.filter(Boolean)).toHaveLength(1);
    expect(await at('2027-05-10', '18:00')).toBe(false);
    for (const day of ['2027-05-11', '2027-05-12', '2027-05-15']) expect(await at(day)).toBe(false);
    expect((await pages()).map(({ toAddress }) => toAddress)).toEqual(['b.akhmetov@enbek.example']);
    expect(await at('2027-05-17')).toBe(true);
    expect(await pages()).toHaveLength(2);
  });

  it('gives each decision the page of its own, beside whom to call, what is in the way before lateness, and who was only asked', async () => {
    const [raids, late, stuck] = [await lead('education', '2027-05-24'), await lead('health', '2027-05-06'), await lead('akimat-kostanay', '2027-05-28')];
    await lead('prosecution', '2027-05-07');
    await says(raids, 'education', 'svetlana', { answer: 'moreTime', untilOn: '2027-05-28', text: 'Нет данных из двух областей' });
    await says(stuck, 'akimat-kostanay', 'gulmira', { answer: 'help', text: 'Не хватает психологов' });
    const [request] = await desk().unit.chore(desk().councilId, (work) => work.all(ExtensionRequest, 'true', []));
    await new Extensions(desk().unit).prepare(await desk().person('aigul'), request!.id, request!.version, '2027-05-27', null);
    expect(late).toBeDefined();

    await at('2027-05-10');
    const [mail] = await pages();
    const russian = mail!.bodyText.slice(mail!.bodyText.indexOf('Уважаемый'));
    expect(russian).toContain('Из 4 поручений исполнено 0. Просрочено 1.');
    expect(russian.match(/^[А-ЯЁ ]+$/gmu)).toEqual(['НУЖНО ВАШЕ СЛОВО', 'ПОЗВОНИТЬ', 'ЧТО МЕШАЕТ', 'СРОКИ', 'ДАЛЬШЕ']);
    expect(russian).toContain('Перенести срок на четверг, 27 мая?');
    expect(russian).toContain('+7 7172 00-00-01');
    expect(russian).toContain('Не хватает психологов');
    expect(russian).toContain('Ждём ответа на просьбы: Генеральная прокуратура – 7 мая');
    expect(russian).not.toMatch(/прокуратура[^\n]*просрочен/i);
    const links = await desk().unit.chore(desk().councilId, (work) => work.all(Link, 'id = ANY($1::uuid[])', [linksIn(mail!.bodyText)]));
    expect(links).toMatchObject([{ purpose: 'decide', objectId: request!.id, personId: desk().id('bolat') }]);
    expect(linksIn(mail!.bodyHtml)).toEqual([links[0]!.id]);
  });

  it('says what has changed since the page before, and only what did', async () => {
    await lead('education', '2027-05-14');
    await at('2027-05-10');
    await lead('health', '2027-05-21');
    await at('2027-05-17');
    const russian = (await pages()).at(-1)!.bodyText;
    expect(russian).toContain('С 10 МАЯ');
    expect(russian).toContain('Выдано: было 1, стало 2');
    expect(russian).toContain('Просрочено: было 0, стало 1');
    expect(russian).not.toContain('Исполнено: было');
  });

  it('does not leave on a Tuesday', async () => {
    await at('2027-05-10', '23:50');
    const [mail] = await pages();
    await house.at('2027-05-11', '08:00');
    expect(await desk().unit.chore(desk().councilId, (work) => mondays.look(work, mail!))).toBe('its Monday is over');
  });

  it('goes to nobody while nobody chairs', async () => {
    await desk().all(`UPDATE mandate SET to_on = '2027-05-01' WHERE role = 'chair'`);
    expect(await at('2027-05-10')).toBe(false);
    expect(await pages()).toEqual([]);
  });
});
