/** Tables without a council of their own, and functions that run with their owner's rights. Every entry has a reason. */
export const exceptions = {
  tables: [
    'council', // the tenant itself; its code chooses the context, so it is readable before there is one
    'installation', // one row about this installation
    'kenes_migration', // what the migrator did; the application cannot read it
  ],
  securityDefiner: [] as string[],
};

export interface CatalogueRule {
  /** Selects `offender`: who breaks the rule. */
  readonly offenders: string;
  /** Something that breaks it, and whom the rule must then name. */
  readonly broken: string;
  readonly names: readonly string[];
}

const list = (names: readonly string[]) => `(${names.map((name) => `'${name}'`).join(', ') || 'NULL'})`;
const tables = `pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
const councilTables = `${tables} AND c.relname NOT IN ${list(exceptions.tables)}`;
const ofCouncilTable = (oid: string) => `${oid} IN (SELECT c.oid FROM ${councilTables})`;
/** Names of an index's or constraint's columns, in their order. */
const columns = (relation: string, numbers: string) =>
  `ARRAY(SELECT attname::text FROM unnest(${numbers}) WITH ORDINALITY n (number, place)
         JOIN pg_attribute ON attrelid = ${relation} AND attnum = number ORDER BY place)`;

const ruleTable = 'CREATE TABLE stray (council_id uuid NOT NULL, id uuid, PRIMARY KEY (council_id, id))';
const wellMade = `${ruleTable}; CALL under_council('stray')`;

export const rules: Readonly<Record<string, CatalogueRule>> = {
  'every table names its council': {
    offenders: `SELECT c.relname AS offender FROM ${councilTables} AND NOT EXISTS (
      SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'council_id' AND attnotnull AND atttypid = 'uuid'::regtype)`,
    broken: 'CREATE TABLE stray (id uuid PRIMARY KEY)',
    names: ['stray'],
  },
  'row-level security is enabled and forced': {
    offenders: `SELECT c.relname AS offender FROM ${councilTables} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    broken: `${ruleTable}; ALTER TABLE stray ENABLE ROW LEVEL SECURITY`,
    names: ['stray'],
  },
  'the one policy checks the council on the way in and out': {
    offenders: `SELECT c.relname AS offender FROM ${councilTables} AND (
      SELECT coalesce(array_agg(ARRAY[polcmd::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)]), '{}') FROM pg_policy WHERE polrelid = c.oid)
      <> ARRAY[ARRAY['*', '(council_id = current_council())', '(council_id = current_council())']]`,
    broken: `${wellMade}; CREATE POLICY open ON stray FOR SELECT USING (true)`,
    names: ['stray'],
  },
  'primary keys begin with the council': {
    offenders: `SELECT c.relname AS offender FROM ${councilTables} AND NOT EXISTS (
      SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND (${columns('k.conrelid', 'k.conkey')})[1] = 'council_id')`,
    broken: 'CREATE TABLE stray (council_id uuid NOT NULL, id uuid PRIMARY KEY)',
    names: ['stray'],
  },
  'nothing is unique across councils': {
    offenders: `SELECT i.indexrelid::regclass::text AS offender FROM pg_index i WHERE ${ofCouncilTable('i.indrelid')}
      AND i.indisunique AND NOT 'council_id' = ANY (${columns('i.indrelid', 'i.indkey::int2[]')})`,
    broken: `${wellMade}; CREATE UNIQUE INDEX stray_id ON stray (id)`,
    names: ['stray_id'],
  },
  'indexes begin with the council, as every query does': {
    offenders: `SELECT i.indexrelid::regclass::text AS offender FROM pg_index i WHERE ${ofCouncilTable('i.indrelid')}
      AND (${columns('i.indrelid', 'i.indkey::int2[]')})[1] IS DISTINCT FROM 'council_id'`,
    broken: `${wellMade}; CREATE INDEX stray_id ON stray (id)`,
    names: ['stray_id'],
  },
  'foreign keys stay within the council': {
    offenders: `SELECT k.conname AS offender FROM pg_constraint k WHERE ${ofCouncilTable('k.conrelid')} AND k.contype = 'f' AND NOT (
      CASE WHEN k.confrelid = 'council'::regclass THEN ${columns('k.conrelid', 'k.conkey')} = '{council_id}'
           ELSE (${columns('k.conrelid', 'k.conkey')})[1] = 'council_id' AND (${columns('k.confrelid', 'k.confkey')})[1] = 'council_id' END)`,
    broken: `ALTER TABLE installation ADD UNIQUE (id); ${wellMade}; ALTER TABLE stray ADD CONSTRAINT astray FOREIGN KEY (id) REFERENCES installation (id)`,
    names: ['astray'],
  },
  'views read with the rights of whoever asks': {
    offenders: `SELECT c.relname AS offender FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false))`,
    broken: 'CREATE VIEW peephole AS SELECT * FROM person',
    names: ['peephole'],
  },
  'functions with their owner’s rights are the listed ones, with a fixed search path': {
    offenders: `SELECT p.proname AS offender FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND (p.proname NOT IN ${list(exceptions.securityDefiner)} IS NOT FALSE OR NOT coalesce(p.proconfig::text ~ 'search_path=', false))`,
    broken: `CREATE FUNCTION lift() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    names: ['lift'],
  },
  'the role of the application can do nothing but its work': {
    offenders: `SELECT r.rolname AS offender FROM pg_roles r WHERE r.rolname = 'kenes_app' AND (
      r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolcanlogin
      OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid)
      OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) OR EXISTS (SELECT FROM pg_proc WHERE proowner = r.oid)
      OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid OR nspname = 'public' AND has_schema_privilege(r.oid, oid, 'CREATE')))`,
    broken: 'GRANT CREATE ON SCHEMA public TO kenes_app',
    names: ['kenes_app'],
  },
  'nobody else has been granted anything': {
    offenders: `SELECT DISTINCT c.relname AS offender FROM ${tables}
      AND EXISTS (SELECT FROM aclexplode(c.relacl) WHERE grantee NOT IN (c.relowner, 'kenes_app'::regrole))`,
    broken: 'GRANT SELECT ON person TO PUBLIC',
    names: ['person'],
  },
  'rows are the most the application can touch': {
    offenders: `SELECT DISTINCT c.relname AS offender FROM ${tables} AND EXISTS (SELECT FROM aclexplode(c.relacl)
      WHERE grantee = 'kenes_app'::regrole AND (privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') OR c.relname = 'kenes_migration'))`,
    broken: 'GRANT TRUNCATE ON person TO kenes_app; GRANT SELECT ON kenes_migration TO kenes_app',
    names: ['kenes_migration', 'person'],
  },
  'history is only ever added to': {
    offenders: `SELECT c.relname AS offender FROM ${tables} AND c.relname = 'audit_entry' AND EXISTS (SELECT FROM aclexplode(c.relacl)
      WHERE grantee = 'kenes_app'::regrole AND privilege_type NOT IN ('SELECT', 'INSERT'))`,
    broken: 'GRANT UPDATE ON audit_entry TO kenes_app',
    names: ['audit_entry'],
  },
  'states are text with a check, so that a policy does not hide them from an index': {
    offenders: `SELECT t.typname AS offender FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'`,
    broken: `CREATE TYPE mood AS ENUM ('good', 'bad')`,
    names: ['mood'],
  },
};
