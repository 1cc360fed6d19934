import { kz12Days } from '@kenes/config';
import type { Viewer } from './access/viewer.js';
import { organisationOf, organisations, organisationsById, childrenOf, membersOf, organisationGroups, regionOf, mailboxesOf } from './bodies/organisation.queries.js';
import { workCalendarOf } from './calendar/work-calendar.js';
import { councilOf } from './council.entity.js';
import { compositionOn } from './people/composition.js';
import { addressOf, recipientsOf, senderOf } from './people/directory.js';
import { addressesOf, people, peopleById, postsOf, staffOf } from './people/people.queries.js';
import { openTwelveDays, type TwelveDays } from './testing/open-twelve-days.js';

const today = '2027-05-20';

describe('The council of the twelve days', () => {
  let council: TwelveDays;
  const read = <T>(act: Parameters<typeof council.unit.read<T>>[1]) => council.unit.read(council.councilId, act);
  const asking = async <T>(key: string, ask: (viewer: Viewer) => Promise<T>): Promise<T> => {
    const viewer = await council.viewers.forPerson(council.councilId, council.person(key), 'web', 'session');
    try {
      return await ask(viewer);
    } finally {
      await viewer.reading.close();
    }
  };

  beforeAll(async () => { council = await openTwelveDays(); });
  afterAll(() => council.close());

  it('knows what day it is by its own clock', async () => {
    expect(await read(councilOf)).toMatchObject({ slug: 'kenes', zone: 'Asia/Almaty', today, demo: true });
  });

  describe('Bodies', () => {
    it('are called as they were called at the time', async () => {
      const [education, turkistan] = await read(async (reading) => {
        const found = await organisationsById(reading, [council.body('education'), council.body('akimat-turkistan')], today);
        return [found.get(council.body('education'))!, found.get(council.body('akimat-turkistan'))!];
      });
      expect(education!.short.ru).toBe('Минпросвещения');
      expect(education!.calledOn('2011-06-12').short).toMatchObject({ kk: 'БҒМ', ru: 'МОН' });
      expect(turkistan!.name.kk).toBe('Түркістан облысының әкімдігі');
      expect(turkistan!.calledOn('2010-06-12').name.ru).toBe('Акимат Южно-Казахстанской области');
    });

    it('stand in three levels: ministry and committee, akimat and its departments', async () => {
      await asking('a-seitkali', async (viewer) => {
        expect((await childrenOf(viewer, council.body('education'))).map(({ key }) => key)).toEqual(['child-rights']);
        const akimat = (await organisationOf(viewer, council.body('akimat-kostanay')))!;
        expect((await childrenOf(viewer, akimat.id)).map(({ short }) => short.ru)).toEqual(['Управление образования Костанайской обл.', 'Управление внутренней политики Костанайской обл.']);
        expect((await regionOf(viewer, akimat.regionIso!))!.kato).toBe('390000000');
        expect(await mailboxesOf(viewer, akimat.id)).toEqual(['canc@kost.example']);
      });
    });

    it('are gathered in groups, the twenty akimats among them', async () => {
      await asking('a-seitkali', async (viewer) => {
        const groups = await organisationGroups(viewer.reading);
        const akimats = await membersOf(viewer, groups.find(({ key }) => key === 'akimats')!.id);
        expect(akimats).toHaveLength(20);
        expect(new Set(akimats.map(({ type }) => type))).toEqual(new Set(['AKIMAT']));
      });
    });

    it('are asked, not ordered, when they are prosecutors, unions, employers or NGOs', async () => {
      const all = await read((reading) => organisations(reading, today));
      const forces = new Map(all.map(({ key, defaultForce }) => [key, defaultForce]));
      expect(['prosecution', 'unions', 'employers', 'ngo', 'ilo', 'television'].map((key) => forces.get(key))).toEqual(Array(6).fill('request'));
      expect(['education', 'akimat-abai', 'child-rights'].map((key) => forces.get(key))).toEqual(Array(3).fill('order'));
      expect(await read((reading) => organisations(reading, today, ['UNION']))).toHaveLength(1);
    });
  });

  describe('The composition', () => {
    it('passes with the post to its next holder and leaves the past as it was', async () => {
      const chairOn = async (day: string) => {
        const chair = (await read((reading) => compositionOn(reading, day))).find(({ role }) => role === 'chair')!;
        return kz12Days.people.find(({ key }) => council.person(key) === chair.holderId)?.name.ru;
      };
      expect(await chairOn('2026-06-12')).toBe('Н. Қожа');
      expect(await chairOn(today)).toBe('Б. Ахметов');
    });

    it('counts nineteen votes; the secretary and the observers have none', async () => {
      const seats = await read((reading) => compositionOn(reading, today));
      expect(seats.filter(({ hasVote }) => hasVote)).toHaveLength(19);
      expect(seats.filter(({ hasVote }) => !hasVote).map(({ role }) => role)).toEqual(['secretary', 'observer', 'observer']);
      expect(seats.map(({ organisationId }) => organisationId)).not.toContain(council.body('tourism'));
      expect((await read((reading) => compositionOn(reading, '2026-06-12'))).map(({ organisationId }) => organisationId)).toContain(council.body('tourism'));
    });
  });

  describe('People', () => {
    it('are found without a Kazakh keyboard', async () => {
      const found = async (text: string) => (await read((reading) => people(reading, text))).map(({ nameRu }) => nameRu);
      expect(await found('касенов')).toEqual(['Б. Қасенов']);
      expect(await found('gulmira.ashim')).toEqual(['Г. Әшім']);
      expect(await found('%')).toEqual([]);
    });

    it('are written to at their own address, else at the mailbox of the body, else on paper', async () => {
      const to = await read((reading) => recipientsOf(reading, ['education', 'farmers', 'kostanay-education', 'interior'].map(council.body), today));
      expect(to.get(council.body('education'))).toMatchObject({ address: 's.kim@edu.example', person: { nameRu: 'С. Ким' } });
      expect(to.get(council.body('interior'))).toMatchObject({ person: { nameRu: 'Е. Сабитов' } });
      expect(to.get(council.body('farmers'))).toMatchObject({ address: null, person: { nameRu: 'Ө. Қасым' } });
      const before = await read((reading) => recipientsOf(reading, [council.body('education')], '2027-03-01'));
      expect(before.get(council.body('education'))!.person!.nameRu).toBe('А. Бекова');
    });

    it('are known by any of their addresses, and bodies by their mailboxes', async () => {
      const sender = (address: string) => read((reading) => senderOf(reading, address, today));
      expect(await sender('Gulmira.Ashim@mail.example')).toEqual({ personId: council.person('g-ashim'), organisationIds: [council.body('twelve-days')] });
      expect(await sender('canc@dsm.example')).toEqual({ personId: null, organisationIds: [council.body('health')] });
      expect(await sender('school8@kost.example')).toBeNull();
      expect(await sender('a.bekova@edu.example')).toEqual({ personId: council.person('a-bekova'), organisationIds: [] });
      expect(await read((reading) => addressOf(reading, council.person('o-qasym')))).toBeNull();
    });

    it('keep their posts with their dates', async () => {
      await asking('a-seitkali', async (viewer) => {
        expect(await postsOf(viewer, council.person('a-bekova'))).toMatchObject([{ function: 'contact', toOn: '2027-03-02' }]);
        expect((await staffOf(viewer, council.body('education'))).map(({ personId }) => personId)).toEqual([council.person('zh-qalieva'), council.person('s-kim')]);
        expect(await addressesOf(viewer, council.person('g-ashim'))).toEqual(['g.ashim@onekikun.example', 'gulmira.ashim@mail.example']);
      });
    });

    it('are greeted whole, in each language', async () => {
      const greeted = await read((reading) => peopleById(reading, [council.person('s-kim'), council.person('e-sabitov')]));
      expect(greeted.get(council.person('s-kim'))!.salutation).toEqual({ kk: 'Құрметті Светлана Викторовна', ru: 'Уважаемая Светлана Викторовна', en: 'Dear Ms Kim' });
      expect(greeted.get(council.person('e-sabitov'))!.salutation.kk).toBe('Құрметті Ерлан Сәбитұлы');
    });
  });

  it('moves its due days when the list of holidays changes during the year', async () => {
    const after = async () => (await read(workCalendarOf)).addWorkingDays('2027-06-11', 1);
    expect(await after()).toBe('2027-06-14');
    await council.unit.chore(council.councilId, (work) =>
      work.query(`INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en) VALUES ($1, '2027-06-14', 'holiday', 'мереке', 'праздник', 'holiday')`, [council.councilId]));
    expect(await after()).toBe('2027-06-15');
  });
});
