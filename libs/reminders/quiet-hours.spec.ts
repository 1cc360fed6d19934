import { isEvening, isQuiet, quietFor } from './quiet-hours.js';

// Almaty is five hours ahead of Greenwich.
const at = (time: string) => new Date(`2027-05-20T${time}+05:00`);

describe('The quiet hours', () => {
  it.each([
    ['07:59:59', true], ['08:00:00', false], ['12:00:00', false], ['19:59:59', false], ['20:00:00', true], ['23:59:59', true], ['00:00:00', true],
  ])('at %s in Almaty it is quiet: %s', (time, quiet) => {
    expect(isQuiet('Asia/Almaty', at(time))).toBe(quiet);
  });

  it('are those of the council, not of the machine', () => {
    expect(isQuiet('Europe/Zurich', at('12:00:00'))).toBe(false);
    expect(isQuiet('Europe/Zurich', at('09:00:00'))).toBe(true);
  });

  it('end at eight in the morning, to the second', () => {
    expect(quietFor('Asia/Almaty', at('20:00:00'))).toBe(12 * 3600);
    expect(quietFor('Asia/Almaty', at('07:59:59'))).toBe(1);
    expect(quietFor('Asia/Almaty', at('08:00:00'))).toBe(0);
  });

  it('begin in the evening for what is asked for now', () => {
    expect(isEvening('Asia/Almaty', at('20:00:00'))).toBe(true);
    expect(isEvening('Asia/Almaty', at('07:00:00'))).toBe(false);
  });
});
