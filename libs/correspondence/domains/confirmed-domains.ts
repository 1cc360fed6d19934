import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, newId, notFound, Refusal, UnitOfWork, type Statements } from '@kenes/kernel';
import { refuse } from '../message.refusals.js';
import { ConfirmedDomain, MailDomain } from './confirmed-domain.entity.js';
import { domainPolicy } from './domain.policy.js';

// Only what is probable for want of a policy: a letter the domain disowns, or an unknown sender, is no reason to trust it.
const unproved = `
SELECT organisation_id AS "organisationId", evidence_facts ->> 'fromDomain' AS domain, count(*)::int AS letters, max(received_at) AS "lastAt"
  FROM message WHERE organisation_id = ANY($1::uuid[]) AND evidence = 'probable' AND evidence_facts ->> 'dmarc' = 'none' AND NOT at_risk AND NOT risk_suggested
 GROUP BY 1, 2 ORDER BY 2`;

type Row = Pick<MailDomain, 'domain' | 'letters' | 'lastAt'> & { organisationId: string };

/** Practice 1: the secretary may once confirm a domain, with a reason; and take her word back, with a reason. */
@Injectable()
export class ConfirmedDomains {
  constructor(private readonly unit: UnitOfWork) {}

  /** From this commit on a *probable* letter of this very domain is *proved*; nothing else about it changes. */
  confirm(viewer: Viewer, { organisationId, domain, reason }: { organisationId: string; domain: string; reason: string }): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!domainPolicy.may(viewer, 'confirm', null)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const [body] = await work.query('SELECT FROM organisation WHERE id = $1', [organisationId]);
      if (!body) throw notFound('organisationId');
      if (reason.trim() === '') throw refuse('REASON_MISSING', {}, 'reason');
      const seen = await work.query<Row>(unproved, [[organisationId]]);
      if (!seen.some((one) => one.domain === domain)) throw refuse('DOMAIN_NOT_TO_CONFIRM', { domain }, 'domain');
      const confirmed = { id: newId(), domain, personId: viewer.personId, reason: reason.trim(), at: work.now };
      const made = await work.query(
        `INSERT INTO confirmed_domain (council_id, id, domain, organisation_id, person_id, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (council_id, domain) WHERE withdrawn_at IS NULL DO NOTHING RETURNING 1`,
        [work.councilId, confirmed.id, domain, organisationId, confirmed.personId, confirmed.reason, confirmed.at],
      );
      if (made.length === 0) throw refuse('DOMAIN_CONFIRMED', { domain }, 'domain');
      await work.record({ act: 'domain.confirm', objectKind: 'organisation', objectId: organisationId, facts: { domain, reason: confirmed.reason } });
      return organisationId;
    });
  }

  /** From this commit on a letter of this domain is judged as if nobody had answered for it. */
  withdraw(viewer: Viewer, confirmationId: string, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!domainPolicy.may(viewer, 'withdraw', null)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const confirmed = await work.lock(ConfirmedDomain, confirmationId);
      if (!confirmed) throw notFound('confirmationId');
      confirmed.withdraw(viewer.personId, reason, work.now);
      await work.save(confirmed);
      const { organisationId, domain, withdrawnReason } = confirmed;
      await work.record({ act: 'domain.withdraw', objectKind: 'organisation', objectId: organisationId, facts: { domain, reason: withdrawnReason } });
      return organisationId;
    });
  }

  /** The domains of a body's unproved letters, and those confirmed for it; for the secretariat, to others there are none. */
  of(viewer: Viewer, organisationId: string): Promise<MailDomain[]> | MailDomain[] {
    if (!domainPolicy.may(viewer, 'read', null)) return [];
    return viewer.loader<string, MailDomain[]>('mailDomains', async (ids) => {
      const rows = await viewer.reading.query<Row>(unproved, [ids]);
      const known = await viewer.reading.all(
        ConfirmedDomain, 'domain = ANY($1) OR (organisation_id = ANY($2) AND withdrawn_at IS NULL)', [rows.map(({ domain }) => domain), ids], 'withdrawn_at DESC NULLS FIRST');
      return ids.map((id) => mailDomains(viewer, id, rows.filter((row) => row.organisationId === id), known));
    }).load(organisationId);
  }
}

/** A confirmation stays in sight, and so may be withdrawn, when none of the letters it was given for can be seen any more. */
function mailDomains(viewer: Viewer, organisationId: string, rows: Row[], known: ConfirmedDomain[]): MailDomain[] {
  const unseen = known.filter((one) => one.organisationId === organisationId && one.withdrawnAt === null && !rows.some(({ domain }) => domain === one.domain));
  return [...rows, ...unseen.map(({ domain }) => ({ domain, letters: 0, lastAt: null }))].map(({ domain, letters, lastAt }) => {
    const last = known.find((one) => one.domain === domain) ?? null;
    const confirmation = last?.withdrawnAt === null ? last : null;
    return Object.assign(new MailDomain(), {
      domain, letters, lastAt, confirmation, withdrawn: confirmation ? null : last,
      mayConfirm: confirmation === null && domainPolicy.may(viewer, 'confirm', null), mayWithdraw: confirmation !== null && domainPolicy.may(viewer, 'withdraw', null),
    });
  });
}

/** Exactly this domain, in this council: neither one below it nor one that looks like it. */
export async function isConfirmed(statements: Statements, domain: string | null): Promise<boolean> {
  if (domain === null) return false;
  return (await statements.query('SELECT FROM confirmed_domain WHERE domain = $1 AND withdrawn_at IS NULL', [domain])).length > 0;
}
