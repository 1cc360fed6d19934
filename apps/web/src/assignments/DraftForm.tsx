import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { queries, useAsk } from '../api/queries';
import { DraftAssignmentDocument, EditAssignmentDocument, IssueAssignmentDocument, PreviewLettersDocument, type AddresseesQuery, type DraftFieldsFragment, type EditAssignmentMutation } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { useDebounced } from '../parts/useDebounced';
import { useKeys } from '../shell/keys';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { AddresseesPart } from './AddresseesPart';
import { DraftConflict } from './DraftConflict';
import { fromStored, inputOf, type DraftState } from './draft';
import { DuePart } from './DuePart';
import { Indicators } from './Indicators';
import { LettersPreview } from './LettersPreview';
import { SendDialog } from './SendDialog';
import { TextPair } from './TextPair';

type Conflict = Extract<EditAssignmentMutation['editAssignment'], { __typename: 'AssignmentConflict' }>;

interface DraftFormProps {
  addressees: AddresseesQuery;
  stored: DraftFieldsFragment | null;
  first: DraftState;
  /** A new draft is kept now, under this id. */
  onMade: (id: string) => void;
}

export function DraftForm({ addressees, stored, first, onMade }: DraftFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const [draft, setDraft] = useState(first);
  const [saved, setSaved] = useState(stored && { id: stored.id, version: stored.version });
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [confirming, setConfirming] = useState(false);
  const make = useAct(DraftAssignmentDocument);
  const edit = useAct(EditAssignmentDocument);
  const issue = useAct(IssueAssignmentDocument);
  const busy = make.busy || edit.busy || issue.busy;

  const input = inputOf(draft);
  const settled = useDebounced(input, 600);
  const ready = settled.slots.length > 0 && Boolean(settled.text.kk ?? settled.text.ru ?? settled.text.en);
  const preview = useAsk(PreviewLettersDocument, { variables: { input: settled }, enabled: ready, keep: true });
  const letters = ready ? preview.data?.previewLetters : undefined;
  const bodiesCount = input.slots.length;

  const refuse = (sentence: string, field: string | null) => setProblems([{ field: field && fields[field] ? fields[field] : 'text-ru', sentence }]);

  const save = async (): Promise<{ id: string; version: number } | null> => {
    const answer = saved ? (await edit.act({ id: saved.id, expectedVersion: saved.version, input })).editAssignment : (await make.act({ input })).draftAssignment;
    if (answer.__typename === 'Refused') refuse(answer.sentence, answer.field);
    else if (answer.__typename === 'AssignmentConflict') setConflict(answer);
    else {
      const kept = { id: answer.id, version: answer.version };
      setSaved(kept);
      return kept;
    }
    return null;
  };

  const check = (): boolean => {
    const found: Problem[] = [];
    if (!input.text.kk && !input.text.ru && !input.text.en) found.push({ field: 'text-ru', sentence: t('new.problems.text') });
    if (bodiesCount === 0) found.push({ field: 'add', sentence: t('new.problems.nobody') });
    if (bodiesCount > 1 && !draft.each && !input.slots.some(({ isLead }) => isLead)) found.push({ field: 'lead', sentence: t('new.problems.lead') });
    if (!input.dueOn) found.push({ field: 'due', sentence: t('new.problems.due') });
    setProblems(found);
    return found.length === 0;
  };

  const guarded = async (act: () => Promise<void>) => {
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setFailure(error);
    }
  };

  const keep = () =>
    guarded(async () => {
      setProblems([]);
      const kept = await save();
      if (!kept) return;
      onMade(kept.id);
      say(t('new.kept'));
      await queries.cancelQueries();
      void navigate({ to: '/$slug/assignments/new', params, search: { draft: kept.id }, replace: true });
    });

  const send = () =>
    guarded(async () => {
      setConfirming(false);
      const kept = await save();
      if (!kept) return;
      const answer = (await issue.act({ id: kept.id, expectedVersion: kept.version })).issueAssignment;
      if (answer.__typename === 'Refused') return refuse(answer.sentence, answer.field);
      if (answer.__typename === 'AssignmentConflict') return setConflict(answer);
      say(t('new.sent', { count: answer.letters, number: answer.assignments.map(({ number }) => number).join(', ') }));
      const [only] = answer.assignments;
      if (answer.assignments.length === 1 && only.number) void navigate({ to: '/$slug/assignments/$number', params: { ...params, number: only.number } });
      else void navigate({ to: '/$slug/assignments', params, search: {} });
    });

  const ask = () => {
    if (busy || !check()) return;
    if (bodiesCount > 5) setConfirming(true);
    else void send();
  };
  useKeys({ 'ctrl+enter': ask });

  return (
    <div className="cols">
      <FormWithProblems problems={problems} onSubmit={ask}>
        {failure !== null && <ErrorNote error={failure} again={() => void keep()} />}
        {conflict && (
          <DraftConflict
            mine={draft}
            theirs={fromStored(conflict.theirs, addressees.organisationGroups)}
            who={conflict.changedBy && local(conflict.changedBy.name)}
            at={conflict.changedAt}
            onResolve={(resolved) => {
              setDraft(resolved);
              setSaved({ id: conflict.theirs.id, version: conflict.theirs.version });
              setConflict(null);
            }}
          />
        )}
        <section className="fs">
          <h2>
            {t('new.what.title')}
            <span>{t('new.what.hint')}</span>
          </h2>
          <div>
            <TextPair id="text" label={t('new.what.text')} value={draft.text} rows={5} limit={600} onChange={(text) => setDraft({ ...draft, text })} />
            <TextPair id="title" label={t('new.what.short')} value={draft.title} limit={60} onChange={(title) => setDraft({ ...draft, title })} />
            <TextPair id="basis" label={t('new.what.basis')} value={draft.basis} onChange={(basis) => setDraft({ ...draft, basis })} />
          </div>
        </section>
        <section className="fs">
          <h2>
            {t('new.whom.title')}
            <span>{t('new.whom.hint', { count: bodiesCount })}</span>
          </h2>
          <AddresseesPart draft={draft} addressees={addressees} problems={letters?.problems ?? []} onChange={setDraft} />
        </section>
        <section className="fs">
          <h2>
            {t('new.result.title')}
            <span>{t('new.result.hint')}</span>
          </h2>
          <div>
            <TextPair id="result" label={t('new.result.label')} value={draft.result} onChange={(result) => setDraft({ ...draft, result })} />
            <Indicators all={addressees.indicators} chosen={draft.indicatorCodes} onChange={(indicatorCodes) => setDraft({ ...draft, indicatorCodes })} />
          </div>
        </section>
        <section className="fs">
          <h2>
            {t('new.due.title')}
            <span>{t('new.due.hint')}</span>
          </h2>
          <DuePart dueOn={draft.dueOn} warnings={letters?.warnings ?? []} onChange={(dueOn) => setDraft({ ...draft, dueOn })}>
            <Field id="dueReason" label={t('new.due.reason')}>
              {(aria) => <input {...aria} className="in" value={draft.dueReason} onChange={(event) => setDraft({ ...draft, dueReason: event.target.value })} />}
            </Field>
          </DuePart>
        </section>
        {(letters?.problems.length ?? 0) > 0 && (
          <div className="note late">
            <p>
              <b>{t('new.before')}</b>
            </p>
            {letters?.problems.map(({ organisation, sentence }) => <p key={organisation.id}>{sentence}</p>)}
          </div>
        )}
        <div className="foot-bar">
          <button type="submit" className="btn p" aria-disabled={busy}>
            <IconSend className="i" aria-hidden /> {bodiesCount > 0 ? t('new.send', { count: bodiesCount }) : t('new.sendNobody')} <kbd className="dsk">Ctrl ↵</kbd>
          </button>
          <button type="button" className="btn t" aria-disabled={busy} onClick={() => !busy && void keep()}>
            {t('new.keep')}
          </button>
        </div>
      </FormWithProblems>
      <LettersPreview letters={letters?.letters ?? []} waiting={!ready} error={preview.error} />
      {confirming && <SendDialog input={input} letters={letters} onSend={() => void send()} onClose={() => setConfirming(false)} />}
    </div>
  );
}

/** Names of inputs in refusals → fields of this form. */
const fields: Record<string, string> = { title: 'title-ru', text: 'text-ru', result: 'result-ru', basis: 'basis-ru', dueOn: 'due', dueReason: 'dueReason', slots: 'add', lead: 'lead', together: 'each' };
