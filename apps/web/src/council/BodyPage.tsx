import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { OneBodyDocument, type OneBodyQuery } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Force } from '../parts/Force';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { StateBar } from '../parts/StateBar';
import { StateMark } from '../parts/StateMark';
import { useMarks } from '../parts/useMarks';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { BodyMail } from './BodyMail';
import { Contacts } from './Contacts';
import './council.css';

export function BodyPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/$slug/organisations/$id' });
  const asked = useAsk(OneBodyDocument, { variables: { id } });
  const body = asked.data?.organisation;
  if (asked.data && body) return <Body body={body} all={asked.data} />;
  return (
    <Page title={t('bodies.title')}>
      {asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : asked.data ? <Empty title={t('bodies.missing')} /> : <Loading />}
    </Page>
  );
}

function Body({ body, all }: { body: NonNullable<OneBodyQuery['organisation']>; all: OneBodyQuery }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { day } = useDates();
  const markFor = useMarks();
  const seats = all.composition.filter(({ organisation }) => organisation.id === body.id);
  return (
    <Page title={local(body.short)} className="body">
      <p className="crumb">
        <Link to="/$slug/organisations" params={params}>
          {t('bodies.title')}
        </Link>{' '}
        / {t(`bodies.type.${body.type}`)}
      </p>
      <h1>{local(body.name)}</h1>
      <div className="cols2">
        <div>
          <Section title={t('bodies.openSlots')} hint={all.openSlots.length}>
            {all.openSlots.length > 0 ? (
              <>
                <StateBar marks={all.openSlots.map(({ mark, force }) => markFor(mark, force))} />
                <table className="tb sl">
                  <thead className="vh">
                    <tr>
                      <th>{t('list.columns.number')}</th>
                      <th>{t('list.columns.what')}</th>
                      <th>{t('one.columns.state')}</th>
                      <th>{t('list.columns.due')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.openSlots.map((slot) => (
                      <tr key={slot.id}>
                        <td className="num sm">{slot.assignment.number}</td>
                        <td>
                          <Link className="q" to="/$slug/assignments/$number" params={{ ...params, number: slot.assignment.number ?? slot.assignment.id }}>
                            {local(slot.assignment.title)}
                          </Link>{' '}
                          {slot.isLead && <span className="xs fnt nw">{t('one.leadTag')}</span>} <Force force={slot.force} />
                        </td>
                        <td>
                          <StateMark mark={markFor(slot.mark, slot.force)} />
                        </td>
                        <td className="nw">{slot.dueOn && day(slot.dueOn)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </>
            ) : (
              <p className="mut">{t('bodies.noSlots')}</p>
            )}
          </Section>
          <Section title={t('bodies.people')} hint={body.people.length}>
            {body.people.length === 0 && <p className="mut">{t('bodies.nobody')}</p>}
            <ul className="ppl">
              {body.people.map((person) => (
                <li key={person.id}>
                  <Link className="q b" to="/$slug/people/$id" params={{ ...params, id: person.id }}>
                    {local(person.name)}
                  </Link>{' '}
                  {person.id === body.contact?.id && <span className="force">{t('bodies.contact')}</span>}
                  <p className="sm mut">{person.posts.filter(({ toOn, organisation }) => !toOn && organisation.id === body.id).map(({ title }) => local(title)).join('; ')}</p>
                  <Contacts person={person} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <aside aria-label={t('one.card.title')}>
          <BodyMail id={body.id} />
          <Section title={t('one.card.title')}>
            <dl className="facts">
              {(['kk', 'ru', 'en'] as const).map(
                (language) =>
                  body.name[language] && (
                    <div key={language}>
                      <dt>{t(`new.in.${language}`)}</dt>
                      <dd lang={language}>{body.name[language]}</dd>
                    </div>
                  ),
              )}
              {body.mailboxes.length > 0 && (
                <div>
                  <dt>{t('bodies.mailboxes')}</dt>
                  <dd>
                    {body.mailboxes.map((address) => (
                      <a key={address} href={`mailto:${address}`}>
                        {address}
                      </a>
                    ))}
                  </dd>
                </div>
              )}
              <div>
                <dt>{t('bodies.defaultForce')}</dt>
                <dd>{t(`force.${body.defaultForce}`)}</dd>
              </div>
              {body.region && (
                <div>
                  <dt>{t('bodies.region')}</dt>
                  <dd>
                    {body.region.iso} · {body.region.kato}
                  </dd>
                </div>
              )}
              {body.parent && (
                <div>
                  <dt>{t('bodies.parent')}</dt>
                  <dd>
                    <Link to="/$slug/organisations/$id" params={{ ...params, id: body.parent.id }}>
                      {local(body.parent.short)}
                    </Link>
                  </dd>
                </div>
              )}
              {body.children.length > 0 && (
                <div>
                  <dt>{t('bodies.children')}</dt>
                  <dd>
                    {body.children.map((child) => (
                      <Link key={child.id} to="/$slug/organisations/$id" params={{ ...params, id: child.id }}>
                        {local(child.short)}
                      </Link>
                    ))}
                  </dd>
                </div>
              )}
              {seats.map((seat) => (
                <div key={seat.id}>
                  <dt>{t('bodies.seat')}</dt>
                  <dd>
                    {t(`role.${seat.role}`)}: {seat.holder ? local(seat.holder.name) : t('bodies.vacant')}
                    {seat.post && `, ${local(seat.post)}`}
                    <span className="hint">
                      {t(seat.hasVote ? 'bodies.vote' : 'bodies.noVote')}
                      {seat.basisNumber && `; ${t('bodies.basis', { number: seat.basisNumber, day: seat.basisOn ? day(seat.basisOn, 'of') : '' })}`}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
