import { newId, Refusal } from '@kenes/kernel';
import { Mailroom } from '../testing/mailroom.js';
import { judge, nothingKnown } from '../reading/evidence-facts.js';
import { evidenceReasons } from '../evidence-reasons.js';
import { ConfirmedDomains } from './confirmed-domains.js';

const KIM = 'С. Ким <s.kim@edu.example>';
const WHY = 'Позвонила в их ИТ: шлюз без подписи, другого нет.';
const verdict = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)));

describe('A domain the secretary answers for', () => {
  let room: Mailroom;
  let nth = 0;
  beforeAll(async () => { room = await Mailroom.open(); });
  afterAll(() => room?.close());
  beforeEach(() => room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`));

  const slot = () => room.notebook.slots[0]!;
  const body = (key: string) => room.council.organisations.get(key)!;
  const fromKim = async (more: object = {}) => room.gets({ from: KIM, to: await room.replyAddress('svetlana', slot().id), text: `Выполнено ${newId()}.`, ...more });
  const confirm = async (key = 'aigul', more: object = {}) => verdict(room.app.get(ConfirmedDomains).confirm(await room.viewer(key), { organisationId: body('education'), domain: 'edu.example', reason: WHY, ...more }));
  const domains = async (key: string) => {
    const viewer = await room.viewer(key);
    try {
      return await room.app.get(ConfirmedDomains).of(viewer, body('education'));
    } finally {
      await viewer.reading.close();
    }
  };

  it('is offered after a letter that nothing proves, confirmed once with a reason, and kept in the history', async () => {
    expect(await confirm()).toBe('DOMAIN_NOT_TO_CONFIRM');
    expect(await fromKim()).toMatchObject({ evidence: 'probable' });
    expect(await domains('aigul')).toMatchObject([{ domain: 'edu.example', letters: 1, confirmation: null, mayConfirm: true }]);
    expect(await confirm('aigul', { reason: ' ' })).toBe('REASON_MISSING');
    expect(await confirm()).toBe('done');
    expect(await confirm()).toBe('DOMAIN_CONFIRMED');
    expect(await domains('aigul')).toMatchObject([{ confirmation: { reason: WHY, personId: room.person('aigul') }, mayConfirm: false }]);
    expect(await room.all(`SELECT act, principal_id, facts FROM audit_entry WHERE object_kind = 'organisation'`)).toEqual([{ act: 'domain.confirm', principal_id: room.person('aigul'), facts: { domain: 'edu.example', reason: WHY } }]);
  });

  it('makes later letters of its officers to their own reply address proved, in plain words; earlier ones stay as they were', async () => {
    const earlier = await fromKim();
    await confirm();
    const later = await fromKim();
    expect(later).toMatchObject({ state: 'filed', evidence: 'proved', evidenceFacts: { domainConfirmed: true } });
    expect((await room.messages()).find(({ id }) => id === earlier.id)).toMatchObject({ evidence: 'probable' });
    const viewer = await room.viewer('aigul');
    expect((await evidenceReasons(viewer, later, 'ru')).map(({ tone, sentence }) => `${tone}: ${sentence}`)).toContain('good: Домен edu.example не сообщает, как проверять его письма, но за него поручился секретарь.');
    await viewer.reading.close();
  });

  it('says nothing of an unknown sender, of a letter to the common address, or of one to another’s reply address', async () => {
    await fromKim();
    await confirm();
    expect(await fromKim({ from: 'x@edu.example' })).toMatchObject({ state: 'unsorted', evidence: 'doubtful' });
    expect(await room.gets({ from: KIM, subject: '№ 27-041', text: 'Выполнено по 27-041.' })).toMatchObject({ state: 'unsorted', evidence: 'refused' });
    expect(await fromKim({ to: await room.replyAddress('dmitry', room.notebook.slots[1]!.id) })).toMatchObject({ state: 'unsorted', evidence: 'doubtful' });
  });

  it('lets a letter act on the slot of its reply address only, whatever number it names', async () => {
    await fromKim();
    await confirm();
    const elsewhere = await fromKim({ to: await room.replyAddress('svetlana', newId()), subject: '№ 27-041', text: 'По 27-041: выполнено.' });
    expect(elsewhere).toMatchObject({ state: 'unsorted', evidence: 'proved' });
    expect(room.notebook.delivered).toHaveLength(1);
  });

  it.each(['s.kim@mail.edu.example', 's.kim@edu-example.example', 's.kim@xn--du-mlc.example'])('vouches for no domain below it and for none that looks like it (%s)', async (address) => {
    await fromKim();
    await confirm();
    await room.all('INSERT INTO person_address (council_id, address, person_id) VALUES ($1, $2, $3)', [room.councilId, address, room.person('svetlana')]);
    expect(await fromKim({ from: address })).toMatchObject({ evidence: 'probable', evidenceFacts: { domainConfirmed: false } });
  });

  it('means nothing in another council', async () => {
    await fromKim();
    await confirm();
    await room.newCouncil(`u${'abcdefghijklmnopqrstuvwxyz'[nth]}`);
    expect(await fromKim()).toMatchObject({ evidence: 'probable' });
    expect(await domains('aigul')).toMatchObject([{ domain: 'edu.example', confirmation: null }]);
  });

  it('does not overrule a domain that disowns a letter, nor a policy that only watches', async () => {
    await fromKim();
    await confirm();
    const facts = { ...nothingKnown, fromDomain: 'edu.example', knownAddress: true, reply: { linkId: newId(), objectId: slot().id, personId: room.person('svetlana'), closed: false } };
    const judged = (more: object) => room.unit.chore(room.councilId, async (work) => (await judge(work, { ...facts, ...more }, 's.kim@edu.example', { personId: room.person('svetlana'), organisationIds: [body('education')] })).evidence);
    expect(await judged({ dmarc: 'none' })).toBe('proved');
    expect(await judged({ dmarc: 'fail', dmarcPolicy: 'reject' })).toBe('refused');
    expect(await judged({ dmarc: 'fail', dmarcPolicy: 'none' })).toBe('probable');
  });

  it('is the secretariat’s to see and to confirm, by the body whose letters came from it', async () => {
    await fromKim();
    for (const key of ['svetlana', 'bolat', 'anna']) {
      expect(await confirm(key)).toBe('NOT_ALLOWED');
      expect(await domains(key)).toEqual([]);
    }
    expect(await confirm('aigul', { organisationId: body('health') })).toBe('DOMAIN_NOT_TO_CONFIRM');
    expect(await confirm('aigul', { organisationId: newId() })).toBe('NOT_FOUND');
    expect(await confirm('gauhar')).toBe('done');
  });

  describe('and answers for no longer', () => {
    const NO_MORE = 'Их ИТ: с домена рассылают чужие письма.';
    const confirmation = async () => (await domains('aigul'))[0]?.confirmation?.id ?? newId();
    const withdraw = async (key = 'aigul', { id, reason = NO_MORE }: { id?: string; reason?: string } = {}) => verdict(room.app.get(ConfirmedDomains).withdraw(await room.viewer(key), id ?? (await confirmation()), reason));

    it('is withdrawn once, with a reason, and both acts stay in the history', async () => {
      await fromKim();
      await confirm();
      const id = await confirmation();
      expect(await domains('aigul')).toMatchObject([{ mayConfirm: false, mayWithdraw: true, withdrawn: null }]);
      expect(await withdraw('aigul', { reason: ' ' })).toBe('REASON_MISSING');
      expect(await withdraw()).toBe('done');
      expect(await withdraw('aigul', { id })).toBe('DOMAIN_WITHDRAWN');
      expect(await domains('aigul')).toMatchObject([{
        domain: 'edu.example', letters: 1, confirmation: null, mayConfirm: true, mayWithdraw: false,
        withdrawn: { id, reason: WHY, withdrawnBy: room.person('aigul'), withdrawnReason: NO_MORE },
      }]);
      expect(await room.all(`SELECT act, object_id, principal_id, channel, evidence, facts FROM audit_entry WHERE object_kind = 'organisation' ORDER BY written_at`)).toMatchObject([
        { act: 'domain.confirm' },
        { act: 'domain.withdraw', object_id: body('education'), principal_id: room.person('aigul'), channel: 'web', evidence: 'session', facts: { domain: 'edu.example', reason: NO_MORE } },
      ]);
    });

    it('has its later letters judged as before, and what was accepted stays as history says', async () => {
      await fromKim();
      await confirm();
      const accepted = await fromKim();
      await withdraw();
      const later = await fromKim();
      expect(later).toMatchObject({ state: 'filed', evidence: 'probable', evidenceFacts: { domainConfirmed: false } });
      expect((await room.messages()).find(({ id }) => id === accepted.id)).toMatchObject({ state: 'filed', evidence: 'proved', evidenceFacts: { domainConfirmed: true } });
      const viewer = await room.viewer('aigul');
      expect((await evidenceReasons(viewer, accepted, 'ru')).map(({ sentence }) => sentence)).toContain('Домен edu.example не сообщает, как проверять его письма, но за него поручился секретарь.');
      expect((await evidenceReasons(viewer, later, 'ru')).map(({ sentence }) => sentence).join(' ')).not.toContain('поручился');
      await viewer.reading.close();
    });

    it('may be confirmed anew, and is proved again', async () => {
      await fromKim();
      await confirm();
      await withdraw();
      expect(await confirm('aigul', { reason: 'Шлюз починили.' })).toBe('done');
      expect(await confirm()).toBe('DOMAIN_CONFIRMED');
      expect(await domains('aigul')).toMatchObject([{ confirmation: { reason: 'Шлюз починили.' }, withdrawn: null, mayWithdraw: true }]);
      expect(await fromKim()).toMatchObject({ evidence: 'proved' });
    });

    it('can be withdrawn even when the letters it was confirmed for are in nobody’s sight any more', async () => {
      await fromKim();
      await confirm();
      await room.all('UPDATE message SET at_risk = true');
      expect(await domains('aigul')).toMatchObject([{ domain: 'edu.example', letters: 0, lastAt: null, mayWithdraw: true }]);
      expect(await withdraw()).toBe('done');
      expect(await domains('aigul')).toEqual([]);
    });

    it('is the secretariat’s to withdraw, in its own council', async () => {
      await fromKim();
      await confirm();
      const id = await confirmation();
      for (const key of ['svetlana', 'bolat', 'anna']) expect(await withdraw(key, { id })).toBe('NOT_ALLOWED');
      expect(await withdraw('aigul', { id: newId() })).toBe('NOT_FOUND');
      await room.newCouncil(`w${'abcdefghijklmnopqrstuvwxyz'[nth]}`);
      expect(await withdraw('aigul', { id })).toBe('NOT_FOUND');
    });

    it('is withdrawn once when two press at once', async () => {
      await fromKim();
      await confirm();
      const id = await confirmation();
      expect((await Promise.all([withdraw('aigul', { id }), withdraw('gauhar', { id })])).sort()).toEqual(['DOMAIN_WITHDRAWN', 'done']);
    });
  });
});
