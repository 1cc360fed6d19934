import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { InvitableDocument, PlanMeetingDocument, type InvitableQuery } from '../graphql/graphql';
import { empty, type Text } from '../assignments/draft';
import { TextPair } from '../assignments/TextPair';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { Loading } from '../parts/Loading';
import { say } from '../parts/toasts';
import { useKeys } from '../shell/keys';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { readHours, TimeFields, type Hours } from './TimeFields';
import './meetings.css';

export function PlanPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const invitable = useAsk(InvitableDocument);
  return (
    <Page title={t('meetings.form.title')} className="plan">
      <p className="crumb">
        <Link to="/$slug/meetings" params={params}>
          {t('meetings.title')}
        </Link>
      </p>
      <h1 className="dup">{t('meetings.form.title')}</h1>
      {!abilities.planMeetings ? (
        <Empty title={t('new.notYours')} />
      ) : invitable.data ? (
        <PlanForm composition={invitable.data.composition} />
      ) : invitable.error ? (
        <ErrorNote error={invitable.error} again={() => void invitable.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function PlanForm({ composition }: { composition: InvitableQuery['composition'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const { zone } = useDates();
  const { act, busy } = useAct(PlanMeetingDocument);
  const [title, setTitle] = useState<Text>(empty());
  const [hours, setHours] = useState<Hours>({ day: null, from: '', to: '' });
  const [place, setPlace] = useState('');
  const [video, setVideo] = useState('');
  const [invited, setInvited] = useState<ReadonlySet<string>>(new Set(composition.map(({ id }) => id)));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async () => {
    if (busy) return;
    const read = readHours(hours, zone, t);
    const found = Array.isArray(read) ? read : [];
    if (!title.kk.trim() && !title.ru.trim() && !title.en.trim()) found.unshift({ field: 'title-ru', sentence: t('meetings.form.noTitle') });
    if (invited.size === 0) found.push({ field: 'invite', sentence: t('meetings.form.nobody') });
    setProblems(found);
    setFailure(null);
    if (found.length > 0 || Array.isArray(read)) return;
    try {
      const answer = (
        await act({
          input: { title: { kk: title.kk.trim() || null, ru: title.ru.trim() || null, en: title.en.trim() || null }, ...read, place: place.trim() || null, videoUrl: video.trim() || null, mandateIds: [...invited] },
        })
      ).planMeeting;
      if (answer.__typename === 'Refused') return setProblems([{ field: refusedField[answer.field ?? ''] ?? 'title-ru', sentence: answer.sentence }]);
      say(t('meetings.form.done', { count: invited.size }));
      void navigate({ to: '/$slug/meetings/$id', params: { ...params, id: answer.id } });
    } catch (error) {
      setFailure(error);
    }
  };
  useKeys({ 'ctrl+enter': () => void submit() });

  return (
    <FormWithProblems problems={problems} onSubmit={() => void submit()}>
      {failure !== null && <ErrorNote error={failure} />}
      <section className="fs">
        <h2>{t('meetings.form.what')}</h2>
        <TextPair id="title" label={t('meetings.form.name')} value={title} onChange={setTitle} />
      </section>
      <section className="fs">
        <h2>{t('meetings.when')}</h2>
        <TimeFields value={hours} onChange={setHours} />
      </section>
      <section className="fs">
        <h2>{t('meetings.form.where')}</h2>
        <div className="two">
          <Field id="place" label={t('meetings.place')}>
            {(aria) => <input {...aria} className="in" value={place} onChange={(event) => setPlace(event.target.value)} />}
          </Field>
          <Field id="video" label={t('meetings.video')}>
            {(aria) => <input {...aria} className="in" type="url" placeholder="https://" value={video} onChange={(event) => setVideo(event.target.value)} />}
          </Field>
        </div>
      </section>
      <section className="fs">
        <h2>
          {t('meetings.form.whom')}
          <span>{t('meetings.form.chosen', { count: invited.size, total: composition.length })}</span>
        </h2>
        <fieldset className="seats">
          <legend className="vh">{t('meetings.form.whom')}</legend>
          <p className="row">
            <button type="button" id="invite" className="link" onClick={() => setInvited(new Set(composition.map(({ id }) => id)))}>
              {t('meetings.form.all')}
            </button>
            <button type="button" className="link" onClick={() => setInvited(new Set())}>
              {t('meetings.form.none')}
            </button>
          </p>
          {composition.map(({ id, organisation, holder, role, hasVote, post }) => (
            <label key={id}>
              <input
                type="checkbox"
                className="cb"
                checked={invited.has(id)}
                onChange={(event) => setInvited(new Set(event.target.checked ? [...invited, id] : [...invited].filter((each) => each !== id)))}
              />
              <span>
                <b>{local(organisation.short)}</b>
                <span className="sm mut">
                  {holder ? local(holder.name) : post ? local(post) : t('bodies.vacant')}
                  {role !== 'member' && `, ${t(`role.${role}`)}`}
                  {!hasVote && `, ${t('bodies.noVote')}`}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      </section>
      <div className="foot-bar">
        <button type="submit" className="btn p" disabled={busy}>
          <IconSend className="i" aria-hidden /> {t('meetings.form.send', { count: invited.size })} <kbd className="dsk">Ctrl ↵</kbd>
        </button>
        <Link className="btn t" to="/$slug/meetings" params={params}>
          {t('states.back')}
        </Link>
      </div>
    </FormWithProblems>
  );
}

const refusedField: Record<string, string> = { title: 'title-ru', startsAt: 'day', endsAt: 'to', place: 'place', videoUrl: 'video', mandateIds: 'invite' };
