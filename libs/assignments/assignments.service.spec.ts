import { letterDelivered } from './delivered.js';
import { AssignmentAccepted, AssignmentIssued, DeadlineChanged, ProgressReported, SlotReturned } from './events.js';
import { Desk, outcome } from './testing/desk.js';

describe('Assignments', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(() => desk.close());
  beforeEach(() => { desk.told.length = 0; });

  describe('Issuing (T1)', () => {
    it('gives a number, people and due days, and tells once', async () => {
      const id = await desk.issued();
      const assignment = await desk.assignment(id);
      expect(assignment).toMatchObject({ state: 'issued', number: expect.stringMatching(/^27-\d{3}$/) });
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'sent', isLead: true, force: 'order', dueOn: '2027-06-04', personId: desk.id('svetlana') });
      expect(await desk.slot(id, 'prosecution')).toMatchObject({ force: 'request', dueOn: '2027-06-01', personId: desk.id('timur') });
      expect(desk.told.filter((fact) => fact instanceof AssignmentIssued)).toEqual([{ assignmentId: id, slotIds: expect.arrayContaining([(await desk.slot(id, 'health')).id]) }]);
      expect((await desk.history(id)).map(({ act, channel, evidence }) => `${act} ${channel} ${evidence}`)).toEqual(['assignment.draft web session', 'assignment.issue web session']);
    });

    it.each([
      ['no lead', { slots: ['health', 'education'] }, 'LEAD_MISSING'],
      ['nobody', { slots: [] }, 'EXECUTORS_MISSING'],
      ['no result', { result: {}, indicatorCodes: [] }, 'RESULT_MISSING'],
      ['no text in any language', { title: { ru: ' ' } }, 'TEXT_MISSING'],
      ['no date', { dueOn: null }, 'DUE_MISSING'],
      ['a date in the past', { dueOn: '2027-05-19' }, 'DUE_PAST'],
      ['a term of one working day', { dueOn: '2027-05-21' }, 'DUE_TOO_SOON'],
    ])('refuses %s, and keeps the draft', async (_, with_, code) => {
      const { slots, ...rest } = with_ as { slots?: string[] };
      const input = desk.input({ ...rest, ...(slots && { slots: slots.map((key) => desk.slotInput(key)) }) });
      const id = await desk.assignments.draft(await desk.person('aigul'), input);
      expect(await outcome(desk.assignments.issue(await desk.person('aigul'), id, 1))).toBe(code);
      expect(await desk.assignment(id)).toMatchObject({ state: 'draft', number: null });
    });

    it('gives a short term all the same when the secretary says why', async () => {
      const id = await desk.issued({ dueOn: '2027-05-21', dueReason: 'Премьер-министр просит к пятнице' });
      expect(await desk.assignment(id)).toMatchObject({ state: 'issued', dueOn: '2027-05-21' });
    });

    it('takes the result as given when figures are asked for', async () => {
      expect(await desk.assignment(await desk.issued({ result: {} }))).toMatchObject({ state: 'issued' });
    });

    it('gives each body of a group its own number when each answers for itself', async () => {
      const id = await desk.issued({ together: 'eachForItself' });
      const { batchId, together } = await desk.assignment(id);
      expect(together).toBe('eachForItself');
      const batch = await desk.all<{ number: number; leads: number; codes: number }>(
        `SELECT a.number, (SELECT count(*) FROM slot s WHERE s.assignment_id = a.id AND s.is_lead) AS leads,
                (SELECT count(*) FROM assignment_indicator i WHERE i.assignment_id = a.id) AS codes
           FROM assignment a WHERE batch_id = $1 ORDER BY number`, [batchId]);
      expect(batch).toHaveLength(3);
      expect(batch.map(({ number }) => number - batch[0]!.number)).toEqual([0, 1, 2]);
      expect(batch.every(({ leads, codes }) => leads === 1 && codes === 2)).toBe(true);
      expect(desk.told.filter((fact) => fact instanceof AssignmentIssued)).toHaveLength(3);
    });

    it('remembers in a draft whether each answers for itself, and lets that be changed', async () => {
      const draft = await desk.assignments.draft(await desk.person('aigul'), desk.input({ together: 'eachForItself' }));
      expect((await desk.assignment(draft)).together).toBe('eachForItself');
      await desk.assignments.edit(await desk.person('aigul'), draft, 1, desk.input({ together: 'together' }));
      expect((await desk.assignment(draft)).together).toBe('together');
    });

    it('is not for the chair, nor for an executor', async () => {
      const id = await desk.assignments.draft(await desk.person('aigul'), desk.input());
      expect(await outcome(desk.assignments.issue(await desk.person('bolat'), id, 1))).toBe('NOT_ALLOWED');
      expect(await outcome(desk.assignments.issue(await desk.person('svetlana'), id, 1))).toBe('NOT_FOUND');
      expect(await outcome(desk.assignments.draft(await desk.person('bolat'), desk.input()))).toBe('NOT_ALLOWED');
    });
  });

  describe('Answering', () => {
    it('an interim answer never moves to reported, a final one does (T6)', async () => {
      const id = await desk.issued();
      const lead = await desk.slot(id, 'education');
      await desk.slots.report(await desk.person('svetlana'), desk.report(lead, { interim: true, text: 'Готово на 90 %' }));
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'underway', acknowledgedAt: expect.any(Date) });
      expect(await desk.assignment(id)).toMatchObject({ state: 'underway' });
      await desk.slots.report(await desk.person('svetlana'), desk.report(lead, { figures: [{ code: 'I4', value: 14 }] }));
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'reported' });
      expect(await desk.assignment(id)).toMatchObject({ state: 'submitted' });
      expect(desk.told.filter((fact) => fact instanceof ProgressReported)).toHaveLength(2);
    });

    it('is for the body itself: another one does not even see it, the secretary enters it as said by phone', async () => {
      const id = await desk.issued();
      const health = await desk.slot(id, 'health');
      expect(await outcome(desk.slots.report(await desk.person('gulmira'), desk.report(health)))).toBe('NOT_FOUND');
      expect(await outcome(desk.slots.report(await desk.person('svetlana'), desk.report(health)))).toBe('NOT_ALLOWED');
      expect(await outcome(desk.slots.report(await desk.person('aigul'), desk.report(health)))).toBe('NOT_ALLOWED');
      await desk.slots.reportOnBehalf(await desk.person('aigul'), desk.report(health), { personId: desk.id('dmitry'), saidBy: 'Д. Цой', channelName: 'phone' });
      expect(await desk.all('SELECT channel, evidence, person_id FROM report WHERE slot_id = $1', [health.id])).toEqual([{ channel: 'onBehalf', evidence: 'phone', person_id: desk.id('dmitry') }]);
      expect(await desk.history(id)).toContainEqual(expect.objectContaining({ act: 'slot.report', channel: 'onBehalf', evidence: 'phone', principal_id: desk.id('aigul') }));
    });

    it('refuses figures and bodies that are not of this assignment, and files that never came with it', async () => {
      const id = await desk.issued();
      const lead = await desk.slot(id, 'education');
      const svetlana = () => desk.person('svetlana');
      expect(await outcome(desk.slots.report(await svetlana(), desk.report(lead, { figures: [{ code: 'I6', value: 1 }] })))).toBe('FIGURE_UNKNOWN');
      expect(await outcome(desk.slots.report(await svetlana(), desk.report(lead, { without: [desk.id('unions')] })))).toBe('WITHOUT_UNKNOWN');
      expect(await outcome(desk.slots.report(await svetlana(), desk.report(lead, { fileIds: [desk.id('unions')] })))).toBe('FILE_UNKNOWN');
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'sent' });
    });

    it('a second last word supersedes the first', async () => {
      const id = await desk.issued();
      const lead = await desk.slot(id, 'education');
      for (const text of ['Выполнено.', 'Выполнено, график приложен.']) await desk.slots.report(await desk.person('svetlana'), desk.report(lead, { text }));
      expect(await desk.all('SELECT body_text, standing FROM report WHERE slot_id = $1 ORDER BY at', [lead.id])).toEqual([
        { body_text: 'Выполнено.', standing: 'superseded' }, { body_text: 'Выполнено, график приложен.', standing: 'waiting' },
      ]);
    });
  });

  describe('Checking', () => {
    it('sends back with a reason; the due day stays (T7), the body owes again', async () => {
      const id = await desk.issued();
      const lead = await desk.slot(id, 'education');
      await desk.slots.report(await desk.person('svetlana'), desk.report(lead));
      const reported = await desk.slot(id, 'education');
      expect(await outcome(desk.slots.returnForRework(await desk.person('aigul'), lead.id, reported.version, ' ', null))).toBe('REASON_MISSING');
      await desk.slots.returnForRework(await desk.person('aigul'), lead.id, reported.version, 'Кто дежурит в области Ұлытау?', null);
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'returned', returns: 1, dueOn: '2027-06-04' });
      expect(await desk.assignment(id)).toMatchObject({ state: 'underway', returns: 1, dueOn: '2027-06-04' });
      expect(await desk.all('SELECT standing, return_reason FROM report WHERE slot_id = $1', [lead.id])).toEqual([{ standing: 'returned', return_reason: 'Кто дежурит в области Ұлытау?' }]);
      expect(desk.told).toContainEqual(expect.any(SlotReturned));
      expect(desk.told).not.toContainEqual(expect.any(DeadlineChanged));
    });

    it('removes from control only when every body answered, is let go, or is named by the lead in "without" (T10)', async () => {
      const id = await desk.issued();
      const lead = await desk.slot(id, 'education');
      const accept = async () => outcome(desk.slots.accept(await desk.person('aigul'), lead.id, (await desk.slot(id, 'education')).version));
      await desk.slots.report(await desk.person('dmitry'), desk.report(await desk.slot(id, 'health')));
      await desk.slots.report(await desk.person('svetlana'), desk.report(lead));
      expect(await accept()).toBe('SLOTS_UNREPORTED');
      await desk.slots.report(await desk.person('svetlana'), desk.report(lead, { without: [desk.id('prosecution')] }));
      expect(await accept()).toBe('done');
      expect(await desk.assignment(id)).toMatchObject({ state: 'accepted' });
      expect(await desk.slot(id, 'health')).toMatchObject({ state: 'accepted' });
      expect(await desk.slot(id, 'prosecution')).toMatchObject({ state: 'waived', waivedReason: 'without' });
      expect(desk.told).toContainEqual(new AssignmentAccepted(id));
      const { version } = await desk.assignment(id);
      await desk.assignments.reopen(await desk.person('aigul'), id, version, 'Снято по ошибке');
      expect(await desk.assignment(id)).toMatchObject({ state: 'submitted', closedAt: null });
      expect(await desk.slot(id, 'health')).toMatchObject({ state: 'reported' });
      expect(await desk.slot(id, 'prosecution')).toMatchObject({ state: 'sent', waivedReason: null });
      expect(await accept()).toBe('done');
    });

    it('waits for the signed letter where one is required', async () => {
      const id = await desk.issued({ slots: [desk.slotInput('education', { isLead: true, closesBy: 'officialLetter' })] });
      const slot = await desk.slot(id, 'education');
      await desk.slots.report(await desk.person('svetlana'), desk.report(slot));
      const version = async () => (await desk.slot(id, 'education')).version;
      expect(await outcome(desk.slots.accept(await desk.person('aigul'), slot.id, await version()))).toBe('LETTER_AWAITED');
      await desk.slots.fileOfficialLetter(await desk.person('aigul'), slot.id, await version(), '05-12/1234-И', '2027-05-20');
      await desk.slots.accept(await desk.person('aigul'), slot.id, await version());
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'accepted', officialNumber: '05-12/1234-И' });
    });

    it('lets a co-executor go, never the lead; cancels with a reason', async () => {
      const id = await desk.issued();
      const [lead, health] = [await desk.slot(id, 'education'), await desk.slot(id, 'health')];
      expect(await outcome(desk.slots.waive(await desk.person('aigul'), lead.id, lead.version, 'не нужно'))).toBe('LEAD_STAYS');
      await desk.slots.waive(await desk.person('aigul'), health.id, health.version, 'Данные уже есть');
      expect(await desk.slot(id, 'health')).toMatchObject({ state: 'waived', waivedReason: 'secretary' });
      const { version } = await desk.assignment(id);
      await desk.assignments.cancel(await desk.person('gauhar'), id, version, 'Вошло в план министерства');
      expect(await desk.assignment(id)).toMatchObject({ state: 'cancelled', closeReason: 'Вошло в план министерства' });
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'waived', waivedReason: 'cancelled' });
    });

    it('is over for a body once it is accepted', async () => {
      const id = await desk.issued({ slots: [desk.slotInput('education', { isLead: true })] });
      const slot = await desk.slot(id, 'education');
      await desk.slots.report(await desk.person('svetlana'), desk.report(slot));
      await desk.slots.accept(await desk.person('aigul'), slot.id, (await desk.slot(id, 'education')).version);
      expect(await outcome(desk.slots.report(await desk.person('svetlana'), desk.report(slot, { text: 'Ещё два региона.' })))).toBe('ASSIGNMENT_CLOSED');
    });
  });

  describe('Two people at once', () => {
    it('of two edits of one draft one is kept, the other hears of a conflict, each time (PG-07)', async () => {
      for (let round = 0; round < 25; round += 1) {
        const id = await desk.assignments.draft(await desk.person('aigul'), desk.input());
        const [aigul, gauhar] = [await desk.person('aigul'), await desk.person('gauhar')];
        const said = await Promise.all([
          outcome(desk.assignments.edit(aigul, id, 1, desk.input({ dueOn: '2027-06-08' }))),
          outcome(desk.assignments.edit(gauhar, id, 1, desk.input({ dueOn: '2027-06-09' }))),
        ]);
        expect([...said].sort()).toEqual(['conflict', 'done']);
        expect(await desk.assignment(id)).toMatchObject({ version: 2, dueOn: said[0] === 'done' ? '2027-06-08' : '2027-06-09' });
      }
    });

    it('one mutation sent five times at once has one effect and one answer (PG-08)', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await desk.assignments.draft(await desk.person('aigul'), desk.input({ together: 'eachForItself' }));
        const aigul = await desk.person('aigul', 'issueAssignment');
        const answers = await Promise.all(Array.from({ length: 5 }, () => desk.assignments.issue(aigul, id, 1)));
        expect(new Set(answers)).toEqual(new Set([id]));
        expect(await desk.all(`SELECT count(*) AS n FROM audit_entry WHERE object_id = $1 AND act = 'assignment.issue'`, [id])).toEqual([{ n: 1 }]);
      }
    });

    it('a mail server that takes a letter is nobody to conflict with', async () => {
      const id = await desk.issued();
      const health = await desk.slot(id, 'health');
      await desk.unit.chore(desk.councilId, (work) => letterDelivered(work, health.id));
      expect(await desk.slot(id, 'health')).toMatchObject({ state: 'delivered', version: health.version });
      expect(await outcome(desk.slots.waive(await desk.person('aigul'), health.id, health.version, 'Данные уже есть'))).toBe('done');
      await desk.unit.chore(desk.councilId, (work) => letterDelivered(work, health.id));
      expect(await desk.slot(id, 'health')).toMatchObject({ state: 'waived' });
    });

    it('accepting and sending back at once: one of them happens', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await desk.issued({ slots: [desk.slotInput('education', { isLead: true })] });
        await desk.slots.report(await desk.person('svetlana'), desk.report(await desk.slot(id, 'education')));
        const { id: slotId, version } = await desk.slot(id, 'education');
        const [aigul, gauhar] = [await desk.person('aigul'), await desk.person('gauhar')];
        const said = await Promise.all([outcome(desk.slots.accept(aigul, slotId, version)), outcome(desk.slots.returnForRework(gauhar, slotId, version, 'Не хватает графика', null))]);
        expect([...said].sort()).toEqual(['conflict', 'done']);
      }
    });
  });
});
