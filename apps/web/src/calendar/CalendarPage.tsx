import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarProgram } from '../../../../config/calendar-programs';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { CalendarPreviewDocument, CreateFeedDocument, FeedsDocument } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { currentLanguage } from '../words/words';
import { Feeds } from './Feeds';
import { Opening, type Opened } from './Opening';
import { Phone } from './Phone';
import { Preview } from './Preview';
import { Programs } from './Programs';
import { Settings, type Chosen } from './Settings';
import './calendar.css';

const usual: Chosen = { layers: ['meetings', 'deadlines', 'campaign'], language: 'ru', alarms: true, audience: 'full' };

/** Screen 16: the council's meetings and dates in one's own calendar program, and the addresses that were given out. */
export function CalendarPage() {
  const { t } = useTranslation(['web', 'calendars']);
  const feeds = useAsk(FeedsDocument);
  const [chosen, setChosen] = useState<Chosen>({ ...usual, language: currentLanguage() });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { act, busy } = useAct(CreateFeedDocument);
  const preview = useAsk(CalendarPreviewDocument, { variables: { layers: chosen.layers, language: chosen.language }, keep: true });

  const subscribe = async (program: CalendarProgram) => {
    setFailure(null);
    try {
      const answer = (await act({ input: { ...chosen, name: t(`calendars:program.${program}`) } })).createFeed;
      setRefusal(answer.__typename === 'Refused' ? answer.sentence : null);
      if (answer.__typename === 'NewFeed') setOpened({ name: answer.feed.name, url: answer.url, program });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Page title={t('calendar.title')} className="cal">
      <div className="lay">
        <div>
          <h1>{t('calendars:page.head')}</h1>
          <p className="intro">{t('calendars:page.intro')}</p>
          {failure !== null && <ErrorNote error={failure} />}
          {refusal && <p className="note" role="alert">{refusal}</p>}
          {opened ? <Opening opened={opened} onAnother={() => setOpened(null)} onProgram={(program) => setOpened({ ...opened, program })} /> : <Programs busy={busy} onChoose={(program) => void subscribe(program)} />}
          <Phone />
          <Section title={t('calendars:page.what')}>
            <Settings id="new" chosen={chosen} counts={preview.data?.calendarPreview.counts ?? []} onChange={setChosen} />
            <p className="more">
              <Link to="/$slug/holidays" params={useSlug()}>
                {t('holidays.link')}
              </Link>
            </p>
          </Section>
          {feeds.error ? <ErrorNote error={feeds.error} again={() => void feeds.refetch()} /> : !feeds.data ? <Loading rows={2} /> : feeds.data.feeds.length > 0 && (
            <Section title={t('calendars:page.yours')} hint={feeds.data.feeds.length}>
              <Feeds feeds={feeds.data.feeds} counts={preview.data?.calendarPreview.counts ?? []} onOpen={(one) => { setOpened(one); window.scrollTo({ top: 0 }); }} />
            </Section>
          )}
          <Know />
        </div>
        {preview.data && <Preview preview={preview.data.calendarPreview} />}
      </div>
    </Page>
  );
}

function Know() {
  const { t } = useTranslation(['web', 'calendars']);
  return (
    <Section title={t('calendars:page.know')}>
      <dl className="faq">
        <dt>{t('calendars:page.whenTitle')}</dt>
        <dd>{t('calendars:page.whenText')}</dd>
        <dt>{t('calendars:page.whoTitle')}</dt>
        <dd>{t('calendars:page.whoText')}</dd>
      </dl>
    </Section>
  );
}
