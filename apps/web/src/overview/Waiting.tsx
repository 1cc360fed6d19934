import { Link } from '@tanstack/react-router';
import { IconClockQuestion, IconGavel, IconHelpCircle, IconMailQuestion, IconMessageReport, IconSpeakerphone, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OverviewQuery, WaitingMatter } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

type Part = NonNullable<OverviewQuery['overview']>['waiting'][number];

const icons: Record<WaitingMatter, typeof IconGavel> = {
  decision: IconGavel, help: IconHelpCircle, report: IconMessageReport, extension: IconClockQuestion, decline: IconUserQuestion, escalation: IconSpeakerphone, letter: IconMailQuestion,
};

/** Only what there is; each line opens what it counts. */
export function Waiting({ waiting }: { waiting: Part[] }) {
  const { t } = useTranslation();
  const { brief } = useDates();
  return (
    <Section title={t('overview.waiting.title')} right={waiting.length > 0 && <span className="fnt">{waiting.reduce((sum, { count }) => sum + count, 0)}</span>}>
      {waiting.length === 0 ? (
        <p className="mut">{t('overview.waiting.nothing')}</p>
      ) : (
        <ul className="wq">
          {waiting.map((part) => {
            const Icon = icons[part.kind];
            return (
              <li key={part.kind}>
                <Icon className="i" aria-hidden />
                <Title part={part} />
                <span className="when">{part.since && brief(part.since)}</span>
                <Whose part={part} />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function Title({ part: { kind, count } }: { part: Part }) {
  const { t } = useTranslation();
  const params = useSlug();
  const title = t(`overview.waiting.${kind}`, { count });
  if (kind === 'letter') return <Link className="q b" to="/$slug/mail" params={params} search={{}}>{title}</Link>;
  if (kind === 'escalation') return <Link className="q b" to="/$slug/escalations" params={params}>{title}</Link>;
  return <Link className="q b" to="/$slug/assignments" params={params} search={{ show: kind }}>{title}</Link>;
}

const named = 4;

function Whose({ part: { bodies } }: { part: Part }) {
  const { t } = useTranslation();
  if (bodies.length === 0) return null;
  return (
    <p>
      {bodies.slice(0, named).map(({ short }) => local(short)).join(', ')}
      {bodies.length > named && ` ${t('list.more', { count: bodies.length - named })}`}
    </p>
  );
}
