import { useState } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { AddresseesDocument, DraftDocument } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { DraftForm } from './DraftForm';
import { fromStored, newDraft } from './draft';
import './new.css';

/** A new assignment, or a stored draft opened again. */
export function NewPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const { draft: id } = useSearch({ from: '/$slug/assignments/new' });
  // The form that has just been kept gets an address of its own and stays the same form, with the focus where it was.
  const [form, setForm] = useState({ of: id, made: undefined as string | undefined, key: 0 });
  if (form.of !== id) setForm({ ...form, of: id, key: id === form.made ? form.key : form.key + 1 });
  const addressees = useAsk(AddresseesDocument);
  const stored = useAsk(DraftDocument, { variables: { id: id ?? '' }, enabled: Boolean(id) });
  const failed = addressees.error ?? stored.error;
  const draft = stored.data?.assignment;
  const open = addressees.data && (!id || draft || id === form.made);
  return (
    <Page title={t('new.title')} className="new">
      <p className="crumb">
        <Link to="/$slug/assignments" params={params} search={{}}>
          {t('list.title')}
        </Link>
        {id && ` / ${t('new.stored')}`}
      </p>
      <div className="top">
        <div className="grow">
          <h1 className="dup">{t('new.title')}</h1>
        </div>
      </div>
      {!abilities.issueAssignments ? (
        <Empty title={t('new.notYours')} />
      ) : open ? (
        <DraftForm key={form.key} onMade={(made) => setForm({ ...form, made })} addressees={addressees.data} stored={draft ?? null} first={draft ? fromStored(draft, addressees.data.organisationGroups) : newDraft()} />
      ) : failed ? (
        <ErrorNote error={failed} again={() => void addressees.refetch()} />
      ) : id && stored.data ? (
        <Empty title={t('one.none')} text={t('one.noneText')} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
