import { outcome } from '../assignments/testing/desk.js';
import { RemindersQueries } from './reminders.queries.js';
import { Reminded } from './testing/reminded.js';

const svetlana = 's.kim@edu.example';
const rahym = 'r.dosan@kasip.example';

describe('What a person does about time', () => {
  let reminded: Reminded;
  beforeAll(async () => {
    reminded = await Reminded.open();
  }, 120_000);
  afterAll(() => reminded.close());

  const desk = () => reminded.post.desk;
  const issued = (dueOn: string, ...bodies: string[]) => desk().issued({ dueOn, dueReason: 'коротко', slots: bodies.map((key, at) => desk().slotInput(key, { isLead: at === 0, dueOn })) } as never);
  const slot = (assignment: string, body: string) => desk().slot(assignment, body);
  const proposed = () => desk().unit.read(desk().councilId, async (reading) => reminded.escalations.proposed(reading, await reading.today()));
  /** What «Напомнить всем с просрочкой» shows this person: body, what would come of it, and who would read it. */
  const late = async (by: string) => {
    const viewer = await desk().person(by);
    const foreseen = await new RemindersQueries().late(viewer);
    await viewer.reading.close();
    const slots = new Map((await desk().all<{ id: string; key: string }>('SELECT s.id, o.key FROM slot s JOIN organisation o ON o.id = s.organisation_id')).map(({ id, key }) => [id, key]));
    return foreseen.map(({ slotId, outcome, to }) => [slots.get(slotId), outcome, to.address]).sort();
  };
  const headOf = (body: string, person: string) => desk().all(
    `WITH made AS (INSERT INTO post (council_id, id, organisation_id, title_kk, title_ru, title_en, function) SELECT current_council(), gen_random_uuid(), $1, 'министр', 'министр', 'minister', 'head' RETURNING council_id, id)
     INSERT INTO post_holder (council_id, post_id, person_id, from_on) SELECT council_id, id, $2, '2026-01-01' FROM made`, [desk().id(body), desk().id(person)]);

  describe('Reminding by hand', () => {
    it('writes one letter to a person, whatever was chosen, and says at once what came of it', async () => {
      await reminded.council('2027-05-20');
      const [first, second] = [await issued('2027-06-04', 'education'), await issued('2027-06-07', 'education', 'health')];
      const pressed = await reminded.reminding.remind(await desk().person('aigul'), [(await slot(first, 'education')).id, (await slot(second, 'education')).id, (await slot(second, 'health')).id]);
      expect(await desk().all('SELECT state, count(*)::int AS n FROM reminder WHERE press_id = $1 GROUP BY state', [pressed])).toEqual([{ state: 'sent', n: 3 }]);
      expect(await reminded.digestsOf('2027-05-20')).toEqual(['d.tsoy@dsm.example: 27-002', `${svetlana}: 27-001, 27-002`]);
    });

    it('adds nothing to who has had today’s letter: it goes with tomorrow’s', async () => {
      await reminded.council('2027-05-20');
      const [first, second] = [await issued('2027-05-28', 'education'), await issued('2027-06-30', 'education')];
      await reminded.day('2027-05-25', '09:00');
      await reminded.send();
      expect(await outcome(reminded.reminding.remind(await desk().person('aigul'), [(await slot(first, 'education')).id]))).toBe('REMINDED_ALREADY');
      await reminded.reminding.remind(await desk().person('aigul'), [(await slot(second, 'education')).id]);
      expect(await reminded.mails()).toHaveLength(1);
      expect(await reminded.day('2027-05-26')).toEqual([`${svetlana}: 27-002`]);
    });

    it('waits for the morning when it is pressed in the evening, and for Monday on a day off', async () => {
      await reminded.council('2027-05-20');
      const id = await issued('2027-06-30', 'education');
      await reminded.at('2027-05-21', '20:30');
      await reminded.reminding.remind(await desk().person('aigul'), [(await slot(id, 'education')).id]);
      expect(await reminded.day('2027-05-22')).toEqual([]);
      expect(await reminded.day('2027-05-24')).toEqual([`${svetlana}: 27-001`]);
    });

    it('says beforehand what it would do with everything late, to whom each letter goes, and does just that', async () => {
      await reminded.council('2027-05-20');
      const first = await issued('2027-05-25', 'education', 'health', 'prosecution');
      await issued('2027-06-30', 'education');
      await reminded.report(await slot(first, 'education'), 'svetlana', true);
      await reminded.day('2027-05-26');
      await reminded.send();
      await reminded.day('2027-05-27'); // a day on which no rule reminds
      const before = (await reminded.mails()).length;
      expect(await late('aigul')).toEqual([['education', 'answered', svetlana], ['health', 'now', 'd.tsoy@dsm.example']]); // nothing of who was only asked, nothing of June
      expect(await late('svetlana')).toEqual([]);
      expect(await late('bolat')).toEqual([]);
      expect(await reminded.mails()).toHaveLength(before);

      await reminded.reminding.remind(await desk().person('aigul'), [(await slot(first, 'health')).id]);
      expect(await reminded.digestsOf('2027-05-27')).toEqual(['d.tsoy@dsm.example: 27-001']);
      expect(await late('aigul')).toContainEqual(['health', 'reminded', 'd.tsoy@dsm.example']);
    });

    it('foresees the next letter in the evening, on a day off and after today’s has left, and who cannot be written to', async () => {
      await reminded.council('2027-05-17');
      const first = await issued('2027-05-20', 'education', 'akimat-kostanay');
      await issued('2027-05-25', 'education');
      await desk().all('DELETE FROM person_address WHERE person_id = $1', [desk().id('gulmira')]);
      const nobody = ['akimat-kostanay', 'unreachable', null];
      await reminded.at('2027-05-21', '20:30');
      expect(await late('aigul')).toEqual([nobody, ['education', 'later', svetlana]]);
      await reminded.at('2027-05-22', '10:00');
      expect(await late('aigul')).toEqual([nobody, ['education', 'later', svetlana]]);
      await reminded.day('2027-05-24');
      await reminded.send();
      await reminded.day('2027-05-26'); // the rules remind of the second, one day late, and not of the first
      expect(await late('aigul')).toEqual([nobody, ['education', 'later', svetlana], ['education', 'reminded', svetlana]]);
      await reminded.reminding.remind(await desk().person('aigul'), [(await slot(first, 'education')).id]);
      expect(await late('aigul')).toEqual([nobody, ['education', 'reminded', svetlana], ['education', 'waits', svetlana]]);
    });

    it('is refused where there is an answer, and to whoever is not of the secretariat', async () => {
      await reminded.council('2027-05-20');
      const id = await issued('2027-05-28', 'education', 'health');
      await reminded.report(await slot(id, 'education'), 'svetlana', true);
      expect(await outcome(reminded.reminding.remind(await desk().person('aigul'), [(await slot(id, 'education')).id]))).toBe('NOTHING_TO_REMIND');
      for (const stranger of ['svetlana', 'bolat']) expect(await outcome(reminded.reminding.remind(await desk().person(stranger), [(await slot(id, 'health')).id]))).toBe('NOT_ALLOWED');
      expect(await reminded.mails()).toEqual([]);
    });
  });

  describe('Escalation', () => {
    const late = async () => {
      await reminded.council('2027-05-11');
      await headOf('education', 'rahym');
      return issued('2027-05-14', 'education', 'prosecution');
    };

    it('is proposed on the third working day for the head and on the fifth for the chair, and never sent by itself', async () => {
      await late();
      await reminded.day('2027-05-18');
      expect(await proposed()).toEqual([]);
      await reminded.day('2027-05-19');
      expect(await proposed()).toMatchObject([{ step: 'head', proposedOn: '2027-05-19' }]);
      await reminded.day('2027-05-21');
      await reminded.round();
      expect((await proposed()).map(({ step }) => step).sort()).toEqual(['chair', 'head']);
      expect(await reminded.mails(`kind = 'escalation'`)).toEqual([]);
    });

    it('is never proposed of who was only asked', async () => {
      const id = await late();
      await reminded.day('2027-06-01');
      const asked = (await slot(id, 'prosecution')).id;
      expect(await desk().all('SELECT FROM escalation WHERE slot_id = $1', [asked])).toEqual([]);
      expect((await proposed()).length).toBe(2);
    });

    it('goes to the head and the officer when the secretary sends it, and the chair’s to the chair alone', async () => {
      await late();
      await reminded.day('2027-05-21');
      const [head, chair] = (await proposed()).sort((a, b) => (a.step < b.step ? 1 : -1));
      await reminded.escalations.send(await desk().person('aigul'), head!.id);
      const letters = await reminded.mails(`kind = 'escalation'`);
      expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual([rahym, svetlana]);
      expect(letters.find(({ toAddress }) => toAddress === rahym)!.bodyText).toContain('Просим Вашего содействия');
      expect(letters.find(({ toAddress }) => toAddress === svetlana)!.bodyText).toContain('Р. Досан');
      await reminded.escalations.send(await desk().person('gauhar'), chair!.id);
      const [told] = await reminded.mails(`kind = 'escalation' AND to_address = 'b.akhmetov@enbek.example'`);
      expect(told).toMatchObject({ threadId: null, linkId: null });
      expect(await outcome(reminded.escalations.send(await desk().person('aigul'), chair!.id))).toBe('ESCALATION_DECIDED');
    });

    it('lapses with the answer', async () => {
      const id = await late();
      await reminded.day('2027-05-19');
      const [head] = await proposed();
      await reminded.report(await slot(id, 'education'), 'svetlana');
      expect(await proposed()).toEqual([]);
      expect(await outcome(reminded.escalations.send(await desk().person('aigul'), head!.id))).toBe('ESCALATION_LAPSED');
    });

    it('does not leave when the answer came after the press', async () => {
      const id = await late();
      await reminded.day('2027-05-19');
      await reminded.escalations.send(await desk().person('aigul'), (await proposed())[0]!.id);
      await reminded.report(await slot(id, 'education'), 'svetlana');
      await reminded.send();
      expect((await reminded.mails(`kind = 'escalation'`)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    });

    it('is dismissed with a reason, by the secretariat only, and says so where nobody can be written to', async () => {
      await reminded.council('2027-05-11');
      await issued('2027-05-14', 'education');
      await reminded.day('2027-05-19');
      const [head] = await proposed();
      expect(await outcome(reminded.escalations.send(await desk().person('aigul'), head!.id))).toBe('HEAD_UNKNOWN');
      expect(await outcome(reminded.escalations.dismiss(await desk().person('svetlana'), head!.id, 'Не надо.'))).toBe('NOT_FOUND');
      expect(await outcome(reminded.escalations.dismiss(await desk().person('aigul'), head!.id, ' '))).toBe('DISMISSAL_REASON_MISSING');
      await reminded.escalations.dismiss(await desk().person('aigul'), head!.id, 'Договорились по телефону.');
      expect(await proposed()).toEqual([]);
      await reminded.day('2027-05-20');
      expect(await proposed()).toEqual([]);
    });
  });

  describe('A holiday added in the middle of the year', () => {
    const holiday = (day: string) => desk().all(`INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en) SELECT current_council(), $1, 'holiday', 'демалыс', 'выходной', 'day off'`, [day]);
    const onDaysOff = () => desk().unit.read(desk().councilId, async (reading) => reminded.daysOff.dueOn(reading, await reading.today()));

    it('moves nothing, shows what it fell upon, and lets a person move that to a neighbour day', async () => {
      await reminded.council('2027-05-20');
      const id = await issued('2027-05-28', 'education', 'health');
      await holiday('2027-05-28');
      expect((await slot(id, 'education')).dueOn).toBe('2027-05-28');
      expect((await onDaysOff()).map(({ slot: { number, dueOn }, nearest }) => ({ number, dueOn, nearest }))).toEqual([0, 1].map(() => ({ number: '27-001', dueOn: '2027-05-28', nearest: ['2027-05-27', '2027-05-31'] })));
      const lead = await slot(id, 'education');
      expect(await outcome(reminded.daysOff.move(await desk().person('aigul'), lead.id, lead.version, '2027-06-10'))).toBe('DUE_STAYS_DAY_OFF');
      expect(await outcome(reminded.daysOff.move(await desk().person('svetlana'), lead.id, lead.version, '2027-05-31'))).toBe('NOT_ALLOWED');
      await reminded.daysOff.move(await desk().person('aigul'), lead.id, lead.version, '2027-05-31');
      expect(await desk().assignment(id)).toMatchObject({ dueOn: '2027-05-31' });
      expect((await onDaysOff()).map(({ slot: { organisationId } }) => organisationId)).toEqual([desk().id('health')]);
      const moved = await slot(id, 'education');
      expect(await outcome(reminded.daysOff.move(await desk().person('aigul'), moved.id, moved.version, '2027-06-01'))).toBe('DUE_IS_WORK_DAY');
      expect(await reminded.day('2027-05-21')).toEqual([`${svetlana}: 27-001`]);
      expect((await reminded.mails())[0]!.bodyText).toContain('срок перенесён: понедельник, 31 мая');
    });

    it('leaves the days of the campaign alone: whoever works on 5 June is not offered another day', async () => {
      await reminded.council('2027-05-20');
      await issued('2027-06-05', 'education', 'unions');
      expect(await onDaysOff()).toEqual([]);
    });
  });
});
