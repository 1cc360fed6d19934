import type { Asking, Statements } from '@kenes/kernel';
import type { OrganisationType } from '../enums.js';
import { Indicator } from './indicator.entity.js';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation, OrganisationName } from './organisation.entity.js';
import { Region } from './region.entity.js';

/** Bodies with all their names, to be shown with those of a day. */
async function named(db: Statements, organisations: Organisation[], on: string): Promise<Organisation[]> {
  const names = await db.all(OrganisationName, 'organisation_id = ANY($1)', [organisations.map(({ id }) => id)], 'valid_from');
  const byBody = Map.groupBy(names, ({ organisationId }) => organisationId);
  for (const organisation of organisations) Object.assign(organisation, { names: byBody.get(organisation.id) ?? [], on });
  return organisations;
}

/** The bodies with these ids, in no order. `on` chooses the names. */
export const organisationsById = async (db: Statements, ids: readonly string[], on: string): Promise<Map<string, Organisation>> =>
  new Map((await named(db, await db.all(Organisation, 'id = ANY($1)', [ids]), on)).map((one) => [one.id, one]));

/** All bodies, or those of some kinds, in the council's order: ministries, partners, regions. */
export const organisations = async (db: Statements, on: string, types: readonly OrganisationType[] | null = null): Promise<Organisation[]> =>
  named(db, await db.all(Organisation, '($1::text[] IS NULL OR type = ANY($1))', [types], 'position, key'), on);

/** One body by its id through the operation's batch. */
export const organisationOf = (asking: Asking, id: string): Promise<Organisation | null> =>
  asking.loader<string, Organisation | null>('organisation', async (ids) => {
    const found = await organisationsById(asking.reading, ids, await asking.reading.today());
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

export const childrenOf = (asking: Asking, parentId: string): Promise<Organisation[]> =>
  asking.loader<string, Organisation[]>('organisation.children', async (ids) => {
    const children = await named(asking.reading, await asking.reading.all(Organisation, 'parent_id = ANY($1)', [ids], 'position, key'), await asking.reading.today());
    const byParent = Map.groupBy(children, (child) => child.parentId!);
    return ids.map((id) => byParent.get(id) ?? []);
  }).load(parentId);

export const regionOf = (asking: Asking, iso: string): Promise<Region | null> =>
  asking.loader<string, Region | null>('region', async (isos) => {
    const found = new Map((await asking.reading.all(Region, 'iso = ANY($1)', [isos])).map((region) => [region.iso, region]));
    return isos.map((one) => found.get(one) ?? null);
  }).load(iso);

export const organisationGroups = (db: Statements): Promise<OrganisationGroup[]> => db.all(OrganisationGroup, 'true', [], 'position, key');

export const membersOf = (asking: Asking, groupId: string): Promise<Organisation[]> =>
  asking.loader<string, Organisation[]>('organisation.group', async (ids) => {
    const rows = await asking.reading.query<{ group_id: string; organisation_id: string }>(
      'SELECT group_id, organisation_id FROM organisation_group_member WHERE group_id = ANY($1)', [ids],
    );
    const found = await organisationsById(asking.reading, [...new Set(rows.map((row) => row.organisation_id))], await asking.reading.today());
    const byGroup = Map.groupBy(rows, (row) => row.group_id);
    return ids.map((id) => (byGroup.get(id) ?? []).map((row) => found.get(row.organisation_id)!).sort((a, b) => a.position - b.position));
  }).load(groupId);

export const indicators = (db: Statements): Promise<Indicator[]> => db.all(Indicator, 'true', [], 'position');

/** An indicator by its code through the operation's batch. */
export const indicatorOf = (asking: Asking, code: string): Promise<Indicator | null> =>
  asking.loader<string, Indicator | null>('indicator', async (codes) => {
    const found = new Map((await asking.reading.all(Indicator, 'code = ANY($1)', [codes])).map((one) => [one.code, one]));
    return codes.map((one) => found.get(one) ?? null);
  }).load(code);

/** The function mailboxes of a body: canc@…, press@…. */
export const mailboxesOf = (asking: Asking, organisationId: string): Promise<string[]> =>
  asking.loader<string, string[]>('organisation.mailboxes', async (ids) => {
    const rows = await asking.reading.query<{ organisation_id: string; address: string }>(
      'SELECT organisation_id, address FROM function_mailbox WHERE organisation_id = ANY($1) ORDER BY address', [ids],
    );
    const byBody = Map.groupBy(rows, (row) => row.organisation_id);
    return ids.map((id) => (byBody.get(id) ?? []).map((row) => row.address));
  }).load(organisationId);
