import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { ChangeFeedDocument, RevokeFeedDocument, RotateFeedDocument, type FeedsQuery } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { useDates } from '../words/useDates';
import type { Opened } from './Opening';
import { Settings, type Chosen, type Counts } from './Settings';

type Feed = FeedsQuery['feeds'][number];

interface Rows { feeds: Feed[]; counts: Counts; onOpen: (opened: Opened) => void }

/** Every address that was given out: what it shows, when it was last read, and the ways to take it back. */
export function Feeds({ feeds, counts, onOpen }: Rows) {
  const { t } = useTranslation(['web', 'calendars']);
  const rotate = useAct(RotateFeedDocument);
  const [changing, setChanging] = useState<Feed | null>(null);
  const [revoking, setRevoking] = useState<Feed | null>(null);
  const fresh = async (feed: Feed) => {
    const answer = (await rotate.act({ feedId: feed.id })).rotateFeed;
    if (answer.__typename === 'Refused') return say(answer.sentence);
    onOpen({ name: feed.name, url: answer.url, program: 'other' });
  };
  return (
    <>
      <ul className="fd">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <Facts feed={feed} />
            <span className="row">
              {feed.address && <button type="button" className="btn s p" onClick={() => onOpen({ name: feed.name, url: feed.address!, program: 'other' })}>{t('calendars:page.manage')}</button>}
              <button type="button" className="btn s" onClick={() => setChanging(feed)}>{t('calendar.change')}</button>
              <button type="button" className="btn s" disabled={rotate.busy} onClick={() => void fresh(feed).catch(() => say(t('states.offline.title')))}>{t('calendar.rotate')}</button>
              <button type="button" className="btn t s d" onClick={() => setRevoking(feed)}>{t('calendar.revoke')}</button>
            </span>
          </li>
        ))}
      </ul>
      {changing && <ChangeDialog feed={changing} counts={counts} onClose={() => setChanging(null)} />}
      {revoking && <RevokeDialog feed={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function Facts({ feed }: { feed: Feed }) {
  const { t } = useTranslation(['web', 'calendars']);
  const { day, dayOf, moment } = useDates();
  const shows = feed.audience === 'busy' ? t('calendars:page.busy') : feed.layers.map((layer) => t(`calendars:layer.${layer}`)).join(' · ');
  return (
    <span>
      <b>{feed.name}</b>
      <span className="sm mut">
        {t('calendars:page.since', { day: day(dayOf(feed.createdAt)) })} · {feed.lastUsedAt ? t('calendars:page.used', { when: moment(feed.lastUsedAt) }) : t('calendars:page.unused')}
      </span>
      <span className="sm mut">{shows}</span>
    </span>
  );
}

function ChangeDialog({ feed, counts, onClose }: { feed: Feed; counts: Counts; onClose: () => void }) {
  const { t } = useTranslation(['web', 'calendars']);
  const { act, busy } = useAct(ChangeFeedDocument);
  const [name, setName] = useState(feed.name);
  const [chosen, setChosen] = useState<Chosen>({ layers: feed.layers, language: feed.language, alarms: feed.alarms, audience: feed.audience });
  const [problems, setProblems] = useState<Problem[]>([]);
  const save = async () => {
    const answer = await act({ input: { feedId: feed.id, name, ...chosen } }).catch(() => null);
    if (!answer) return say(t('states.offline.title'));
    if (answer.changeFeed.__typename === 'Refused') return setProblems([{ field: answer.changeFeed.field ?? 'name', sentence: answer.changeFeed.sentence }]);
    say(t('calendar.changed', { name }));
    onClose();
  };
  return (
    <Dialog title={t('calendars:page.settings', { name: feed.name })} onClose={onClose} wide>
      <FormWithProblems problems={problems} onSubmit={() => void save()} className="cal">
        <Field id="name" label={t('calendars:page.name')} hint={t('calendars:page.nameHint')}>
          {(aria) => <input {...aria} className="in" value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Settings id="change" chosen={chosen} counts={counts} onChange={setChosen} />
        <DialogButtons send={t('calendars:page.save')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

function RevokeDialog({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy } = useAct(RevokeFeedDocument);
  const revoke = async () => {
    const answer = await act({ feedId: feed.id }).catch(() => null);
    say(!answer ? t('states.offline.title') : answer.revokeFeed.__typename === 'Refused' ? answer.revokeFeed.sentence : t('calendar.revoked', { name: feed.name }));
    onClose();
  };
  return (
    <Dialog title={t('calendar.revokeTitle', { name: feed.name })} onClose={onClose}>
      <p className="mut">{t('calendar.revokeText')}</p>
      <div className="row">
        <button type="button" className="btn d" disabled={busy} onClick={() => void revoke()}>
          {t('calendar.revoke')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('states.back')}
        </button>
      </div>
    </Dialog>
  );
}
