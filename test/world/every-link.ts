import { randomUUID } from 'node:crypto';
import { Links } from '@kenes/council';
import { systemCaller } from '@kenes/kernel';
import { lives } from './days.js';
import { plans } from './meetings.js';
import { assigns, slotOf } from './story.js';
import type { Council } from './world.js';

/** A page for every purpose of a link that opens one. */
export interface EveryLink { r: string; v: string; c: string; d: string; k: string; m: string; in: string }

const round = `mutation ($input: OpenAnsweringInput!) { openAnsweringRound(input: $input) { __typename ... on AnsweringRound { id } ... on Refused { sentence } } }`;
const prepare = `mutation ($id: ID!, $version: Int!) { prepareExtension(requestId: $id, expectedVersion: $version, until: "2027-06-10") { __typename ... on Refused { sentence } } }`;

/** One personal link of every kind, whole, as its owner finds it in a letter; the council's day is then Monday, 24 May 2027. */
export async function everyLink(council: Council): Promise<EveryLink> {
  const { aigul, svetlana, gulmira, bolat } = await council.with('aigul', 'svetlana', 'gulmira', 'bolat');
  const linkIn = (text: string, kind: string) => new RegExp(`https?://\\S+/${kind}/[\\w.-]+`).exec(text)![0];
  const must = ({ __typename, sentence }: { __typename: string; sentence?: string }) => {
    if (__typename === 'Refused') throw new Error(`refused: ${sentence}`);
  };

  const longer = await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
  const asking = linkIn((await council.letter(svetlana, 'assignment')).text, 'r');
  await fetch(asking, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ key: randomUUID(), answer: 'moreTime', until: '2027-06-10', 't-moreTime': 'Нет данных из двух областей.' }) });
  const { assignment } = await aigul.asks(`query ($id: ID!) { assignment(id: $id) { slots { organisation { id } extensionRequest { id version } } } }`, { id: longer.id });
  must(await aigul.does(prepare, slotOf(council, assignment, 'education').extensionRequest));
  const d = linkIn((await council.letter(bolat, 'decision')).text, 'd');

  const raids = await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
  const r = linkIn((await council.lettersTo(svetlana)).findLast(({ kind, subject }) => kind === 'assignment' && subject.includes(raids.number))!.text, 'r');
  await plans(aigul, council, ['education'], { videoUrl: 'https://video.example/kenes' });
  const { text: invitation } = await council.letter(svetlana, 'invitation');
  must(await aigul.does(round, { input: { year: 2027, answerBy: '2027-06-12', organisationIds: [council.body('akimat-kostanay')] } }));
  const k = linkIn((await council.letter(gulmira, 'who')).text, 'k');

  await lives(council, '2027-05-24', '09:05');
  const m = linkIn((await council.letter(bolat, 'monday')).text, 'm');
  return { r, v: linkIn(invitation, 'v'), c: linkIn(invitation, 'c'), d, k, m, in: await signInLink(council) };
}

/** A link of the officer that signs in, as the mail would bring it. */
export async function signInLink(council: Council): Promise<string> {
  const { svetlana } = await council.with('svetlana');
  const links = council.world.inside.get(Links);
  let url = '';
  await council.world.unit.write(systemCaller(council.id), async (work) => {
    const link = await links.issue(work, { purpose: 'signIn', objectId: svetlana.personId, personId: svetlana.personId, validForMinutes: 15, maxUses: 1 });
    await work.record({ act: 'signIn.request', objectKind: 'person', objectId: svetlana.personId });
    url = links.url({ councilCode: council.preset.code }, link);
    return link.id;
  });
  return url;
}
