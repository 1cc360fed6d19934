import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '@kenes/config';
import type { HeldFile } from '@kenes/correspondence';
import { bodiesOf, Links, organisationsById, SecretKeys, type OpenedLink } from '@kenes/council';
import { Refusal, UnitOfWork, type Work } from '@kenes/kernel';
import { forgetDraft, keepDraft, type Unsent } from './answer-draft.js';
import { answerView, renewalOf, type AnswerView, type NoAnswer } from './answer-view.js';
import { refuse } from './assignment.refusals.js';
import { Dossier } from './dossier.js';
import { AnswerLinkAsked } from './events.js';
import { HandingOver, type Handing } from './handing-over/handing-over.js';
import { OfficialLetters, type LetterText } from './official/official-letters.js';
import { check, type Said } from './report.entity.js';
import { fileOfReport } from './report-file.js';
import { Reporting } from './reporting.js';
import type { Slot } from './slot.entity.js';
import { Uploads, type KeptFile } from './uploads.js';

const renewalsPerHour = 3;

/** Answers by a personal link, without signing in. Looking changes nothing, whoever looks; only `answer` acts. */
@Injectable()
export class AnswerLink {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    private readonly keys: SecretKeys,
    private readonly uploads: Uploads,
    private readonly reporting: Reporting,
    private readonly letters: OfficialLetters,
    private readonly handing: HandingOver,
  ) {}

  async look(token: string): Promise<AnswerView | NoAnswer> {
    const opened = await this.open(token);
    if (!('none' in opened)) return this.unit.read(opened.councilId, (reading) => answerView(reading, opened));
    const closed = opened.none === 'gone' ? await this.closed(token) : null;
    if (!closed) return opened;
    // Who is no longer to answer hears that, and not that a link is worn out.
    return 'none' in closed.view ? closed.view : { none: 'gone', renew: renewalOf(closed.view) };
  }

  /** Sends a new link to the address on record; at most three an hour for one matter. False when there is none to be had. */
  async renew(token: string): Promise<boolean> {
    const closed = await this.closed(token);
    if (!closed || 'none' in closed.view || !renewalOf(closed.view)) return false;
    const { councilId, link } = closed.link;
    await this.unit.chore(councilId, async (work) => {
      const [{ lately }] = await work.query<{ lately: number }>(
        `SELECT count(*)::int AS lately FROM outgoing_mail o JOIN thread t ON t.council_id = o.council_id AND t.id = o.thread_id
          WHERE t.about_kind = 'slot' AND t.about_id = $1 AND o.kind = 'assignment' AND o.created_at > now() - interval '1 hour'`, [link.objectId]) as [{ lately: number }];
      if (lately >= renewalsPerHour) return;
      await work.record({ act: 'slot.renewLink', objectKind: 'slot', objectId: link.objectId, facts: { personId: link.personId } });
      await work.announce(new AnswerLinkAsked(link.objectId));
    });
    return true;
  }

  /** Its holder closes a link that came into other hands, with every other of hers about this matter; `renew` sends a new one, which opens what was typed here. Throws refusals. */
  async close(token: string, unsent: Unsent | null): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'report');
    await this.unit.write({ councilId, principalId: link.personId, channel: 'link', evidence: 'link' }, async (work) => {
      if (unsent) await keepDraft(work, link, unsent);
      await this.links.revokeAbout(work, 'report', link.objectId, link.personId);
      await work.record({ act: 'slot.closeLink', objectKind: 'slot', objectId: link.objectId, facts: { personId: link.personId } });
      return link.objectId;
    });
  }

  /** What the body says, as one that came by this person's link; the same key acts once. Throws refusals, with names in `language`. */
  async answer(token: string, said: Said, key: string, language: Language): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'report');
    const once = { principal: `link:${link.id}`, key, act: 'reportProgress', input: said };
    await this.unit.write({ councilId, principalId: link.personId, channel: 'link', evidence: 'link', once }, async (work) => {
      await this.links.use(work, link.id);
      const { dossier, slot } = await Dossier.ofSlot(work, link.objectId);
      await speaksFor(work, link.personId, slot);
      check(said, work.today);
      await everybodyNamed(work, dossier, slot, said, language);
      const report = await this.reporting.give(work, dossier, slot, said, { personId: link.personId, channel: 'link', evidence: 'link', messageId: null });
      await forgetDraft(work, link, slot.isLead && said.answer !== 'done');
      return report.id;
    });
  }

  /** T3: the matter passes to a colleague, on the word of whoever has the link, whose own words stay hers; the same key acts once. Throws refusals. */
  async handOver(token: string, handing: Handing, key: string, unsent: Unsent | null): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'report');
    const once = { principal: `link:${link.id}`, key, act: 'handOver', input: handing };
    await this.unit.write({ councilId, principalId: link.personId, channel: 'link', evidence: 'link', once }, async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, link.objectId);
      await speaksFor(work, link.personId, slot);
      await this.handing.hand(work, dossier, slot, link.personId, handing);
      if (unsent) await keepDraft(work, link, unsent);
      return slot.id;
    });
  }

  /** Keeps what was typed until it is sent; nobody is told and nothing is claimed. */
  async save(token: string, unsent: Unsent): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'report');
    await this.unit.chore(councilId, (work) => keepDraft(work, link, unsent));
  }

  /** What was typed, or with nothing typed the last answer, as a Word file on the body's own form; null where there is neither, or nothing can be answered any more. */
  async letter(token: string, typed: LetterText, language: 'kk' | 'ru'): Promise<{ number: string; bytes: Buffer } | null> {
    const opened = await this.links.open(token, 'report');
    const view = await this.unit.read(opened.councilId, (reading) => answerView(reading, opened));
    if ('none' in view) return null;
    const text = typed.text || view.reports[0]?.text;
    return text ? { number: view.assignment.number!, bytes: await this.letters.write(opened, view, { ...typed, text }, language) } : null;
  }

  /** A file of a co-executor's answer, for the lead whose page shows that answer; null for any other. */
  async coFile(token: string, reportId: string, position: number): Promise<{ file: HeldFile; bytes: Readable } | null> {
    const opened = await this.open(token);
    if ('none' in opened) return null;
    const file = await this.unit.read(opened.councilId, async (reading) => {
      const view = await answerView(reading, opened);
      const shown = !('none' in view) && view.coExecutors.some(({ answer }) => answer?.reportId === reportId);
      return shown ? fileOfReport(reading, reportId, position) : null;
    });
    return file && { file, bytes: this.uploads.stream(opened.councilId, file.sha256) };
  }

  /** Stores what was uploaded at once, so that a switch of language or a mistake in the form loses nothing. */
  async keep(token: string, files: readonly { name: string; type: string; bytes: Buffer }[]): Promise<KeptFile[]> {
    if (files.length === 0) return [];
    const { link, councilId } = await this.links.open(token, 'report');
    const kept: KeptFile[] = [];
    for (const { bytes, ...file } of files) kept.push(await this.uploads.keep(councilId, link.personId, { ...file, bytes: [bytes] }));
    return kept;
  }

  /** A kept file as the form carries it: readable, but made by nobody else and for this person and matter alone. */
  async seal(token: string, { id, fileId, name, size }: KeptFile): Promise<string> {
    const { link } = await this.links.open(token, 'report');
    const text = Buffer.from(JSON.stringify([id, fileId, name, size])).toString('base64url');
    return `${text}.${this.macOf(link, text)}`;
  }

  /** Null for a forged one, and for one that has waited too long. */
  async unseal(token: string, sealed: string): Promise<KeptFile | null> {
    const { link, councilId } = await this.links.open(token, 'report');
    const [text, mac] = sealed.split('.');
    if (!text || mac !== this.macOf(link, text)) return null;
    const [id, fileId, name, size] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, string, string, number];
    return (await this.uploads.waits(councilId, link.personId, id)) ? { id, fileId, name, size } : null;
  }

  /** Whether a form for this token is worth reading at all: of a link that has been withdrawn, what was typed is given back. */
  async isOurs(token: string): Promise<boolean> {
    return (await this.links.genuine(token, 'report')) !== null;
  }

  private macOf({ objectId, personId }: OpenedLink['link'], text: string): string {
    return this.keys.mac(this.keys.kid, 'upload', `${objectId}/${personId}`, text)!.toString('base64url');
  }

  /** What a link of ours was about, though it opens no more. */
  private async closed(token: string): Promise<{ link: OpenedLink; view: AnswerView | NoAnswer } | null> {
    const link = await this.links.genuine(token, 'report');
    return link && { link, view: await this.unit.read(link.councilId, (reading) => answerView(reading, link)) };
  }

  private async open(token: string): Promise<OpenedLink | NoAnswer> {
    try {
      return await this.links.open(token, 'report');
    } catch (error) {
      if (error instanceof Refusal) return error.code === 'LINK_UNKNOWN' ? { none: 'unknown' } : { none: 'gone', renew: null };
      throw error;
    }
  }
}

/** A link outlives the post of its holder; what it may do does not. */
async function speaksFor(work: Work, personId: string, { organisationId }: Slot): Promise<void> {
  if (!(await bodiesOf(work, personId, work.today)).includes(organisationId)) throw refuse('LINK_PASSED_ON');
}

/** T5: on the page the lead says of each missing answer that she does not wait for it. */
async function everybodyNamed(work: Work, { assignment, slots }: Dossier, slot: Slot, said: Said, language: Language): Promise<void> {
  if (!slot.isLead || said.answer !== 'done' || said.interim || assignment.whyNot('work')) return;
  const missing = slots.filter((other) => other !== slot && !other.answered && !said.without.includes(other.organisationId));
  if (missing.length === 0) return;
  const bodies = await organisationsById(work, missing.map(({ organisationId }) => organisationId), work.today);
  throw refuse('WITHOUT_UNTICKED', { organisations: missing.map(({ organisationId }) => inLanguage(bodies.get(organisationId)!.short, language)).join(', ') }, 'without');
}
