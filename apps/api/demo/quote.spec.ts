import { cutQuotes } from '@kenes/mail';
import { quoted } from './quote.js';

const letter = {
  at: new Date('2027-05-20T04:00:00Z'), zone: 'Asia/Almaty', subject: '№ 27-042 · до 28 мая', toName: 'С. Ким', toAddress: 's.kim@edu.example',
  fromName: 'Кеңес, секретариат', fromAddress: 'kz7m2@council.localhost', text: 'Уважаемая Светлана Викторовна!\n\nПоручено разослать памятку.\nСрок: 28 мая.\n',
};

describe('An answer from the demo', () => {
  it.each(['outlook', 'gmail', 'thunderbird'] as const)('quotes as %s does, and the reader of letters cuts it off again', (program) => {
    const cut = cutQuotes(`Выполнено. Памятка в 6 812 школах.\n\n${quoted(letter, program)}\n`);
    expect(cut.reply).toBe('Выполнено. Памятка в 6 812 школах.');
    expect(cut.quoted).toContain('разослать памятку');
  });
});
