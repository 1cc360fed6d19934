import { Meeting, type Sitting } from '../meeting.entity.js';

/** Wednesday, 26 May 2027, 11:00–12:30 in Astana. */
export const sitting: Sitting = {
  startsAt: new Date('2027-05-26T06:00:00Z'),
  endsAt: new Date('2027-05-26T07:30:00Z'),
  place: 'зал 3',
  videoUrl: 'https://video.example/4',
};

export function meetingFor(change: Partial<Sitting> = {}): Meeting {
  const title = { ru: 'Заседание № 4. Готовность к 12 дням', kk: '№ 4 отырыс. 12 күнге дайындық' };
  const now = new Date('2027-05-10T04:00:00Z');
  return Meeting.plan('0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11', title, { ...sitting, ...change }, { authorId: 'aigul', uid: 'meeting-4@council.localhost', now });
}
