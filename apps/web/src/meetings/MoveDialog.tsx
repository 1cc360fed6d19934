import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { MoveMeetingDocument, type OneMeetingQuery } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { useDates } from '../words/useDates';
import { readHours, TimeFields } from './TimeFields';

/** Another day, hour or place; everybody invited gets an update in her own calendar. */
export function MoveDialog({ meeting, onClose }: { meeting: NonNullable<OneMeetingQuery['meeting']>; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone, dayOf, time } = useDates();
  const { act, busy } = useAct(MoveMeetingDocument);
  const [hours, setHours] = useState({ day: dayOf(meeting.startsAt) as string | null, from: time(meeting.startsAt), to: time(meeting.endsAt) });
  const [place, setPlace] = useState(meeting.place ?? '');
  const [video, setVideo] = useState(meeting.videoUrl ?? '');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    const read = readHours(hours, zone, t);
    if (Array.isArray(read)) return setProblems(read);
    setProblems([]);
    setFailure(null);
    try {
      const answer = (await act({ input: { meetingId: meeting.id, expectedVersion: meeting.version, ...read, place: place.trim() || null, videoUrl: video.trim() || null } })).moveMeeting;
      if (answer.__typename === 'Refused') return setProblems([{ field: 'day', sentence: answer.sentence }]);
      say(t('meetings.moveDone'));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('meetings.moveTitle')} onClose={onClose} wide>
      <p className="mut">{t('meetings.moveText', { count: meeting.invitations.length })}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <TimeFields value={hours} onChange={setHours} />
        <Field id="place" label={t('meetings.place')}>
          {(aria) => <input {...aria} className="in" value={place} onChange={(event) => setPlace(event.target.value)} />}
        </Field>
        <Field id="video" label={t('meetings.video')}>
          {(aria) => <input {...aria} className="in" type="url" value={video} onChange={(event) => setVideo(event.target.value)} />}
        </Field>
        <DialogButtons send={t('meetings.moveSend')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
