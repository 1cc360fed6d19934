import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { FilterBodiesDocument, type Force } from '../graphql/graphql';
import { WordPick } from '../parts/WordPick';
import { useKeys } from '../shell/keys';
import { useAsked } from '../shell/useAsked';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { forces, views, type ListSearch, type Show } from './listSearch';

/** The filter is a sentence; each underlined word opens its alternatives and writes itself into the address. */
export function FilterWords({ search }: { search: ListSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const bodies = useAsk(FilterBodiesDocument);
  const firstWord = useRef<HTMLButtonElement>(null);
  const wordsField = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.words ?? '');
  useEffect(() => setTyped(search.words ?? ''), [search.words]);
  const go = (change: Partial<ListSearch>) => void navigate({ to: '/$slug/assignments', params, search: { ...search, ...change }, replace: true });
  useKeys({ f: () => firstWord.current?.click(), '/': () => wordsField.current?.focus() });

  // A number of the overview opens a view that has no tab: it is a word here as long as it is chosen.
  const shown = search.show && !views.some((view) => view === search.show) ? [...views, search.show] : views;
  const parts = t(useAsked() ? 'list.sentenceAsked' : 'list.sentence').split(/(\{\w+\})/);
  const word: Record<string, React.ReactNode> = {
    '{show}': (
      <WordPick
        label={t('list.filter.show')}
        opener={firstWord}
        value={search.show ?? 'open'}
        choices={shown.map((view) => ({ value: view, label: t(`list.word.${view}`) }))}
        onPick={(value) => go({ show: value === 'open' ? undefined : (value as Show) })}
      />
    ),
    '{body}': (
      <WordPick
        label={t('list.filter.body')}
        value={search.body ?? search.type ?? ''}
        choices={[{ value: '', label: t('list.word.anyBody') }, ...(search.type ? [{ value: search.type, label: t('list.word.akimats') }] : []), ...(bodies.data?.organisations ?? []).map(({ id, short }) => ({ value: id, label: local(short) }))]}
        onPick={(value) => value !== search.type && go({ body: value || undefined, type: undefined, lead: value ? search.lead : undefined })}
      />
    ),
    '{force}': (
      <WordPick
        label={t('list.filter.force')}
        value={search.force ?? ''}
        choices={[{ value: '', label: t('list.word.anyForce') }, ...forces.map((force) => ({ value: force, label: t(`list.word.${force}`) }))]}
        onPick={(value) => go({ force: (value || undefined) as Force | undefined })}
      />
    ),
    '{words}': (
      <form
        className="inl"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go({ words: typed.trim() || undefined });
        }}
      >
        <input
          ref={wordsField}
          className="wd"
          type="search"
          aria-label={t('list.filter.words')}
          placeholder={t('list.word.anyWords')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => typed.trim() !== (search.words ?? '') && go({ words: typed.trim() || undefined })}
        />
      </form>
    ),
  };
  return (
    <div className="words noprint">
      {parts.map((part, index) => (
        <span key={index}>{word[part] ?? part}</span>
      ))}
      {(search.lead || search.year) && (
        <span className="only">
          {' '}
          {[search.lead && t('list.only.lead'), search.year && t('list.only.year', { year: search.year })].filter(Boolean).join(', ')}{' '}
          <button type="button" className="link r" onClick={() => go({ lead: undefined, year: undefined })}>
            {t('list.only.off')}
          </button>
        </span>
      )}
    </div>
  );
}
