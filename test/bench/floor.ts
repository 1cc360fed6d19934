import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import { Pool, types } from 'pg';
import { SMTPServer } from 'smtp-server';

types.setTypeParser(types.builtins.DATE, (text) => text);

/**
 * The least that could answer: hand-written SQL that makes the JSON, behind bare node:http, with the same look at the
 * token and the same transaction per request as ours; and node:http for what is only bytes. Run as a process of its own.
 */
const list = `
SELECT json_agg(row)::text AS rows FROM (
  SELECT json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'dueOn', a.due_on, 'title', json_build_object('ru', a.title_ru, 'kk', a.title_kk),
    'lead', (SELECT json_build_object('id', s.id, 'state', s.state, 'organisation', json_build_object('id', s.organisation_id, 'short', json_build_object('ru', n.short_ru)),
      'reports', (SELECT json_agg(json_build_object('id', r.id, 'answer', r.answer, 'text', r.body_text, 'at', r.at)) FROM (SELECT * FROM report r WHERE r.slot_id = s.id ORDER BY at DESC LIMIT 3) r))
      FROM slot s JOIN organisation_name n ON n.organisation_id = s.organisation_id WHERE s.assignment_id = a.id AND s.is_lead)) AS row
    FROM assignment a WHERE a.state <> 'discarded' ORDER BY COALESCE(a.due_on, 'infinity'::date), COALESCE(a.number, 0), a.id LIMIT 50) page`;

const [databaseUrl, councilId, token] = process.argv.slice(2) as [string, string, string];
const hash = createHash('sha256').update(token.split('.')[1]!).digest();
const pool = new Pool({ connectionString: databaseUrl, max: 8 });

async function answerList(response: ServerResponse): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('START TRANSACTION READ ONLY');
    await client.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [councilId]);
    await client.query('SELECT person_id FROM api_token WHERE council_id = $1 AND secret_hash = $2 AND revoked_at IS NULL', [councilId, hash]);
    const { rows } = await client.query(list);
    await client.query('COMMIT');
    response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].rows);
  } finally {
    client.release();
  }
}

const bytes = gzipSync(Buffer.alloc(80_000, 'BEGIN:VEVENT\r\nSUMMARY:Отырыс\r\nEND:VEVENT\r\n'));
const etag = '"floor"';

/** A letter taken in by what any program of mail is made of: a door, a parser and one transaction. */
await pool.query('CREATE SCHEMA IF NOT EXISTS floor; CREATE TABLE IF NOT EXISTS floor.letter (raw bytea, subject text, body text)');
const mailDoor = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true,
  onData: (stream, _session, taken) => void (async () => {
    const raw = Buffer.concat(await stream.toArray());
    const { subject, text } = await simpleParser(raw);
    const client = await pool.connect();
    try {
      await client.query('START TRANSACTION');
      await client.query('INSERT INTO floor.letter VALUES ($1, $2, $3)', [raw, subject, text]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  })().then(() => taken(), taken),
});

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

const ports = {
  list: await portOf(createServer((_request, response) => void answerList(response).catch(() => response.writeHead(500).end()))),
  bytes: await portOf(
    createServer((request, response) => {
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { etag, 'content-type': 'text/calendar', 'content-encoding': 'gzip', 'content-length': bytes.length }).end(bytes);
    }),
  ),
  mail: await portOf(mailDoor.server),
};
process.send!(ports);
process.on('disconnect', () => process.exit());
