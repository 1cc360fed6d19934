import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { WhoAnswersDocument, type AnsweringStanding, type WhoAnswersQuery } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Page } from '../shell/Page';
import { useMe } from '../shell/viewer';
import { useDates } from '../words/useDates';
import { AskedRow } from './AskedRow';
import { OpenDialog } from './OpenDialog';
import './answering.css';

type Round = NonNullable<WhoAnswersQuery['answeringRound']>;

/** What needs her hand stands first. */
const order: AnsweringStanding[] = ['unreachable', 'silent', 'newPerson', 'confirmed'];

/** Who answers this year: all bodies asked, by how they stand. */
export function AnsweringPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const asked = useAsk(WhoAnswersDocument, { variables: {}, keep: true });
  const { abilities } = useMe();
  const [opening, setOpening] = useState(false);
  const round = asked.data?.answeringRound ?? null;
  const year = round && round.year >= Number(today.slice(0, 4)) ? round.year : Number(today.slice(0, 4));
  const isNew = round?.year !== year;
  const title = t('answering.title', { year });
  const askMore = (
    <button type="button" className={isNew ? 'btn p' : 'btn'} onClick={() => setOpening(true)}>
      {t(isNew ? 'answering.ask' : 'answering.askMore', { year })}
    </button>
  );
  return (
    <Page title={title} className="answering">
      <div className="top">
        <div className="grow">
          <h1 className="dup">{title}</h1>
          {round && <Sent round={round} />}
        </div>
        {abilities.issueAssignments && asked.data && (round || isNew) && <div className="acts">{round && askMore}</div>}
      </div>
      {round ? (
        <Board round={round} />
      ) : asked.error ? (
        <ErrorNote error={asked.error} again={() => void asked.refetch()} />
      ) : asked.data ? (
        <Empty title={t('answering.none.title')} text={t('answering.none.text')}>
          {abilities.issueAssignments && askMore}
        </Empty>
      ) : (
        <Loading rows={10} />
      )}
      {opening && <OpenDialog year={year} known={isNew || !round ? null : { answerBy: round.answerBy, bodies: new Set(round.asked.map(({ organisation }) => organisation.id)) }} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Sent({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { day, dayOf, until } = useDates();
  return <p className="mut">{t('answering.sent', { number: round.number, on: day(dayOf(round.openedAt)), until: until(round.answerBy) })}</p>;
}

function Board({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<AnsweringStanding | null>(null);
  const shown = order.map((standing) => ({ standing, asked: round.asked.filter((one) => one.standing === standing) })).filter(({ standing, asked }) => asked.length > 0 && (only === null || only === standing));
  return (
    <>
      <p className="words standings">
        {(['confirmed', 'newPerson', 'silent', 'unreachable'] as const).map((standing) => (
          <button key={standing} type="button" className={only === standing ? 'on' : undefined} aria-pressed={only === standing} onClick={() => setOnly(only === standing ? null : standing)}>
            {t(`answering.standing.${standing}`)} {round.counts.find((one) => one.standing === standing)?.count ?? 0}
          </button>
        ))}
      </p>
      {shown.length === 0 && (
        <Empty title={t('answering.nothing')}>
          <button type="button" className="btn" onClick={() => setOnly(null)}>
            {t('answering.all')}
          </button>
        </Empty>
      )}
      {shown.map(({ standing, asked }) => (
        <Section key={standing} title={t(`answering.standing.${standing}`)} hint={asked.length}>
          <ul className="asked">
            {asked.map((one) => (
              <AskedRow key={one.id} asked={one} mayAct={round.mayAct} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
