import { NotFoundException } from '@nestjs/common';
import { Mailroom } from '../../../libs/correspondence/testing/mailroom.js';
import { eventually } from '../../../test/world/eventually.js';
import { freePort } from '../../../test/world/process.js';
import { IntakeServer } from '../../worker/intake/intake-server.js';
import { InboundWorker } from '../../worker/reading/inbound-worker.js';
import { Answering } from './answering.js';
import { DemoCouncils } from './demo-council.js';
import { Mailboxes } from './mailboxes.js';

const KIM = 's.kim@edu.example';
const KEY = '019e0000-0000-7000-8000-00000000000';

describe('The demo’s mail program', () => {
  let room: Mailroom;
  let nth = 0;
  beforeAll(async () => {
    room = await Mailroom.open([DemoCouncils, Mailboxes, Answering, IntakeServer, InboundWorker], { INBOUND_SMTP_PORT: String(await freePort()) });
  });
  afterAll(() => room?.close());
  beforeEach(async () => {
    await room.app.get(DemoCouncils).read(async (_, { id }) => room.unit.chore(id, (work) => work.query('UPDATE council SET demo = false WHERE id = $1', [id]))).catch(() => undefined);
    await room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`);
    await room.all('UPDATE council SET demo = true WHERE id = $1', [room.councilId]);
  });

  const boxes = () => room.app.get(Mailboxes);
  const slot = () => room.notebook.slots[0]!;

  it('shows a letter with its links, unread once, and answers it as a proved one', async () => {
    await room.sent(slot(), 118);
    const reply = await room.replyAddress('svetlana', slot().id);
    await room.all(`UPDATE outgoing_mail SET reply_link_id = (SELECT id FROM link), body_text = 'Ответ: [[reply]]'`);
    expect(await boxes().list('ru')).toEqual([{ address: KIM, name: 'С. Ким', organisation: 'Министерство просвещения', unread: 1, total: 1 }]);
    const { letters } = await boxes().letters(KIM, 'ru');
    expect(letters).toMatchObject([{ direction: 'in', fromAddress: reply, text: `Ответ: ${reply}`, read: false }]);
    expect((await boxes().letters(KIM, 'ru')).letters[0]!.read).toBe(true);

    const answer = { letterId: letters[0]!.id, text: 'Выполнено. Памятка в 6 812 школах.', files: [{ name: 'akt_tipografii.pdf', content: Buffer.from('%PDF') }], key: `${KEY}1` };
    await Promise.all([room.app.get(Answering).answer(KIM, answer), room.app.get(Answering).answer(KIM, answer)]);
    const message = await eventually('the answer', async () => (await room.messages())[0]);
    expect(message).toMatchObject({ state: 'filed', evidence: 'proved', text: 'Выполнено. Памятка в 6 812 школах.', personId: room.person('svetlana') });
    expect(message.quotedText).toContain('Ответ:');
    expect(room.notebook.delivered).toMatchObject([{ files: [{ name: 'akt_tipografii.pdf' }] }]);
    expect((await boxes().letters(KIM, 'ru')).letters.map(({ direction }) => direction).sort()).toEqual(['in', 'out']);
    expect(await room.messages()).toHaveLength(1);
  });

  it('shows nothing of a marked message, nor of what answered it', async () => {
    await room.receive(await room.compose({ from: KIM, text: 'Вопрос о сроках', signedBy: 'edu.example', messageId: '<marked@edu.example>' }));
    const letter = await eventually('the worker of this room to read it', async () => (await room.messages())[0]);
    await room.sent(slot());
    await room.all(`UPDATE outgoing_mail SET in_reply_to = '<marked@edu.example>'`);
    expect((await boxes().letters(KIM, 'ru')).letters).toHaveLength(2);
    await room.all('UPDATE message SET at_risk = true WHERE id = $1', [letter.id]);
    expect((await boxes().letters(KIM, 'ru')).letters).toEqual([]);
  });

  it('does not exist where no council is a demo', async () => {
    await room.all('UPDATE council SET demo = false WHERE id = $1', [room.councilId]);
    await expect(boxes().list('ru')).rejects.toThrow(NotFoundException);
    await expect(boxes().letters(KIM, 'ru')).rejects.toThrow(NotFoundException);
  });
});
