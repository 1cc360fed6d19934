import { statSync } from 'node:fs';
import { kz12Days } from '@kenes/config';
import { newId, Refusal, systemCaller } from '@kenes/kernel';
import { SignInRequested } from '../council.events.js';
import { openTwelveDays, type TwelveDays } from '../testing/open-twelve-days.js';
import { fromBase32, toBase32 } from './base32.js';
import { Link, type LinkPurpose } from './link.entity.js';
import { readLocalPart, writeLocalPart } from './link-token.js';
import type { NewLink } from './links.js';
import { SecretKeys } from './secret-keys.js';

const codeOf = (act: Promise<unknown>): Promise<string> => act.then(() => 'opened', (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)));

describe('Coming in', () => {
  let council: TwelveDays;
  const asked: SignInRequested[] = [];
  beforeAll(async () => {
    council = await openTwelveDays();
    council.announcements.on(SignInRequested, async (_, fact) => void asked.push(fact));
  });
  afterAll(() => council.close());
  beforeEach(() => void asked.splice(0));

  const as = (code: string) => ({ councilCode: code });
  const issue = (link: Partial<NewLink> = {}): Promise<Link> =>
    council.unit.chore(council.councilId, (work) => council.links.issue(work, { purpose: 'report', objectId: newId(), personId: council.person('s-kim'), ...link }));
  const tokenOf = (link: Link) => council.links.token(as('kz'), link);

  describe('A link', () => {
    it('opens what it was made for, as often as wanted, and changes nothing by it', async () => {
      const link = await issue();
      for (const time of [1, 2]) expect({ time, ...(await council.links.open(tokenOf(link), 'report')) }).toMatchObject({ councilCode: 'kz', link: { id: link.id, objectId: link.objectId, uses: 0 } });
      expect(council.links.url(as('kz'), link)).toBe(`http://localhost:3000/r/${tokenOf(link)}`);
    });

    it('leads to the page of its purpose', () => {
      const purposes: LinkPurpose[] = ['report', 'rsvp', 'calendar', 'signIn'];
      expect(purposes.map((purpose) => council.links.url(as('kz'), { id: newId(), purpose, kid: council.keys.kid }).split('/')[3])).toEqual(['r', 'v', 'calendar', 'in']);
    });

    it('is nothing for another purpose, with another MAC, in another council, or with letters cut off', async () => {
      const token = tokenOf(await issue());
      const [code, id, mac] = token.split('.');
      const forged = [`${code}.${id}.${mac!.startsWith('A') ? 'B' : 'A'}${mac!.slice(1)}`, `zz.${id}.${mac}`, token.slice(0, -1), '', '..', `${code}.${id}`];
      expect(await Promise.all(forged.map((one) => codeOf(council.links.open(one, 'report'))))).toEqual(forged.map(() => 'LINK_UNKNOWN'));
      expect(await codeOf(council.links.open(token, 'rsvp', 'signIn'))).toBe('LINK_UNKNOWN');
    });

    it('closes when it is withdrawn, expires or is used up, and says which', async () => {
      const [withdrawn, expired, used] = [await issue(), await issue({ validForMinutes: 0 }), await issue({ maxUses: 1 })];
      await council.unit.chore(council.councilId, async (work) => {
        await council.links.revoke(work, withdrawn.id);
        await council.links.use(work, used.id);
      });
      const codes = [withdrawn, expired, used].map((link) => codeOf(council.links.open(tokenOf(link), 'report')));
      expect(await Promise.all(codes)).toEqual(['LINK_REVOKED', 'LINK_EXPIRED', 'LINK_USED']);
      expect(await codeOf(council.unit.chore(council.councilId, (work) => council.links.use(work, used.id)))).toBe('LINK_USED');
    });

    it('is used once by whoever comes first of two at the same moment', async () => {
      const link = await issue({ maxUses: 1 });
      const use = () => codeOf(council.unit.chore(council.councilId, (work) => council.links.use(work, link.id)));
      expect((await Promise.all([use(), use(), use()])).sort()).toEqual(['LINK_USED', 'LINK_USED', 'opened']);
    });

    it('can be typed as eight digits', async () => {
      const link = await issue({ withCode: true });
      const code = council.links.code(link);
      expect(code).toMatch(/^\d{4} \d{4}$/);
      expect((await council.links.openCode(code.replace(' ', '-'))).link.id).toBe(link.id);
      expect(await codeOf(council.links.openCode('1234'))).toBe('CODE_UNKNOWN');
      await council.unit.chore(council.councilId, (work) => council.links.revokeAbout(work, 'report', link.objectId));
      expect(await codeOf(council.links.openCode(code))).toBe('LINK_REVOKED');
    });

    it('leaves nothing in the table that would open it', async () => {
      const link = await issue({ withCode: true });
      const [row] = await council.unit.read(council.councilId, (reading) => reading.query('SELECT row_to_json(link)::text AS text FROM link WHERE id = $1', [link.id]));
      const [, , mac] = tokenOf(link).split('.');
      expect(String(row!.text)).not.toContain(mac);
      expect(String(row!.text)).not.toContain(Buffer.from(mac!, 'base64url').toString('hex'));
      expect(String(row!.text)).not.toContain(council.links.code(link).replace(' ', ''));
    });
  });

  describe('A reply address', () => {
    it('survives servers that change its case, and stays within 64 octets for the longest code', async () => {
      const link = await issue({ purpose: 'reply' });
      const [localPart, domain] = council.links.address(as('kz'), link).split('@');
      expect(domain).toBe('council.localhost');
      expect((await council.links.openAddress(localPart!.toUpperCase()))!).toMatchObject({ councilId: council.councilId, closed: false, link: { id: link.id } });
      expect(writeLocalPart(council.keys, 'abcdef', link)).toHaveLength(64);
      expect(readLocalPart(writeLocalPart(council.keys, 'abcdef', link))).toMatchObject({ councilCode: 'abcdef', linkId: link.id });
    });

    it('proves nothing from the day its holder has left every body', async () => {
      const localPart = council.links.address(as('kz'), await issue({ purpose: 'reply' })).split('@')[0]!;
      const holds = (still: boolean) => council.unit.chore(council.councilId, (work) => work.query('UPDATE post_holder SET to_on = CASE WHEN $2::boolean THEN NULL ELSE from_on END WHERE person_id = $1', [council.person('s-kim'), still]));
      await holds(false);
      expect(await council.links.openAddress(localPart)).toMatchObject({ closed: true });
      await holds(true);
      expect(await council.links.openAddress(localPart)).toMatchObject({ closed: false });
    });

    it('is still read when it is closed, and nothing when it is forged', async () => {
      const link = await issue({ purpose: 'reply', validForMinutes: 0 });
      const localPart = council.links.address(as('kz'), link).split('@')[0]!;
      expect(await council.links.openAddress(localPart)).toMatchObject({ closed: true });
      expect(await council.links.openAddress(`${localPart.slice(0, -1)}${localPart.endsWith('a') ? 'b' : 'a'}`)).toBeNull();
      expect(await council.links.openAddress('kenes+plans')).toBeNull();
      expect(await council.links.openAddress(writeLocalPart(council.keys, 'kz', await issue({ purpose: 'report' })))).toBeNull();
    });
  });

  describe('The secret', () => {
    it('is made once, for its owner’s eyes only', () => {
      const path = council.environment.secretKeyFile;
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const again = SecretKeys.load(path);
      expect(again.mac(again.kid, 'report', 'x')).toEqual(council.keys.mac(council.keys.kid, 'report', 'x'));
    });

    it('writes base32 as RFC 4648 §10 does', () => {
      const vectors = { f: 'my', fo: 'mzxq', foo: 'mzxw6', foob: 'mzxw6yq', fooba: 'mzxw6ytb', foobar: 'mzxw6ytboi' };
      for (const [plain, text] of Object.entries(vectors)) {
        expect(toBase32(Buffer.from(plain))).toBe(text);
        expect(fromBase32(text)!.toString()).toBe(plain);
      }
      expect(fromBase32('m1')).toBeNull();
    });
  });

  describe('A sign-in link', () => {
    const latest = () => asked.at(-1)!;
    const link = (id: string) => council.unit.read(council.councilId, (reading) => reading.find(Link, id));

    it('goes to a known address only, and the answer does not tell', async () => {
      await council.signIn.request('kenes', ' A.Seitkali@enbek.example ');
      expect(latest()).toMatchObject({ personId: council.person('a-seitkali'), address: 'a.seitkali@enbek.example' });
      asked.splice(0);
      expect(await council.signIn.request('kenes', 'nobody@enbek.example')).toBeUndefined();
      expect(await council.signIn.request('no-such-council', 'a.seitkali@enbek.example')).toBeUndefined();
      expect(asked).toEqual([]);
    });

    it('signs in once, and only when its button is pressed', async () => {
      await council.signIn.request('kenes', 'g.ashim@onekikun.example');
      const token = tokenOf((await link(latest().linkId))!);
      for (const scanner of ['first', 'second']) expect({ scanner, name: (await council.signIn.whoEnters(token)).nameRu }).toEqual({ scanner, name: 'Г. Әшім' });
      const { cookie, slug } = await council.signIn.enter(token);
      expect(slug).toBe('kenes');
      expect(cookie).toMatchObject({ name: 'kenes', options: { httpOnly: true, sameSite: 'lax', secure: false } });
      expect(await codeOf(council.signIn.enter(token))).toBe('LINK_USED');

      const viewer = (await council.gate.admit({ headers: { cookie: `lang=ru; ${cookie.name}=${cookie.value}` } }))!;
      expect(viewer).toMatchObject({ personId: council.person('g-ashim'), isSecretariat: true, channel: 'web', evidence: 'session' });
      await viewer.reading.close();
      await council.signIn.leave(council.sessions.claimOf({ cookie: `${cookie.name}=${cookie.value}` })!);
      expect(await council.gate.admit({ headers: { cookie: `${cookie.name}=${cookie.value}` } })).toBeNull();
    });

    it('is mailed five times an hour to an address, not six, also when all are asked for at once', async () => {
      await Promise.all(Array.from({ length: 7 }, () => council.signIn.request('kenes', 'r.dosan@kasip.example')));
      expect(asked).toHaveLength(5);
    });

    it('is not needed in a demo, where everybody may be anybody', async () => {
      expect(await council.signIn.enterDemo('t-aliev')).toMatchObject({ slug: 'kenes', cookie: { name: 'kenes' } });
      expect(await council.signIn.enterDemo('nobody')).toBeNull();
    });
  });

  describe('A viewer', () => {
    const as = async (key: string, channel: 'web' | 'link' | 'mail' = 'web', evidence: 'session' | 'link' | 'proved' = 'session') => {
      const viewer = await council.viewers.forPerson(council.councilId, council.person(key), channel, evidence);
      await viewer.reading.close();
      return viewer;
    };

    it('has the roles and bodies of today', async () => {
      const [secretary, chair, officer, prosecutor] = [await as('a-seitkali'), await as('b-akhmetov'), await as('s-kim'), await as('t-aliev')];
      expect([secretary.isSecretariat, secretary.is('chair'), secretary.seesRisk]).toEqual([true, false, true]);
      expect([chair.is('chair'), chair.isSecretariat, chair.seesAll, chair.seesRisk]).toEqual([true, false, true, false]);
      expect([officer.roles.size, officer.speaksFor(council.body('education')), officer.seesAll]).toEqual([0, true, false]);
      expect(prosecutor.speaksFor(council.body('education'))).toBe(false);
      expect((await as('n-qozha')).roles.size).toBe(0); // was chair until November
      expect((await as('m-aben')).seesRisk).toBe(true); // named contact
    });

    it('of a link or a mail speaks for its bodies but holds no role', async () => {
      const byMail = await as('a-seitkali', 'mail', 'proved');
      expect([byMail.isSecretariat, byMail.seesRisk, byMail.speaksFor(council.body('labour'))]).toEqual([false, false, true]);
      expect((await as('b-akhmetov', 'link', 'link')).is('chair')).toBe(false);
    });

    it('comes with an API token until it is withdrawn; a token of elsewhere is nobody', async () => {
      const issued: string[] = [];
      await council.unit.write(systemCaller(council.councilId), async (work) => {
        const { token, tokenId } = await council.tokens.issue(work, council.person('r-dosan'), 'bench');
        issued.push(token, tokenId);
        return tokenId;
      });
      const admit = (token: string) => council.gate.admit({ headers: { authorization: `Bearer ${token}` } });
      const viewer = (await admit(issued[0]!))!;
      expect(viewer).toMatchObject({ evidence: 'token', personId: council.person('r-dosan') });
      await viewer.reading.close();
      expect(await admit(issued[0]!.replace(/^kz/, 'zz'))).toBeNull();
      expect(await admit(`kz.${'A'.repeat(43)}`)).toBeNull();
      await council.unit.chore(council.councilId, (work) => council.tokens.revoke(work, issued[1]!));
      expect(await admit(issued[0]!)).toBeNull();
    });
  });

  it('needs only what the preset says: every mandate, post and contact names somebody of it', () => {
    const keys = new Set(kz12Days.people.map(({ key }) => key));
    const named = [...kz12Days.posts.flatMap(({ holders }) => holders.map(({ person }) => person)), ...kz12Days.mandates.flatMap(({ person }) => person ?? []), ...kz12Days.safeguarding];
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});
