import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';
import { eventually } from './eventually.js';
import { postMail } from './letters.js';
import { plans, subscribes } from './meetings.js';
import { accepts, assigns, draftOf, drafts, reports, sees, slotOf } from './story.js';
import type { Council } from './world.js';

/** A mutation somebody may do right now, with every argument it has. */
export interface Ready {
  by: Actor;
  variables: Record<string, unknown>;
}

export interface Act {
  ready(council: Council): Promise<Ready>;
  /** Open to whoever has signed in, or to everybody: no refusal is to be expected of an outsider. */
  openTo?: 'everybody';
}

const secretary = (council: Council) => council.person('aigul');
const officer = (council: Council) => council.person('svetlana');
const wanted = { lead: 'education', with: ['health'] };

async function issued(council: Council, more: { closesBy?: 'officialLetter' } = {}) {
  const by = await secretary(council);
  const assignment = await assigns(by, council, { ...wanted, ...more });
  return { by, assignment, slot: slotOf(council, assignment, 'education'), other: slotOf(council, assignment, 'health') };
}

async function reported(council: Council) {
  const { by, assignment } = await issued(council);
  await reports(await officer(council), slotOf(council, assignment, 'education'), { without: [council.body('health')] });
  const seen = await sees(by, assignment);
  return { by, assignment: seen, slot: slotOf(council, seen, 'education') };
}

/** An officer's letter came from a domain that proves nothing; the secretary is about to answer for it. */
async function unprovedDomain(council: Council, key: string, body: string): Promise<Ready> {
  const { by } = await issued(council);
  const writer = await council.person(key);
  await council.replies(writer, await council.letter(writer, 'assignment'), 'В работе.');
  await eventually('the domain of the letter', async () => {
    const { organisation } = await by.asks('query ($id: ID!) { organisation(id: $id) { mailDomains { domain } } }', { id: council.body(body) });
    return organisation.mailDomains.length > 0;
  });
  return { by, variables: { organisationId: council.body(body), domain: writer.address.split('@')[1]!, reason: 'Шлюз без подписи.' } };
}

/** The officer asks for more time; the secretary is about to decide. */
async function timeAsked(council: Council, variables: Record<string, unknown>): Promise<Ready> {
  const { by, slot } = await issued(council);
  const officerOf = await officer(council);
  await officerOf.does(`mutation ($input: ReportInput!) { reportProgress(input: $input) { __typename } }`, {
    input: { slotId: slot.id, answer: 'moreTime', interim: true, text: 'Нет данных из двух областей.', untilOn: '2027-06-08', figures: [], fileIds: [], without: [] },
  });
  const { extensionRequests } = await by.asks('query { extensionRequests { id version slot { id } } }');
  const request = extensionRequests.find((one: { slot: { id: string } }) => one.slot.id === slot.id);
  return { by, variables: { requestId: request.id, expectedVersion: request.version, ...variables } };
}

/** The officer says what is in the way; the secretary is about to act on it. */
async function stuck(council: Council, variables: Record<string, unknown>): Promise<Ready> {
  const { by, slot } = await issued(council);
  await reports(await officer(council), slot, { answer: 'help', interim: true, text: 'Оператор не даёт короткий номер.' });
  const { problems } = await by.asks('query { problems { id version slot { id } } }');
  const problem = problems.find((one: { slot: { id: string } }) => one.slot.id === slot.id);
  return { by, variables: { problemId: problem.id, expectedVersion: problem.version, ...variables } };
}

async function drafted(council: Council) {
  const by = await secretary(council);
  return { by, draft: await drafts(by, council, wanted) };
}

/** A letter that found no place, as the secretary sees it. */
export async function unsortedLetter(council: Council, text = 'Прошу сообщить, куда направить список объектов.'): Promise<{ by: Actor; id: string; version: number; fromAddress: string }> {
  const by = await secretary(council);
  const subject = `Вопрос ${randomUUID()}`;
  await postMail(council.world.system.smtpPort, { from: `${randomUUID().slice(0, 8)}@inbox.example`, to: council.address, subject, text });
  const found = await eventually(`the letter "${subject}"`, async () => {
    const { unsortedMail } = await by.asks('query { unsortedMail(first: 200) { rows { id version subject fromAddress } } }');
    return unsortedMail.rows.find((row: { subject: string }) => row.subject === subject);
  });
  return { by, ...found };
}

const onMessage = async (council: Council): Promise<Ready> => {
  const { by, id, version } = await unsortedLetter(council);
  return { by, variables: { messageId: id, expectedVersion: version } };
};

const marked = async (council: Council, mutation: 'markAtRisk' | 'notForUs'): Promise<Ready> => {
  const { by, variables } = await onMessage(council);
  const done = await by.does(`mutation ($messageId: ID!, $expectedVersion: Int!) { ${mutation}(messageId: $messageId, expectedVersion: $expectedVersion) { __typename ... on Message { version } ... on Refused { sentence } } }`, variables);
  return { by, variables: { ...variables, expectedVersion: done.version } };
};

async function planned(council: Council) {
  const by = await secretary(council);
  return { by, meeting: await plans(by, council, ['education', 'health']) };
}

const told = (slotId: string) => ({ slotId, answer: 'done', interim: false, text: 'Рейды проведены.', untilOn: null, figures: [{ code: 'I4', value: 14 }], fileIds: [], without: [] });

const handed = (slot: { id: string; version: number }) => ({ slotId: slot.id, expectedVersion: slot.version, name: 'Ерлан Ли', address: `e.li.${randomUUID().slice(0, 8)}@edu.example`, phone: '+7 7172 00-00-77', innerDueOn: '2027-06-01', note: 'Графики у областей.' });

const feedInput = () => ({ name: 'телефон', language: 'ru', layers: ['meetings'], audience: 'full', alarms: true });

async function input(council: Council) {
  return { ...draftOf(council, wanted), controllerId: (await secretary(council)).personId };
}

/** Asked who answers; each act has a body of its own, for one answers and another does not. */
async function askedWho(council: Council, body: string) {
  const by = await secretary(council);
  const fields = 'asked { id version organisation { id } person { id } }';
  const round = await by.does(`mutation ($input: OpenAnsweringInput!) { openAnsweringRound(input: $input) { __typename ... on AnsweringRound { ${fields} } ... on Refused { sentence } } }`, { input: { year: 2027, answerBy: '2027-06-04', organisationIds: [council.body(body)] } });
  const asked = round.asked.find((one: { organisation: { id: string } }) => one.organisation.id === council.body(body));
  return { by, asked, body: council.body(body) };
}

/** Her mail program tells that she is away. */
async function awayOf(council: Council) {
  const { by, asked, body } = await askedWho(council, 'akimat-kostanay');
  const gulmira = await council.person('gulmira');
  const letter = await council.letter(gulmira, 'who');
  await postMail(council.world.system.smtpPort, { from: gulmira.address, to: letter.replyTo!, subject: `Автоматический ответ ${randomUUID()}`, text: 'Я в отпуске до 15 июня.', headers: { 'Auto-Submitted': 'auto-replied' } });
  const absence = await eventually('the absence', async () => {
    const { answeringRound } = await by.asks('query { answeringRound { asked { organisation { id } absence { id } } } }');
    return answeringRound.asked.find((one: { organisation: { id: string } }) => one.organisation.id === body).absence;
  });
  return { by, absence, body, forPersonId: asked.person.id };
}

const deputyFor = (body: string, forPersonId: string) => ({ organisationId: body, forPersonId, untilOn: '2027-06-15', deputy: { name: 'А. Серікова', phone: '+7 714 200-00-16', address: `a.${randomUUID().slice(0, 8)}@kost.example` } });

let newDay = 0;

/** A proposal as the system makes it: the body has been late for days. */
async function proposed(council: Council, slotId: string): Promise<string> {
  await council.world.unit.chore(council.id, async (work) => {
    await work.query(`WITH made AS (INSERT INTO post (council_id, id, organisation_id, title_kk, title_ru, title_en, function) SELECT $1, gen_random_uuid(), $2, 'министр', 'министр', 'minister', 'head' WHERE NOT EXISTS (SELECT FROM post WHERE organisation_id = $2 AND function = 'head') RETURNING council_id, id)
      INSERT INTO post_holder (council_id, post_id, person_id, from_on) SELECT council_id, id, $3, '2026-01-01' FROM made`, [council.id, council.body('education'), council.opened.people.get('rahym')]);
    await work.query(`UPDATE slot SET due_on = '2027-05-12' WHERE id = $1`, [slotId]);
  });
  const [row] = await council.world.unit.chore(council.id, (work) => work.query<{ id: string }>(
    `INSERT INTO escalation (council_id, id, slot_id, step, due_on, proposed_on, state) VALUES ($1, gen_random_uuid(), $2, 'head', '2027-05-12', '2027-05-18', 'proposed') RETURNING id`, [council.id, slotId]));
  return row!.id;
}

/** Every mutation of the schema. A spec that walks them fails when the schema has one that is not here. */
export const everyAct: Record<string, Act> = {
  draftAssignment: { ready: async (council) => ({ by: await secretary(council), variables: { input: await input(council) } }) },
  editAssignment: {
    ready: async (council) => {
      const { by, draft } = await drafted(council);
      return { by, variables: { id: draft.id, expectedVersion: draft.version, input: await input(council) } };
    },
  },
  ...Object.fromEntries(['issueAssignment', 'discardAssignment'].map((name) => [name, {
    ready: async (council: Council) => {
      const { by, draft } = await drafted(council);
      return { by, variables: { id: draft.id, expectedVersion: draft.version } };
    },
  }])),
  cancelAssignment: {
    ready: async (council) => {
      const { by, assignment } = await issued(council);
      return { by, variables: { id: assignment.id, expectedVersion: assignment.version, reason: 'Утратило смысл.' } };
    },
  },
  acknowledgeAssignment: { ready: async (council) => ({ by: await officer(council), variables: { slotId: (await issued(council)).slot.id } }) },
  reportProgress: { ready: async (council) => ({ by: await officer(council), variables: { input: told((await issued(council)).slot.id) } }) },
  reportOnBehalf: {
    ready: async (council) => {
      const { by, slot } = await issued(council);
      return { by, variables: { input: told(slot.id), said: { personId: (await officer(council)).personId, saidBy: 'С. Ким', channelName: 'phone' } } };
    },
  },
  handOverSlot: { ready: async (council) => ({ by: await officer(council), variables: { input: handed((await issued(council)).slot) } }) },
  handOverOnBehalf: {
    ready: async (council) => {
      const { by, slot } = await issued(council);
      return { by, variables: { input: handed(slot), said: { personId: (await officer(council)).personId, saidBy: 'С. Ким', channelName: 'phone' } } };
    },
  },
  returnForRework: {
    ready: async (council) => {
      const { by, slot } = await reported(council);
      return { by, variables: { slotId: slot.id, expectedVersion: slot.version, reason: 'Нет таблицы.', dueOn: null } };
    },
  },
  acceptSlot: {
    ready: async (council) => {
      const { by, slot } = await reported(council);
      return { by, variables: { slotId: slot.id, expectedVersion: slot.version } };
    },
  },
  reopenAssignment: {
    ready: async (council) => {
      const { by, slot } = await reported(council);
      const accepted = await accepts(by, slot);
      return { by, variables: { id: accepted.id, expectedVersion: accepted.version, reason: 'Снято по ошибке.' } };
    },
  },
  waiveSlot: {
    ready: async (council) => {
      const { by, other } = await issued(council);
      return { by, variables: { slotId: other.id, expectedVersion: other.version, reason: 'Ответ не нужен.' } };
    },
  },
  replaceExecutor: {
    ready: async (council) => {
      const { by, other } = await issued(council);
      return { by, variables: { slotId: other.id, expectedVersion: other.version, organisationId: council.body('unions'), dueOn: null } };
    },
  },
  fileOfficialLetter: {
    ready: async (council) => {
      const { by, slot } = await issued(council, { closesBy: 'officialLetter' });
      return { by, variables: { slotId: slot.id, expectedVersion: slot.version, number: '12-4/881', on: '2027-05-19' } };
    },
  },
  fileMessage: {
    ready: async (council) => {
      const { by, id, version } = await unsortedLetter(council);
      const { slot } = await issued(council);
      return { by, variables: { input: { messageId: id, expectedVersion: version, slotId: slot.id, asOfficial: false } } };
    },
  },
  secondAddressOf: {
    ready: async (council) => {
      const { by, variables } = await onMessage(council);
      return { by, variables: { ...variables, personId: (await officer(council)).personId } };
    },
  },
  notForUs: { ready: onMessage },
  markAtRisk: { ready: onMessage },
  unmarkAtRisk: {
    ready: async (council) => {
      const { by, variables } = await marked(council, 'markAtRisk');
      return { by, variables: { ...variables, reason: 'Реклама.' } };
    },
  },
  confirmDomain: { ready: (council) => unprovedDomain(council, 'svetlana', 'education') },
  withdrawDomain: {
    ready: async (council) => {
      const { by, variables } = await unprovedDomain(council, 'dmitry', 'health');
      await by.does('mutation ($organisationId: ID!, $domain: String!, $reason: String!) { confirmDomain(organisationId: $organisationId, domain: $domain, reason: $reason) { __typename } }', variables);
      const { organisation } = await by.asks('query ($id: ID!) { organisation(id: $id) { mailDomains { confirmation { id } } } }', { id: variables['organisationId'] });
      return { by, variables: { confirmationId: organisation.mailDomains[0].confirmation.id, reason: 'Домен рассылает чужое.' } };
    },
  },
  grantExtension: { ready: async (council) => timeAsked(council, { until: '2027-06-08', afterLead: false, word: null }) },
  refuseExtension: { ready: async (council) => timeAsked(council, { word: 'Итоги нужны раньше.' }) },
  prepareExtension: { ready: async (council) => timeAsked(council, { until: '2027-06-25', note: 'Заседание 8 июня.' }) },
  changeDelegation: {
    ready: async (council) => {
      const by = await council.person('bolat');
      const { delegation } = await by.asks('query { delegation { version times days latestOn noticeDays declineDays } }');
      const { version, ...terms } = delegation;
      return { by, variables: { input: { ...terms, noticeDays: terms.noticeDays === 3 ? 2 : 3 }, expectedVersion: version } };
    },
  },
  askForHelp: { ready: async (council) => stuck(council, { organisationIds: [council.body('unions')] }) },
  solveProblem: { ready: async (council) => stuck(council, { outcome: 'Номер дали.' }) },
  openAnsweringRound: { ready: async (council) => ({ by: await secretary(council), variables: { input: { year: 2027, answerBy: '2027-06-04', organisationIds: [council.body('education')] } } }) },
  askAgainWhoAnswers: {
    ready: async (council) => {
      const { by, asked } = await askedWho(council, 'unions');
      return { by, variables: { answeringId: asked.id, expectedVersion: asked.version } };
    },
  },
  writeElsewhere: {
    ready: async (council) => {
      const { by, asked } = await askedWho(council, 'prosecution');
      return { by, variables: { answeringId: asked.id, expectedVersion: asked.version, address: `t.${randomUUID().slice(0, 8)}@prok.example` } };
    },
  },
  enterWhoAnswers: {
    ready: async (council) => {
      const { by, asked } = await askedWho(council, 'health');
      return { by, variables: { input: { answeringId: asked.id, expectedVersion: asked.version, spokenBy: 'body', who: 'fix', person: { name: 'Д. Цой', post: 'эксперт', phone: '+7 7172 00-41-19' } } } };
    },
  },
  appointDeputy: {
    ready: async (council) => {
      const { by, asked, body } = await askedWho(council, 'akimat-kostanay');
      return { by, variables: { input: deputyFor(body, asked.person.id) } };
    },
  },
  endDeputy: {
    ready: async (council) => {
      const { by, asked, body } = await askedWho(council, 'akimat-kostanay');
      await by.does('mutation ($input: DeputyInput!) { appointDeputy(input: $input) { __typename ... on Refused { sentence } } }', { input: deputyFor(body, asked.person.id) });
      return { by, variables: { organisationId: body, forPersonId: asked.person.id } };
    },
  },
  dismissAbsence: { ready: async (council) => { const { by, absence } = await awayOf(council); return { by, variables: { absenceId: absence.id } }; } },
  unsortMessage: { ready: (council) => marked(council, 'notForUs') },
  planMeeting: {
    ready: async (council) => {
      const by = await secretary(council);
      const { composition } = await by.asks('query { composition { id } }');
      const when = { startsAt: '2027-05-26T06:00:00.000Z', endsAt: '2027-05-26T07:30:00.000Z', place: 'зал 3', videoUrl: null };
      return { by, variables: { input: { title: { ru: 'Готовность к 12 дням' }, ...when, mandateIds: composition.map(({ id }: { id: string }) => id) } } };
    },
  },
  moveMeeting: {
    ready: async (council) => {
      const { by, meeting } = await planned(council);
      return { by, variables: { input: { meetingId: meeting.id, expectedVersion: meeting.version, startsAt: '2027-05-27T06:00:00.000Z', endsAt: '2027-05-27T07:30:00.000Z', place: 'зал 4', videoUrl: null } } };
    },
  },
  cancelMeeting: {
    ready: async (council) => {
      const { by, meeting } = await planned(council);
      return { by, variables: { meetingId: meeting.id, expectedVersion: meeting.version, reason: 'Нет кворума.' } };
    },
  },
  answerInvitation: {
    ready: async (council) => {
      const { meeting } = await planned(council);
      const by = await officer(council);
      const own = meeting.invitations.find((one: any) => one.mandate.organisation.id === council.body('education'));
      return { by, variables: { invitationId: own.id, answer: 'yes', note: 'Буду.' } };
    },
  },
  createFeed: { openTo: 'everybody', ready: async (council) => ({ by: await officer(council), variables: { input: feedInput() } }) },
  openCalendarPage: { openTo: 'everybody', ready: async (council) => ({ by: await officer(council), variables: { fresh: false } }) },
  changeFeed: {
    ready: async (council) => {
      const by = await officer(council);
      return { by, variables: { input: { ...feedInput(), feedId: (await subscribes(by)).feed.id } } };
    },
  },
  ...Object.fromEntries(['rotateFeed', 'revokeFeed'].map((name) => [name, {
    ready: async (council: Council) => {
      const by = await officer(council);
      return { by, variables: { feedId: (await subscribes(by)).feed.id } };
    },
  }])),
  requestSignInLink: { openTo: 'everybody', ready: async (council) => ({ by: await officer(council), variables: { council: council.preset.slug, address: (await officer(council)).address } }) },
  remind: {
    ready: async (council) => {
      const { by, slot } = await issued(council);
      return { by, variables: { slotIds: [slot.id] } };
    },
  },
  ...Object.fromEntries(['sendEscalation', 'dismissEscalation'].map((name) => [name, {
    ready: async (council: Council) => {
      const { by, slot } = await issued(council);
      const id = await proposed(council, slot.id);
      return { by, variables: name === 'sendEscalation' ? { escalationId: id } : { escalationId: id, reason: 'Договорились по телефону.' } };
    },
  }])),
  moveDue: {
    ready: async (council) => {
      const { by, slot } = await issued(council);
      await council.world.unit.chore(council.id, (work) => work.query(`INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en) VALUES ($1, $2, 'holiday', 'демалыс', 'выходной', 'day off') ON CONFLICT DO NOTHING`, [council.id, slot.dueOn]));
      // 4 June 2027 lies within the campaign, which the body lives by working days here.
      await council.world.unit.chore(council.id, (work) => work.query(`INSERT INTO weekend_rhythm (council_id, organisation_id, rhythm) VALUES ($1, $2, 'byMonday') ON CONFLICT DO NOTHING`, [council.id, council.body('education')]));
      return { by, variables: { slotId: slot.id, expectedVersion: slot.version, dueOn: '2027-06-03' } };
    },
  },
  chooseRhythm: { ready: async (council) => ({ by: await secretary(council), variables: { organisationId: council.body('akimat-kostanay'), rhythm: 'byMonday' } }) },
  setWorkDay: { ready: async (council) => ({ by: await secretary(council), variables: { input: { day: `2027-09-${String(10 + (newDay += 1)).padStart(2, '0')}`, kind: 'holiday', name: { ru: 'Выходной' }, reason: 'Указ.' } } }) },
  removeWorkDay: {
    ready: async (council) => {
      const by = await secretary(council);
      const day = `2027-10-${String(10 + (newDay += 1)).padStart(2, '0')}`;
      await by.does('mutation ($input: SpecialDayInput!) { setWorkDay(input: $input) { __typename ... on Refused { sentence } } }', { input: { day, kind: 'holiday', name: { ru: 'Выходной' }, reason: 'Указ.' } });
      return { by, variables: { day, reason: 'Отменён.' } };
    },
  },
};
