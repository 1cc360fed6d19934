import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WholeFragment } from '../graphql/graphql';
import { Glyph } from '../parts/Glyph';
import { Section } from '../parts/Section';
import { useMarks } from '../parts/useMarks';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { daysBetween, useDates } from '../words/useDates';

/** The facts that do not change from day to day. */
export function Card({ assignment }: { assignment: WholeFragment }) {
  const { t } = useTranslation();
  const { day, dayOf, today } = useDates();
  const params = useSlug();
  const markFor = useMarks();
  const answered = assignment.slots.filter(({ latestReport }) => latestReport).length;
  const facts: [string, React.ReactNode][] = [
    [t('one.card.result'), local(assignment.result)],
    [t('one.card.indicators'), assignment.indicators.map(({ name }) => local(name)).join('; ')],
    [t('one.card.basis'), local(assignment.basis)],
    [t('one.card.controller'), local(assignment.controller.name)],
    [t('one.card.issued'), assignment.issuedAt && day(dayOf(assignment.issuedAt), 'table')],
    [t('one.card.dueReason'), assignment.dueReason],
    [t('one.card.closed'), assignment.closedAt && day(dayOf(assignment.closedAt), 'table')],
    [t('one.card.closeReason'), assignment.closeReason],
  ];
  return (
    <aside aria-label={t('one.card.title')}>
      <Section title={t('one.card.title')}>
        <div className="num3">
          {assignment.issuedAt && (
            <div>
              <b>{daysBetween(dayOf(assignment.issuedAt), assignment.closedAt ? dayOf(assignment.closedAt) : today)}</b>
              {t('one.card.days')}
            </div>
          )}
          <div>
            <b>
              {answered}/{assignment.slots.length}
            </b>
            {t('one.card.answered')}
          </div>
          <div>
            <b>{assignment.returns}</b>
            {t('one.card.returns')}
          </div>
        </div>
        <dl className="facts">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Section>
      {assignment.batch.length > 1 && (
        <Section title={t('one.card.batch')}>
          <ul className="sm batch">
            {assignment.batch.filter(({ id }) => id !== assignment.id).map((other) => (
              <li key={other.id}>
                <Glyph mark={markFor(other.mark, other.slots[0]?.force)} />{' '}
                <Link to="/$slug/assignments/$number" params={{ ...params, number: other.number ?? other.id }}>
                  {other.number}
                </Link>{' '}
                {other.slots.map(({ organisation }) => local(organisation.short)).join(', ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}
