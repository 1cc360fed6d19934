import { isId, newId } from './ids.js';

describe('An id', () => {
  it('sorts by the moment it was made and never repeats', () => {
    const early = newId(1_800_000_000_000);
    const late = newId(1_800_000_000_001);
    expect(early < late).toBe(true);
    expect(early[14]).toBe('7');
    expect(new Set(Array.from({ length: 10_000 }, () => newId())).size).toBe(10_000);
  });

  it('is told from what is none before the database is asked', () => {
    expect(isId(newId())).toBe(true);
    for (const text of ['', '27-041', `${newId()}'`, null, 7, { id: newId() }]) expect(isId(text)).toBe(false);
  });
});
