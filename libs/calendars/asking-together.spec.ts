import { AskingTogether } from './asking-together.js';

describe('Asking together', () => {
  /** Each question waits until it is let go; `asked` shows which keys each had. */
  function patient() {
    const asked: string[][] = [];
    const waiting: (() => void)[] = [];
    let version = 0;
    const together = new AskingTogether<string, string>(async (keys) => {
      asked.push(keys);
      const seen = version;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key} at ${seen}`]));
    });
    const tick = () => new Promise((resolve) => setTimeout(resolve, 30));
    return { asked, together, change: () => void (version += 1), letGo: async () => { waiting.shift()!(); await tick(); }, tick };
  }

  it('asks once for those who come together, and once more for those who come meanwhile', async () => {
    const { asked, together, letGo, tick } = patient();
    const first = [together.get('a'), together.get('b'), together.get('a')];
    await tick();
    const second = [together.get('a'), together.get('c')];
    await letGo();
    expect(await Promise.all(first)).toEqual(['a at 0', 'b at 0', 'a at 0']);
    await letGo();
    expect(await Promise.all(second)).toEqual(['a at 0', 'c at 0']);
    expect(asked).toEqual([['a', 'b'], ['a', 'c']]);
  });

  it('gives nobody an answer from before they asked', async () => {
    const { together, change, letGo, tick } = patient();
    const before = together.get('a');
    await tick();
    change();
    const after = together.get('a');
    await letGo();
    await letGo();
    expect([await before, await after]).toEqual(['a at 0', 'a at 1']);
  });

  it('knows nothing of whom there is not, and goes on after a failure', async () => {
    let fails = true;
    const together = new AskingTogether<string, string>(async (keys) => {
      if (fails) throw new Error('no database');
      return new Map([[keys[0]!, 'here']]);
    });
    await expect(Promise.all([together.get('a'), together.get('b')])).rejects.toThrow('no database');
    fails = false;
    expect(await together.get('a')).toBe('here');
    expect(await together.get('zzz')).toBe('here');
    const { together: other, letGo, tick } = patient();
    const nobody = other.get('nobody');
    await tick();
    await letGo();
    expect(await nobody).toBeNull();
  });
});
