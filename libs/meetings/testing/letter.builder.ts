import type { LetterLanguage, MeetingLetter, MeetingNews } from '../mail/meeting-letter.js';
import { sitting } from './meeting.builder.js';

const later = { ...sitting, startsAt: new Date('2027-05-27T10:00:00Z'), endsAt: new Date('2027-05-27T11:30:00Z') };
const news: Record<MeetingNews, Partial<MeetingLetter>> = {
  invitation: {},
  moved: { sitting: later, was: sitting, answered: true },
  changed: { sitting: { ...sitting, place: 'зал 5' }, was: sitting },
  cancelled: { reason: 'Председатель в командировке до 31 мая' },
};

/** What Madina of the NGO network reads about meeting No. 4. */
export const letterAbout = (what: MeetingNews, language: LetterLanguage): MeetingLetter => ({
  news: what,
  language,
  zone: 'Asia/Almaty',
  title: { kk: '№ 4 отырыс. 12 күнге дайындық', ru: 'Заседание № 4. Готовность к 12 дням', en: 'Meeting No. 4. Ready for the 12 days' },
  sitting: { ...sitting, place: 'Астана, Дом министерств, подъезд 5, зал 3' },
  council: { kk: 'Үйлестіру кеңесі', ru: 'Координационный совет', en: 'Coordination Council' },
  to: {
    salutation: { kk: 'Құрметті Мадина Серікқызы', ru: 'Уважаемая Мадина Сериковна', en: 'Dear Ms Orazbaeva' },
    mandate: { kk: 'ҮЕҰ желісінің төрайымы', ru: 'председатель Сети НПО', en: 'chair of the NGO Network' },
    address: 'm.orazbaeva@ngo.example',
  },
  from: { name: { kk: 'А. Сейтқали', ru: 'А. Сейтқали', en: 'A. Seitkali' }, post: { kk: 'Кеңес хатшысы', ru: 'секретарь Совета', en: 'Secretary of the Council' }, phone: '+7 7172 00-00-12' },
  site: 'kenes.example',
  ...news[what],
});
