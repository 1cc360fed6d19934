import { forceOfType, usualDelegation, usualReminders, type CouncilPreset, type Language } from '@kenes/config';
import { newId, systemCaller, type UnitOfWork, type Work } from '@kenes/kernel';

type Text = Record<Language, string>;
type Row = Record<string, unknown>;

/** Columns `<name>_kk`, `<name>_ru`, `<name>_en` of a text. */
const columns = (name: string, text: Text | undefined): Row => ({ [`${name}_kk`]: text?.kk ?? null, [`${name}_ru`]: text?.ru ?? null, [`${name}_en`]: text?.en ?? null });

async function insertAll(work: Work, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(rows[0]!);
  const records = JSON.stringify(rows.map((row) => ({ council_id: work.councilId, ...row })));
  await work.query(`INSERT INTO ${table} (council_id, ${names.join(', ')}) SELECT council_id, ${names.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [records]);
}

const idsOf = (things: readonly { key: string }[]): Map<string, string> => new Map(things.map(({ key }) => [key, newId()]));

/** An id by its key in the preset; a key that names nothing is a mistake of the preset. */
function finder(ids: Map<string, string>, what: string) {
  return (key: string): string => ids.get(key) ?? raise(`the preset names no ${what} "${key}"`);
}

function raise(message: string): never {
  throw new Error(message);
}

/** What was made of a preset's keys. */
export interface OpenedCouncil {
  councilId: string;
  people: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
}

/** Opens a council from a preset: bodies, people, mandates, work days and indicators, all in one unit. */
export async function openCouncil(unit: UnitOfWork, database: { query(sql: string, values: unknown[]): Promise<unknown> }, preset: CouncilPreset, { demo = false } = {}): Promise<OpenedCouncil> {
  const councilId = newId();
  const people = idsOf(preset.people);
  const organisations = idsOf(preset.organisations);
  // The council's row comes first and by the owner, whom the policy binds as well: a unit needs it to know where it is.
  await database.query(
    `WITH entered AS (SELECT set_config('app.council', $1::text, true))
     INSERT INTO council (id, code, slug, name_kk, name_ru, name_en, zone, demo) SELECT $1::uuid, $2, $3, $4, $5, $6, $7, $8::boolean FROM entered`,
    [councilId, preset.code, preset.slug, preset.name.kk, preset.name.ru, preset.name.en, preset.zone, demo],
  );
  await unit.write(systemCaller(councilId), async (work) => {
    await fill(work, preset, people, organisations);
    await fillReminders(work, preset, organisations);
    // A demo begins to remind when its season has been played.
    if (!demo) await insertAll(work, 'reminder_day', [{ day: work.today, planned_at: work.now }]);
    await work.record({ act: 'council.open', objectKind: 'council', objectId: councilId, facts: { slug: preset.slug, demo } });
    return councilId;
  });
  return { councilId, people, organisations };
}

async function fill(work: Work, preset: CouncilPreset, people: Map<string, string>, organisations: Map<string, string>): Promise<void> {
  const person = finder(people, 'person');
  const organisation = finder(organisations, 'organisation');
  await insertAll(work, 'region', preset.regions.map(({ iso, kato, name, centre, since }) => ({ iso, kato, ...columns('name', name), ...columns('centre', centre), since: since ?? null })));
  await insertAll(work, 'organisation', preset.organisations.map(({ key, type, parent, region, force }, position) => ({
    id: organisation(key), key, type, parent_id: parent ? organisation(parent) : null, region_iso: region ?? null, default_force: force ?? forceOfType[type], position, version: 1,
  })));
  await insertAll(work, 'organisation_name', preset.organisations.flatMap(({ key, names }) => names.map(({ from, name, short }) => ({ organisation_id: organisation(key), valid_from: from, ...columns('name', name), ...columns('short', short) }))));
  await insertAll(work, 'function_mailbox', preset.organisations.flatMap(({ key, mailboxes }) => mailboxes.map(({ address, purpose }) => ({ address, organisation_id: organisation(key), purpose }))));
  const groups = idsOf(preset.groups);
  await insertAll(work, 'organisation_group', preset.groups.map(({ key, name }, position) => ({ id: groups.get(key), key, ...columns('name', name), position })));
  await insertAll(work, 'organisation_group_member', preset.groups.flatMap((group) => group.organisations.map((key) => ({ group_id: groups.get(group.key), organisation_id: organisation(key) }))));
  await insertAll(work, 'person', preset.people.map(({ key, name, salutation, language, phone }) => ({ id: person(key), key, ...columns('name', name), ...columns('salutation', salutation), language, phone: phone ?? null, version: 1 })));
  await insertAll(work, 'person_address', preset.people.flatMap(({ key, addresses }) => addresses.map((address, at) => ({ address, person_id: person(key), is_primary: at === 0, added_at: work.now }))));
  await openOffices(work, preset, person, organisation);
  await insertAll(work, 'safeguarding_contact', preset.safeguarding.map((key) => ({ person_id: person(key) })));
  await insertAll(work, 'work_day', preset.workDays.map(({ day, kind, name, note }) => ({ day, kind, ...columns('name', name), note: note ?? null })));
  const { times, days, latestOn, noticeDays, declineDays } = preset.delegation ?? usualDelegation;
  await insertAll(work, 'delegation', [{ times, days, latest_on: latestOn ?? null, notice_days: noticeDays, decline_days: declineDays }]);
  await insertAll(work, 'indicator', preset.indicators.map(({ code, name }, position) => ({ code, ...columns('name', name), position })));
}

async function openOffices(work: Work, preset: CouncilPreset, person: (key: string) => string, organisation: (key: string) => string): Promise<void> {
  const posts = idsOf(preset.posts);
  const post = finder(posts, 'post');
  await insertAll(work, 'post', preset.posts.map(({ key, organisation: body, title, function: function_ }) => ({ id: post(key), organisation_id: organisation(body), ...columns('title', title), function: function_ })));
  await insertAll(work, 'post_holder', preset.posts.flatMap(({ key, holders }) => holders.map((holder) => ({ post_id: post(key), person_id: person(holder.person), from_on: holder.from, to_on: holder.to ?? null }))));
  await insertAll(work, 'mandate', preset.mandates.map((mandate, position) => ({
    id: newId(), role: mandate.role, organisation_id: organisation(mandate.organisation), post_id: mandate.post ? post(mandate.post) : null, person_id: mandate.person ? person(mandate.person) : null,
    has_vote: mandate.hasVote, substitution: mandate.substitution, basis_number: mandate.basisNumber ?? null, basis_on: mandate.basisOn ?? null, from_on: mandate.from, to_on: mandate.to ?? null, position,
  })));
}

async function fillReminders(work: Work, preset: CouncilPreset, organisations: Map<string, string>): Promise<void> {
  const organisation = finder(organisations, 'organisation');
  await insertAll(work, 'reminder_rule', (preset.reminders ?? usualReminders).flatMap(({ force, days, thenEvery }) => [
    ...days.map((day) => ({ force, days: day, repeats: false })), ...(thenEvery ? [{ force, days: thenEvery, repeats: true }] : []),
  ]));
  await insertAll(work, 'campaign', (preset.campaigns ?? []).map(({ from, to }) => ({ from_on: from, to_on: to })));
  await insertAll(work, 'weekend_rhythm', (preset.byMonday ?? []).map((key) => ({ organisation_id: organisation(key), rhythm: 'byMonday' })));
}
