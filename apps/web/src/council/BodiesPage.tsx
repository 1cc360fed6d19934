import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { BodiesDocument, type OrganisationType } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Phone } from '../parts/Phone';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import './council.css';

const order: OrganisationType[] = ['MINISTRY', 'COMMITTEE', 'STATE_BODY', 'PROSECUTION', 'OMBUDSPERSON', 'AKIMAT', 'DEPARTMENT', 'UNION', 'EMPLOYERS', 'NGO', 'INTERNATIONAL', 'MEDIA'];

/** Every body of the council by kind, with who answers there. */
export function BodiesPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const [words, setWords] = useState('');
  const bodies = useAsk(BodiesDocument);
  const wanted = words.trim().toLocaleLowerCase();
  const found = bodies.data?.organisations.filter(({ name, short, contact }) =>
    [name.kk, name.ru, name.en, short.kk, short.ru, short.en, contact?.name.ru, contact?.name.kk].some((each) => each?.toLocaleLowerCase().includes(wanted)),
  );
  return (
    <Page title={t('bodies.title')} className="bodies">
      <div className="top">
        <div className="grow">
          <h1 className="dup">{t('bodies.title')}</h1>
        </div>
        <div className="acts">
          <Link to="/$slug/answering" params={params} className="btn">
            {t('answering.link')}
          </Link>
          <input className="in" type="search" aria-label={t('bodies.find')} placeholder={t('bodies.find')} value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
      </div>
      {found ? (
        found.length === 0 ? (
          <Empty title={t('bodies.none')}>
            <button type="button" className="btn" onClick={() => setWords('')}>
              {t('list.none.remove', { word: `«${words}»` })}
            </button>
          </Empty>
        ) : (
          order
            .map((type) => ({ type, held: found.filter((body) => body.type === type) }))
            .filter(({ held }) => held.length > 0)
            .map(({ type, held }) => (
              <Section key={type} title={t(`bodies.type.${type}`)} hint={held.length}>
                <table className="tb bl">
                  <thead className="vh">
                    <tr>
                      <th>{t('bodies.columns.name')}</th>
                      <th>{t('bodies.columns.contact')}</th>
                      <th>{t('bodies.columns.phone')}</th>
                      <th>{t('bodies.columns.open')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {held.map((body) => (
                      <tr key={body.id}>
                        <td>
                          <Link to="/$slug/organisations/$id" params={{ ...params, id: body.id }} className="q b">
                            {local(body.name)}
                          </Link>
                        </td>
                        <td>
                          {body.contact ? (
                            <Link to="/$slug/people/$id" params={{ ...params, id: body.contact.id }} className="q">
                              {local(body.contact.name)}
                            </Link>
                          ) : (
                            <span className="c-due">{t('bodies.nobody')}</span>
                          )}
                        </td>
                        <td className="sm nw">{body.contact?.phone && <Phone number={body.contact.phone} />}</td>
                        <td className="sm mut nw">{body.openSlots > 0 && t('bodies.open', { count: body.openSlots })}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Section>
            ))
        )
      ) : bodies.error ? (
        <ErrorNote error={bodies.error} again={() => void bodies.refetch()} />
      ) : (
        <Loading rows={10} />
      )}
    </Page>
  );
}
