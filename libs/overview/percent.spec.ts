import { percentOf } from './percent.js';

describe('Per cent', () => {
  it.each([[4, 4, null], [0, 0, null], [5, 5, 100], [0, 5, 0], [4, 5, 80], [1, 3, null], [2, 6, 33]])('of %s in %s are %s', (part, of, percent) => expect(percentOf(part, of)).toBe(percent));
  it('never says all while one is missing, nor none while there is one', () => {
    expect(percentOf(499, 500)).toBe(99);
    expect(percentOf(1, 500)).toBe(1);
  });
});
