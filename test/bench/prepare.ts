import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '@kenes/config';
import { ApiTokens, CouncilModule, Link, Links, openCouncil, type OpenedCouncil } from '@kenes/council';
import { KernelModule, systemCaller, UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { Actor } from '../world/actor.js';
import { eventually } from '../world/eventually.js';
import { smallCouncil } from '../world/small-council.js';
import type { Answerable } from './replies.js';

@Module({})
class BenchModule {}

export interface PreparedCouncil {
  inside: INestApplicationContext;
  opened: OpenedCouncil;
  token: string;
  /** A calendar of an officer whose body has every assignment of the bench. */
  feedUrl(url: string): Promise<string>;
  issueForReplies(url: string, count: number): Promise<Answerable[]>;
  /** Until so many replies have become reports and their receipts have left. */
  untilReported(count: number): Promise<void>;
  /** Lets every receipt leave once more. */
  sendReceiptsAgain(): Promise<void>;
  close(): Promise<void>;
}

/** A small council in May 2027, its secretary's token and an officer's. */
export async function prepareCouncil(environment: Record<string, string>): Promise<PreparedCouncil> {
  const settings = readEnvironment({ ...environment, POOL: '2' });
  const inside = await NestFactory.createApplicationContext({ module: BenchModule, imports: [KernelModule.with(settings), CouncilModule] }, { logger: ['error'] });
  const unit = inside.get(UnitOfWork);
  const links = inside.get(Links);
  const preset = smallCouncil('bench', 'bench');
  const opened = await openCouncil(unit, inside.get(DataSource), preset);
  const { councilId } = opened;
  await unit.chore(councilId, (work) => work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM timestamptz '2027-05-20 05:00Z' - now())::bigint WHERE id = $1`, [councilId]));
  // What years of seeded work owe is nobody's reminder while other things are measured.
  await unit.chore(councilId, (work) => work.query(`INSERT INTO reminder_day (council_id, day) VALUES ($1, '2027-05-20') ON CONFLICT DO NOTHING`, [councilId]));
  const tokenOf = async (key: string): Promise<string> => {
    let token = '';
    await unit.write(systemCaller(councilId), async (work) => {
      const issued = await inside.get(ApiTokens).issue(work, opened.people.get(key)!, 'bench');
      token = issued.token;
      return issued.tokenId;
    });
    return token;
  };
  const tokens = { aigul: await tokenOf('aigul'), svetlana: await tokenOf('svetlana') };
  const actor = (key: keyof typeof tokens, url: string) => new Actor(key, opened.people.get(key)!, '', url, tokens[key]);

  const issue = async (url: string, nth: number): Promise<void> => {
    const input = {
      title: { ru: `рейды, участок ${nth}` }, text: { ru: 'Провести совместные рейды на рынках и автомойках' }, result: { ru: 'Справка' }, dueOn: '2027-06-04', indicatorCodes: ['I4', 'I5'],
      slots: [{ organisationId: opened.organisations.get('education'), isLead: true }],
    };
    const aigul = actor('aigul', url);
    const draft = await aigul.does('mutation ($input: AssignmentInput!) { draftAssignment(input: $input) { __typename ... on Assignment { id version } ... on Refused { sentence } } }', { input });
    const issued = await aigul.does('mutation ($id: ID!, $version: Int!) { issueAssignment(id: $id, expectedVersion: $version) { __typename ... on Refused { sentence } } }', { id: draft.id, version: draft.version });
    if (issued.__typename !== 'IssuedAssignments') throw new Error(`not issued: ${issued.sentence ?? draft.sentence}`);
  };

  return {
    inside,
    opened,
    token: tokens.aigul,
    feedUrl: async (url) => (await actor('svetlana', url).does('mutation { createFeed(input: { name: "bench", language: ru, layers: [meetings, deadlines] }) { __typename ... on NewFeed { url } } }')).url,
    issueForReplies: async (url, count) => {
      for (let nth = 1; nth <= count; nth += 1) await issue(url, nth);
      return unit.read(councilId, async (reading) => {
        const replyLinks = new Map((await reading.all(Link, `purpose = 'reply'`)).map((link) => [link.id, link]));
        const letters = await reading.query<{ reply_link_id: string; subject: string; header_message_id: string }>(`SELECT reply_link_id, subject, header_message_id FROM outgoing_mail WHERE kind = 'assignment'`);
        return letters.map((letter) => ({ to: links.address({ councilCode: preset.code }, replyLinks.get(letter.reply_link_id)!), subject: letter.subject, inReplyTo: letter.header_message_id }));
      });
    },
    untilReported: async (count) => {
      await eventually(`${count} reports and their receipts`, async () => {
        const [row] = await unit.read(councilId, (reading) => reading.query<{ receipts: number }>(`SELECT count(*)::int AS receipts FROM outgoing_mail WHERE kind = 'receipt' AND state = 'kept'`));
        return row!.receipts >= count;
      }, 300);
    },
    sendReceiptsAgain: () => unit.chore(councilId, async (work) => {
      await work.query(`UPDATE outgoing_mail SET state = 'queued', attempts = 0, sent_at = NULL, next_attempt_at = now() WHERE kind = 'receipt'`);
      await work.wake('outgoing');
    }),
    close: () => inside.close(),
  };
}
