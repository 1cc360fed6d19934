import { Refusal } from '@kenes/kernel';
import { allNamed } from '../replacing/proposed-body.js';
import { at, helplines, reportOf, sent } from '../testing/assignment.builder.js';
import { Problem, problemStates, type ProblemAct } from './problem.entity.js';

const code = (act: () => unknown): string => {
  try { act(); } catch (error) { if (error instanceof Refusal) return error.code; throw error; }
  return 'done';
};
const aigul = '01900000-0000-7000-8000-00000000000a';
const answer = (text = 'Оператор не даёт короткий номер.') => reportOf(sent(helplines()), { answer: 'help', interim: true, text });
const problem = () => Problem.of(answer(), aigul);

describe('A problem', () => {
  it('says what the answer said, and is open from its moment', () => {
    expect(problem()).toMatchObject({ state: 'open', text: 'Оператор не даёт короткий номер.', openedAt: at('2027-05-20'), byOn: null, helperOther: null, closedAt: null });
  });

  it('is solved once, with a word how', () => {
    const solved = problem();
    expect(code(() => problem().solve('  ', aigul, at('2027-05-21')))).toBe('OUTCOME_MISSING');
    expect(code(() => problem().solve('а'.repeat(2_001), aigul, at('2027-05-21')))).toBe('ASSIGNMENT_TEXT_TOO_LONG');
    solved.solve(' Номер дали. ', aigul, at('2027-05-21'));
    expect(solved).toMatchObject({ state: 'solved', outcome: 'Номер дали.', closedById: aigul, closedAt: at('2027-05-21') });
  });

  it('withdrawn by its body is over without an outcome', () => {
    const withdrawn = problem();
    withdrawn.withdraw(null, at('2027-05-21'));
    expect(withdrawn).toMatchObject({ state: 'solved', outcome: null, closedById: null, closedAt: at('2027-05-21') });
  });

  it.each(problemStates.flatMap((state) => (['ask', 'renew', 'solve', 'withdraw'] as ProblemAct[]).map((act) => ({ state, act }))))('$act of one that is $state', ({ state, act }) => {
    expect(Object.assign(problem(), { state }).whyNot(act)?.code ?? null).toBe(state === 'open' ? null : 'PROBLEM_SOLVED');
  });

  it('a newer word renews it; what was said of the day and of others stays until it is said anew', () => {
    const renewed = problem();
    renewed.want({ byOn: '2027-05-24', other: 'Дирекция оператора' });
    const newer = answer('И договора нет.');
    renewed.renew(newer);
    renewed.want({ byOn: null, other: '' });
    expect(renewed).toMatchObject({ reportId: newer.id, text: 'И договора нет.', byOn: '2027-05-24', helperOther: 'Дирекция оператора' });
  });
});

describe('Bodies that a text names', () => {
  const bodies = [
    { id: 'digital', names: ['Министерство цифрового развития', 'МЦРИАП', 'Цифрлық даму министрлігі', 'Ministry of Digital Development'] },
    { id: 'labour', names: ['Министерство труда', 'Минтруда'] },
    { id: 'ulytau', names: ['Акимат области Ұлытау', 'Ұлытау облысының әкімдігі'] },
    { id: 'committee', names: ['Министерство', 'КТ'] },
  ];
  it.each([
    ['Просим содействия Министерства цифрового развития и акимата области Ұлытау.', ['digital', 'ulytau']],
    ['Көмек керек: Цифрлық даму министрлігінің және Ұлытау облысының әкімдігінің көмегі қажет.', ['digital', 'ulytau']],
    ['We need help of the Ministry of Digital Development.', ['digital']],
    ['Нужна помощь: МЦРИАП, Минтруда.', ['digital', 'labour']],
    ['Не можем, потому что министерству труда не ответили.', ['labour']],
    ['Не можем, потому что нет номера.', []],
    ['КТ', []],
    ['', []],
  ])('%s → %j', (text, ids) => expect(allNamed(text, bodies).sort()).toEqual([...ids].sort()));
});
