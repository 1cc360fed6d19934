import { Refusal } from '@kenes/kernel';
import { Invitation, offeredAnswers } from './invitation.entity.js';
import { Meeting, type Sitting } from './meeting.entity.js';
import { meetingFor, sitting } from './testing/meeting.builder.js';

const now = new Date('2027-05-12T04:00:00Z');
const refusal = (act: () => unknown): { code: string; field: string | null } | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, field: error.field };
  }
};
const plan = (change: Partial<Sitting> = {}, title = { ru: 'Заседание № 4' }) => () =>
  Meeting.plan('m', title, { ...sitting, ...change }, { authorId: 'aigul', uid: 'm@council.localhost', now });

describe('Planning a meeting', () => {
  it('begins with sequence 0 and the uid it keeps', () => {
    expect(plan()()).toMatchObject({ state: 'planned', sequence: 0, uid: 'm@council.localhost', titleRu: 'Заседание № 4', titleKk: null, place: 'зал 3' });
  });

  it('keeps what can be kept of a title', () => {
    expect(plan({ place: 'зал\0 3' }, { ru: ' Заседание\0 № 4 ' })()).toMatchObject({ titleRu: 'Заседание № 4', place: 'зал 3' });
  });

  it.each([
    ['without a title', plan({}, { ru: '  ' }), 'MEETING_TITLE_MISSING', 'title'],
    ['in the past', plan({ startsAt: now }), 'MEETING_START_PAST', 'startsAt'],
    ['that ends before it begins', plan({ endsAt: sitting.startsAt }), 'MEETING_ENDS_TOO_EARLY', 'endsAt'],
    ['for two days', plan({ endsAt: new Date('2027-05-28T06:00:00Z') }), 'MEETING_TOO_LONG', 'endsAt'],
    ['with a link that runs a script', plan({ videoUrl: 'javascript:alert(1)' }), 'VIDEO_URL_WRONG', 'videoUrl'],
    ['with a link that shows a password', plan({ videoUrl: 'https://me:secret@video.example' }), 'VIDEO_URL_WRONG', 'videoUrl'],
    ['with a plain http link', plan({ videoUrl: 'http://video.example/4' }), 'VIDEO_URL_WRONG', 'videoUrl'],
    ['with a place as long as a letter', plan({ place: 'з'.repeat(501) }), 'MEETING_TEXT_TOO_LONG', 'place'],
  ])('is refused %s', (_, act, code, field) => {
    expect(refusal(act)).toEqual({ code, field });
  });
});

describe('Moving a meeting', () => {
  it('keeps the uid, raises the sequence and says that the hour is another', () => {
    const meeting = meetingFor();
    const { uid } = meeting;
    expect(meeting.move({ ...sitting, startsAt: new Date('2027-05-27T10:00:00Z'), endsAt: new Date('2027-05-27T11:30:00Z') }, now)).toEqual({ anotherTime: true });
    expect(meeting).toMatchObject({ uid, sequence: 1, changedAt: now });
  });

  it('to another room leaves the answers be', () => {
    const meeting = meetingFor();
    expect(meeting.move({ ...sitting, place: 'зал 5' }, now)).toEqual({ anotherTime: false });
    expect(meeting).toMatchObject({ sequence: 1, place: 'зал 5' });
  });

  it('to where it already is, is refused', () => {
    expect(refusal(() => meetingFor().move(sitting, now))?.code).toBe('MEETING_NOT_MOVED');
  });

  it('into the past is refused', () => {
    expect(refusal(() => meetingFor().move({ ...sitting, startsAt: new Date('2027-05-01T06:00:00Z') }, now))?.code).toBe('MEETING_START_PAST');
  });

  it('that has begun is refused', () => {
    expect(refusal(() => meetingFor().move({ ...sitting, place: 'зал 5' }, sitting.startsAt))?.code).toBe('MEETING_OVER');
  });
});

describe('Cancelling a meeting', () => {
  it('keeps the reason and raises the sequence', () => {
    const meeting = meetingFor();
    meeting.cancel(' Председатель в командировке ', now);
    expect(meeting).toMatchObject({ state: 'cancelled', cancelReason: 'Председатель в командировке', cancelledAt: now, sequence: 1 });
  });

  it('needs a reason', () => {
    expect(refusal(() => meetingFor().cancel('  ', now))).toEqual({ code: 'MEETING_REASON_MISSING', field: 'reason' });
  });

  it('is the last thing that happens to it', () => {
    const meeting = meetingFor();
    meeting.cancel('Нет кворума', now);
    expect(refusal(() => meeting.cancel('Ещё раз', now))?.code).toBe('MEETING_CANCELLED');
    expect(refusal(() => meeting.move({ ...sitting, place: 'зал 5' }, now))?.code).toBe('MEETING_CANCELLED');
    expect(refusal(() => Invitation.to('i', meeting.id, 'ngo').take('yes', null, meeting, { personId: 'madina', now }))?.code).toBe('MEETING_CANCELLED');
  });
});

describe('Answering an invitation', () => {
  const madina = { personId: 'madina', now };

  it('is remembered with the person and the hour, and may change', () => {
    const invitation = Invitation.to('i', 'm', 'ngo');
    invitation.take('yes', ' Вопрос о пропуске ', meetingFor(), madina);
    expect(invitation).toMatchObject({ answer: 'yes', note: 'Вопрос о пропуске', answeredBy: 'madina', answeredAt: now });
    invitation.take('no', null, meetingFor(), madina);
    expect(invitation).toMatchObject({ answer: 'no', note: null });
  });

  it('offers what there is: a room, a link, or both', () => {
    expect(offeredAnswers({ place: 'зал 3', videoUrl: null })).toEqual(['yes', 'no']);
    expect(offeredAnswers({ place: 'зал 3', videoUrl: 'https://video.example/4' })).toEqual(['yes', 'remote', 'no']);
    expect(offeredAnswers({ place: null, videoUrl: 'https://video.example/4' })).toEqual(['remote', 'no']);
    expect(offeredAnswers({ place: null, videoUrl: null })).toEqual(['yes', 'no']);
  });

  it('by video is refused where there is no video', () => {
    const meeting = meetingFor({ videoUrl: null });
    expect(refusal(() => Invitation.to('i', 'm', 'ngo').take('remote', null, meeting, madina))).toEqual({ code: 'ANSWER_NOT_OFFERED', field: 'answer' });
  });

  it('is refused once the meeting has begun', () => {
    expect(refusal(() => Invitation.to('i', 'm', 'ngo').take('yes', null, meetingFor(), { ...madina, now: sitting.startsAt }))?.code).toBe('MEETING_OVER');
  });

  it('is forgotten when the hour changes, its remark is not', () => {
    const invitation = Invitation.to('i', 'm', 'ngo');
    invitation.take('yes', 'Буду с коллегой', meetingFor(), madina);
    invitation.askAgain();
    expect(invitation).toMatchObject({ answer: null, answeredAt: null, answeredBy: null, note: 'Буду с коллегой' });
  });
});
