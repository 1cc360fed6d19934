import { useState } from 'react';
import { IconEye, IconEyeOff, IconShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { Files } from '../assignments/Files';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { ReadClosedDocument, UnmarkAtRiskDocument, type ClosedMailQuery } from '../graphql/graphql';
import { DocText } from '../parts/DocText';
import { ErrorNote } from '../parts/ErrorNote';
import { Glyph, type MarkName } from '../parts/Glyph';
import { Loading } from '../parts/Loading';
import { say } from '../parts/toasts';
import { useKeys } from '../shell/keys';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

const stepMark = { received: 'notStarted', marked: 'overdue', opened: 'accepted', unmarked: 'cancelled' } satisfies Record<string, MarkName>;
const isStep = (act: string): act is keyof typeof stepMark => act in stepMark;

/** A letter marked «a child or a person in danger»: the text is fetched only when somebody asks to read it. */
export function ClosedLetter({ letter, onDone }: { letter: ClosedMailQuery['riskMail'][number]; onDone: () => void }) {
  const { t } = useTranslation();
  const { moment, today, dayOf, time, day } = useDates();
  /** Today the hour says enough. */
  const shortMoment = (at: string) => (dayOf(at) === today ? time(at) : day(dayOf(at)));
  const [reading, setReading] = useState(false);
  const [unmarking, setUnmarking] = useState(false);
  const unmark = useAct(UnmarkAtRiskDocument);
  useKeys({ 4: letter.abilities.unmarkRisk ? () => setUnmarking(true) : undefined, escape: reading ? () => setReading(false) : undefined });
  return (
    <>
      <article className="rd">
        <div className="band" role="status">
          <b>
            <IconShield className="i" aria-hidden /> {t('closed.marked')}
          </b>
          <p>{t('closed.markedText')}</p>
        </div>
        <h2>{t('closed.title')}</h2>
        <dl className="hd">
          <dt>{t('unsorted.came')}</dt>
          <dd>{moment(letter.receivedAt)}</dd>
        </dl>
        {reading ? (
          <Text id={letter.id} onHide={() => setReading(false)} />
        ) : (
          <div className="veil">
            <p>
              <b>{t('closed.veil')}</b> {t('closed.veilText')}
            </p>
            <button type="button" className="btn" onClick={() => setReading(true)}>
              <IconEye className="i" aria-hidden /> {t('closed.read')}
            </button>
          </div>
        )}
        <ul className="do">
          <li>
            <div>
              <h3>{t('closed.call')}</h3>
              <p>{t('closed.callText')}</p>
            </div>
            <span className="tel">
              <a className="q" href="tel:111">
                111
              </a>{' '}
              ·{' '}
              <a className="q" href="tel:102">
                102
              </a>
            </span>
          </li>
          {letter.abilities.unmarkRisk && (
            <li>
              <div>
                <h3>{t('closed.mistake')}</h3>
                <p>{t('closed.mistakeText')}</p>
              </div>
              <button type="button" className="btn t d" onClick={() => setUnmarking(true)}>
                {t('closed.unmark')} <kbd className="dsk">4</kbd>
              </button>
            </li>
          )}
        </ul>
      </article>
      <aside className="vd">
        <section>
          <h2>{t('closed.who')}</h2>
          <ul className="steps who">
            {letter.riskReaders.map(({ person, isSecretary, openedAt }) => (
              <li key={person.id}>
                <Glyph mark={openedAt ? 'accepted' : 'notStarted'} />
                <span>
                  <b>{local(person.name)}</b>, {t(isSecretary ? 'closed.secretary' : 'closed.contact')}: {openedAt ? t('closed.openedAt', { at: moment(openedAt) }) : t('closed.notOpened')}
                </span>
              </li>
            ))}
          </ul>
          <p className="sm mut">{t('closed.whoText')}</p>
        </section>
        <section>
          <h2>{t('closed.done')}</h2>
          <ol className="steps">
            {letter.riskHistory.map(
              ({ act, at, person }) =>
                isStep(act) && (
                  <li key={act + at}>
                    <span className="t num">{shortMoment(at)}</span>
                    <Glyph mark={stepMark[act]} />
                    <span>{t(`closed.steps.${act}`, { name: person ? local(person.name) : '' })}</span>
                  </li>
                ),
            )}
          </ol>
        </section>
      </aside>
      {unmarking && (
        <ReasonDialog
          title={t('closed.unmarkTitle')}
          text={t('closed.mistakeText')}
          send={t('closed.unmark')}
          onClose={() => setUnmarking(false)}
          onSend={async (reason) => {
            const answer = (await unmark.act({ messageId: letter.id, expectedVersion: letter.version, reason })).unmarkAtRisk;
            if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
            say(t('closed.unmarked'));
            setUnmarking(false);
            onDone();
            return null;
          }}
        />
      )}
    </>
  );
}

function Text({ id, onHide }: { id: string; onHide: () => void }) {
  const { t } = useTranslation();
  // Every fetch is a line of the history: read once, and not again whenever something else changes.
  const [there, setThere] = useState(false);
  const message = useAsk(ReadClosedDocument, { variables: { id }, enabled: !there });
  if (message.data && !there) setThere(true);
  const found = message.data?.message;
  if (!found) return message.error ? <ErrorNote error={message.error} again={() => void message.refetch()} /> : <Loading rows={3} />;
  return (
    <div className="opened">
      <p className="sm mut">
        {found.fromName} &lt;{found.fromAddress}&gt; · {found.subject || t('unsorted.noSubject')}
      </p>
      <DocText text={found.text || t('unsorted.noText')} className="raw" />
      <Files files={found.files} />
      <button type="button" className="btn" onClick={onHide}>
        <IconEyeOff className="i" aria-hidden /> {t('closed.hide')}
      </button>
    </div>
  );
}
