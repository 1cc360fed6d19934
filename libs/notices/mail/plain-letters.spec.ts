import { politeReceipt } from './polite-receipt.mail.js';
import { signInLetter } from './sign-in.mail.js';

const house = {
  council: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
  sender: { name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitqali' }, post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' }, phone: '+7 7172 00-00-12' },
};

describe('The letter with a sign-in link', () => {
  const to = { ...house, salutation: { kk: 'Құрметті Светлана Викторовна', ru: 'Уважаемая Светлана Викторовна', en: 'Dear Ms Kim' }, address: 's.kim@edu.example', site: 'kenes.example' };

  it('reads in Russian as it should', () => {
    expect(signInLetter(to, 'ru')).toMatchObject({
      subject: 'Кеңес: ссылка для входа',
      reason: 'Ссылку для входа запросили для этого адреса.',
      text: [
        'Уважаемая Светлана Викторовна!', '',
        'Ссылка действует один раз и 15 минут.', '',
        'Если вход запросили не Вы, не обращайте внимания на это письмо: ничего не', 'изменится.',
        'От кого: А. Сейтқали, секретарь Совета, +7 7172 00-00-12',
        'Никому не пересылайте эту ссылку.', '',
        'Страница входа:', '[[link]]', '',
      ].join('\n'),
    });
  });

  it.each(['kk', 'ru', 'kk+ru', 'en'] as const)('in %s shows one link and no code, no QR', (language) => {
    const { text, html, subject } = signInLetter(to, language);
    expect(text.split('[[link]]')).toHaveLength(2);
    expect(html).toContain('href="[[link]]"');
    expect(html + text).not.toMatch(/\[\[(?:code|qr)\]\]|<img/);
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});

describe('The receipt to a stranger', () => {
  const receipt = politeReceipt({ ...house, address: 'teacher@school.example' });

  it('is in both languages, says that a person will read, and what to do in danger', () => {
    expect(receipt.subject).toBe('Хатыңыз алынды / Ваше письмо получено');
    expect(receipt.text).toContain('Сәлеметсіз бе!'); // a child may have written
    expect(receipt.text).toContain('его прочитает человек');
    expect(receipt.text).toMatch(/111[\s\S]*111/);
  });

  it('gives a stranger no page and no address of ours to act with', () => {
    expect(receipt.text + receipt.html).not.toMatch(/\[\[|https?:\/\/(?!www\.w3\.org)/);
  });
});
