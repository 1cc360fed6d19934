import { differences } from './differences';

describe('What two texts do not share', () => {
  it('marks only the words that differ', () => {
    const { one, other } = differences('Открыть телефоны доверия к 28 мая во всех регионах', 'Открыть телефоны доверия к 31 мая во всех регионах');
    expect(one.filter(({ own }) => own).map(({ text }) => text.trim())).toEqual(['28']);
    expect(other.filter(({ own }) => own).map(({ text }) => text.trim())).toEqual(['31']);
    expect(one.map(({ text }) => text).join('')).toBe('Открыть телефоны доверия к 28 мая во всех регионах');
  });

  it('marks nothing in the same text and everything in two strangers', () => {
    expect(differences('одно и то же', 'одно и то же').one.every(({ own }) => !own)).toBe(true);
    expect(differences('да', 'нет').other).toEqual([{ text: 'нет', own: true }]);
  });
});
