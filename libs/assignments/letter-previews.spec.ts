import { readEnvironment } from '@kenes/config';
import type { AssignmentInput } from './assignment.inputs.js';
import { LetterPreviews } from './letter-previews.js';
import { Desk } from './testing/desk.js';

describe('Letters before sending', () => {
  let desk: Desk;
  let previews: LetterPreviews;
  beforeAll(async () => {
    desk = await Desk.open();
    previews = new LetterPreviews(readEnvironment({ DATABASE_URL: desk.url, PUBLIC_URL: 'http://localhost:3000' }));
  });
  afterAll(() => desk.close());

  const preview = async (with_: Partial<AssignmentInput> = {}, key = 'aigul') => {
    const viewer = await desk.person(key);
    const found = await previews.of(viewer, 'ru', desk.input(with_));
    await viewer.reading.close();
    return found;
  };

  it('stand as each body would get them, in its language, with its force, day and the number to come', async () => {
    const { letters, problems, warnings } = await preview();
    expect(letters.map(({ person, toAddress, language, problem }) => [person?.id, toAddress, language, problem])).toEqual([
      [desk.id('svetlana'), 's.kim@edu.example', 'ru', null], [desk.id('dmitry'), 'd.tsoy@dsm.example', 'kk', null], [desk.id('timur'), 't.aliev@prok.example', 'kk+ru', null],
    ]);
    expect(letters[0]!.subject).toMatch(/^№ 27-001 · до 4 июня · Поручение/);
    expect(letters[0]!.text).toContain('пятница, 4 июня 2027 года');
    expect(letters[1]!.text).toContain('2027 жылғы 1 маусым, сейсенбі');
    expect(letters[2]!.text).not.toMatch(/поручен|просроч|исполнител|тапсырма/i);
    for (const { lines, text } of letters) expect(lines).toBe(text.trimEnd().split('\n').length);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(await desk.all('SELECT FROM assignment')).toEqual([]); // nothing is kept
  });

  it.each([['kk', '(адресаттың жеке сілтемесі)'], ['ru', '(личная ссылка адресата)'], ['en', '(the addressee’s own link)']] as const)('tell whoever reads in %s what will stand where the link does', async (language, words) => {
    const viewer = await desk.person('aigul');
    const { letters } = await previews.of(viewer, language, desk.input());
    await viewer.reading.close();
    for (const { text } of letters) {
      expect(text).toContain(words);
      expect(text).not.toMatch(/\[\[|\]\]/);
    }
  });

  it('each for itself carry numbers of their own', async () => {
    const { letters } = await preview({ together: 'eachForItself' });
    expect(letters.map(({ subject }) => subject.slice(0, 8))).toEqual(['№ 27-001', '№ 27-002', '№ 27-003']);
  });

  it('name the body that no letter reaches', async () => {
    await desk.all('DELETE FROM post_holder WHERE person_id = $1', [desk.id('gulmira')]);
    const { letters, problems } = await preview({ slots: [desk.slotInput('akimat-kostanay', { isLead: true })] });
    expect(problems).toMatchObject([{ organisation: { id: desk.id('akimat-kostanay') }, sentence: 'Акимат Костанайской области: нет действующего адреса.' }]);
    expect(letters[0]).toMatchObject({ person: null, toAddress: null, problem: problems[0]!.sentence });
  });

  it.each([
    ['2027-06-12', 'weekend', ['2027-06-11', '2027-06-14']],
    ['2027-05-21', 'tooSoon', ['2027-05-24']],
    ['2027-05-19', 'past', ['2027-05-24']],
  ])('due on %s warn: %s', async (dueOn, code, suggestions) => {
    const { warnings } = await preview({ dueOn, slots: [desk.slotInput('education', { isLead: true })] });
    expect(warnings).toMatchObject([{ code, suggestions }]);
    expect(warnings[0]!.sentence).not.toBe('');
  });

  it('name the holiday, and offer the days around it', async () => {
    await desk.clockTo('2027-04-15');
    const { warnings } = await preview({ dueOn: '2027-05-07', slots: [desk.slotInput('education', { isLead: true })] });
    expect(warnings).toMatchObject([{ code: 'holiday', suggestions: ['2027-05-06', '2027-05-11'] }]);
    expect(warnings[0]!.sentence).toContain('День защитника Отечества');
    await desk.clockTo('2027-05-20');
  });

  it('say which language is missing, and are for nobody who may not issue', async () => {
    expect((await preview({ title: { ru: 'Рейды' } })).warnings).toMatchObject([{ code: 'missing', sentence: 'Нет казахского текста.' }]);
    expect(await preview({}, 'svetlana')).toMatchObject({ letters: [], problems: [], warnings: [] });
  });
});
