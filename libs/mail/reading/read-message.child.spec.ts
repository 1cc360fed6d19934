import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@kenes/config';
import type { ReadMessage } from './message.js';

const letter = (subject: string) => Buffer.from(`From: s.kim@edu.example\r\nSubject: ${subject}\r\n\r\nDone.\r\n`);

describe('The process that reads letters', () => {
  // A letter of a few lines was shown to the secretary as one that takes too long to read.
  it('loses no byte of a letter whose text comes before the word that it comes', async () => {
    const child = fork(join(projectRoot, 'dist/libs/mail/reading/read-message.child.js'), [], { env: {}, serialization: 'advanced', stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
    const said = async () => (await once(child, 'message'))[0] as { ready?: true; message?: ReadMessage };
    try {
      expect(await said()).toEqual({ ready: true });
      const [first, second] = [letter('first'), letter('second')];
      child.send({ id: 1, size: first.length });
      child.stdin!.write(first);
      expect((await said()).message).toMatchObject({ subject: 'first' });
      child.stdin!.write(second);
      await wait(200); // two pipes: which of them the process looks at first is nobody's to say
      const answer = said();
      child.send({ id: 2, size: second.length });
      expect((await answer).message).toMatchObject({ subject: 'second' });
    } finally {
      child.kill('SIGKILL');
    }
  }, 20_000);
});
