import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { OnePersonDocument } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { Contacts } from './Contacts';
import './council.css';

export function PersonPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const { day } = useDates();
  const { id } = useParams({ from: '/$slug/people/$id' });
  const asked = useAsk(OnePersonDocument, { variables: { id } });
  const person = asked.data?.person;
  if (!person) {
    return (
      <Page title={t('person.title')}>
        {asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : asked.data ? <Empty title={t('person.missing')} /> : <Loading rows={3} />}
      </Page>
    );
  }
  return (
    <Page title={local(person.name)} className="body">
      <p className="crumb">
        <Link to="/$slug/organisations" params={params}>
          {t('bodies.title')}
        </Link>
      </p>
      <h1>{local(person.name)}</h1>
      <div className="cols2">
        <Section title={t('person.posts')}>
          <ul className="ppl">
            {person.posts.map((post) => (
              <li key={post.id}>
                <b>{local(post.title)}</b>
                <p className="sm">
                  <Link to="/$slug/organisations/$id" params={{ ...params, id: post.organisation.id }}>
                    {local(post.organisation.short)}
                  </Link>
                  <span className="mut">
                    {' '}
                    · {post.toOn ? t('person.fromTo', { from: day(post.fromOn, 'table'), to: day(post.toOn, 'table') }) : t('person.since', { from: day(post.fromOn, 'table') })}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </Section>
        <aside aria-label={t('person.contacts')}>
          <Section title={t('person.contacts')}>
            <Contacts person={person} />
            <dl className="facts">
              <div>
                <dt>{t('person.language')}</dt>
                <dd>{t(`person.languages.${person.language}`)}</dd>
              </div>
            </dl>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
