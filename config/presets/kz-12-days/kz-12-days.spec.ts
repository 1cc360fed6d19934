import { kz12Days } from './index.js';
import { demoRoles } from './demo-roles.js';
import { season2027 } from './season/index.js';

const everyText = (value: unknown, path = ''): [string, unknown][] =>
  value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => everyText(inner, `${path}.${key}`)) : [[path, value]];

describe('The preset of the twelve days', () => {
  it('has seventeen oblasts and three cities, each with an akimat and two departments', () => {
    expect(kz12Days.regions).toHaveLength(20);
    for (const { iso } of kz12Days.regions) expect(kz12Days.organisations.filter(({ region }) => region === iso).map(({ type }) => type)).toEqual(['AKIMAT', 'DEPARTMENT', 'DEPARTMENT']);
  });

  it('names everything in three languages', () => {
    const empty = everyText([kz12Days.regions, kz12Days.organisations, kz12Days.people, kz12Days.posts, kz12Days.groups, kz12Days.workDays, kz12Days.indicators]).filter(([path, text]) => /\.(kk|ru|en)$/.test(path) && !text);
    expect(empty).toEqual([]);
  });

  it('gives an address to one person only, and all of them are of .example', () => {
    const addresses = [...kz12Days.people.flatMap((person) => person.addresses), ...kz12Days.organisations.flatMap(({ mailboxes }) => mailboxes.map(({ address }) => address))];
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z0-9.\-]+@[a-z0-9\-]+\.example$/.test(address))).toEqual([]);
    expect(new Set(kz12Days.people.map(({ language }) => language))).toEqual(new Set(['kk', 'ru', 'kk+ru', 'en']));
  });

  it('keeps one holder of a post at a time', () => {
    for (const { key, holders } of kz12Days.posts) {
      holders.slice(1).forEach((holder, nth) => expect([key, holders[nth]!.to! < holder.from]).toEqual([key, true]));
    }
  });

  it('lets every role of the demo be somebody', () => {
    const keys = kz12Days.people.map(({ key }) => key);
    expect(Object.values(demoRoles).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('The season of 2027', () => {
  const bodies = new Set(kz12Days.organisations.map(({ key }) => key));

  it('gave out sixty-five assignments, one after another', () => {
    expect(season2027.assignments.map(({ number }) => number)).toEqual(Array.from({ length: 66 }, (_, nth) => nth + 1).filter((number) => number !== 8)); // № 27-008 is the question who answers this year
    season2027.assignments.slice(1).forEach(({ number, issued }, nth) => expect([number, season2027.assignments[nth]!.issued <= issued]).toEqual([number, true]));
  });

  it('lets only executors answer, after the letter and before today', () => {
    for (const { number, executors, issued, course, indicators = [] } of season2027.assignments) {
      const named = executors.map(({ organisation }) => organisation);
      expect(named.filter((key) => !bodies.has(key))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      for (const event of course) {
        expect([number, event.at > issued && event.at <= season2027.today]).toEqual([number, true]);
        expect(named).toContain('by' in event ? event.by : event.of);
        if (event.act === 'report') {
          expect([...indicators]).toEqual(expect.arrayContaining(Object.keys(event.figures ?? {})));
          expect(named).toEqual(expect.arrayContaining([...(event.without ?? [])]));
        }
      }
    }
  });

  it('is written in Kazakh and Russian throughout', () => {
    const texts = season2027.assignments.map(({ title, text, result, basis }) => ({ title, text, result, basis }));
    expect(everyText(texts).filter(([path, text]) => /\.(kk|ru)$/.test(path) && !String(text ?? '').trim())).toEqual([]);
    for (const { title, text } of season2027.assignments) expect([title.kk, text.kk].join(' ')).toMatch(/[әғқңөұүһі]/);
  });

  it('asks prosecutors, unions, employers and NGOs, and never says «поручено» to them', () => {
    const partners = new Set(kz12Days.organisations.filter(({ type }) => ['PROSECUTION', 'UNION', 'EMPLOYERS', 'NGO'].includes(type)).map(({ key }) => key));
    for (const { executors, text } of season2027.assignments.filter(({ executors: [lead] }) => partners.has(lead!.organisation))) {
      expect([executors[0]!.organisation, text.ru]).toEqual([executors[0]!.organisation, expect.stringMatching(/^Просим/)]);
      expect(text.kk).toMatch(/сұраймыз/);
    }
  });
});
