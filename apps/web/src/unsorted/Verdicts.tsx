import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { FileMessageDocument, MarkAtRiskDocument, NotForUsDocument, SecondAddressOfDocument, UnmarkAtRiskDocument, UnsortMessageDocument, type OpenFragment, type SortedFragment } from '../graphql/graphql';
import { Glyph, type MarkName } from '../parts/Glyph';
import { say } from '../parts/toasts';
import { useKeys } from '../shell/keys';
import { local } from '../words/local';
import { AddressDialog, FileDialog } from './ChooseDialogs';
import { ReasonDialog } from '../assignments/ReasonDialog';

const toneMark: Record<string, MarkName> = { good: 'accepted', bad: 'overdue', odd: 'dueSoon' };

/** Why we think so, in plain words, and four keys. */
export function Verdicts({ letter, onDone }: { letter: OpenFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const file = useAct(FileMessageDocument);
  const second = useAct(SecondAddressOfDocument);
  const aside = useAct(NotForUsDocument);
  const risk = useAct(MarkAtRiskDocument);
  const calm = useAct(UnmarkAtRiskDocument);
  const back = useAct(UnsortMessageDocument);
  const [choosing, setChoosing] = useState<'slot' | 'person' | 'calm' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = file.busy || second.busy || aside.busy || risk.busy;

  const slots = letter.suggestions.filter(({ kind, slot }) => kind === 'slot' && slot);
  const [best, ...others] = slots;
  const question = letter.suggestions.find(({ kind, targetId }) => (kind === 'who' || kind === 'problem') && targetId);
  const person = letter.suggestions.find((each) => each.kind === 'secondAddress' && each.person);
  const first = letter.suggestions[0]?.kind;
  const { abilities, id: messageId, version: expectedVersion } = letter;

  const settle = async (act: () => Promise<SortedFragment>, done: string, undoable: boolean): Promise<string | null> => {
    setProblem(null);
    try {
      const answer = await act();
      if (answer.__typename === 'Refused') {
        setProblem(answer.sentence);
        return answer.sentence;
      }
      const undo = undoable
        ? async () => {
            const undone = (await back.act({ messageId: answer.id, expectedVersion: answer.version })).unsortMessage;
            if (undone.__typename === 'Refused') say(undone.sentence);
          }
        : undefined;
      say(done, undo);
      setChoosing(null);
      onDone();
      return null;
    } catch {
      setProblem(t('states.offline.title'));
      return t('states.offline.title');
    }
  };

  const toSlot = (slotId: string, number: string | null, official: { number: string; on: string } | null) =>
    settle(
      async () => (await file.act({ input: { messageId, expectedVersion, slotId, asOfficial: official !== null, officialNumber: official?.number, officialOn: official?.on } })).fileMessage,
      t('unsorted.verdict.filed', { number: number ?? '' }),
      true,
    );
  const toPerson = (personId: string, name: string) =>
    settle(async () => (await second.act({ messageId, expectedVersion, personId })).secondAddressOf, t('unsorted.verdict.remembered', { name }), false);
  const notForUs = () => void settle(async () => (await aside.act({ messageId, expectedVersion })).notForUs, t('unsorted.verdict.asideDone'), true);
  const atRisk = () => void settle(async () => (await risk.act({ messageId, expectedVersion })).markAtRisk, t('unsorted.verdict.riskDone'), false);
  const one = () => (best?.slot ? void toSlot(best.slot.id, best.slot.assignment.number, null) : question?.targetId ? void toSlot(question.targetId, null, null) : setChoosing('slot'));
  const two = () => (person?.person ? void toPerson(person.person.id, local(person.person.name)) : setChoosing('person'));

  useKeys({
    1: abilities.file && !busy ? one : undefined,
    2: abilities.secondAddress && !busy ? two : undefined,
    3: abilities.notForUs && !busy ? notForUs : undefined,
    4: abilities.markRisk && !busy ? atRisk : undefined,
    5: abilities.unmarkRisk && !busy ? () => setChoosing('calm') : undefined,
  });

  return (
    <aside className="vd" aria-label={t('unsorted.verdict.title')}>
      {letter.evidenceReasons.length > 0 && (
        <section>
          <h2>{t('unsorted.why')}</h2>
          <ul className="ev">
            {letter.evidenceReasons.map(({ tone, sentence }) => (
              <li key={sentence}>
                <Glyph mark={toneMark[tone] ?? 'notStarted'} />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('unsorted.verdict.title')}</h2>
        {problem && (
          <div className="note late" role="alert">
            <p>{problem}</p>
          </div>
        )}
        <div className="vs">
          {abilities.file && (
            <>
              <button type="button" className={first === 'slot' || (question && first === question.kind) ? 'sug' : undefined} disabled={busy} onClick={one}>
                <span className="k">1</span>
                <b>{best?.slot ? t('unsorted.verdict.belongs', { number: best.slot.assignment.number }) : t(question ? (question.kind === 'problem' ? 'unsorted.verdict.problem' : 'unsorted.verdict.who') : 'unsorted.verdict.belongsSome')}</b>
                <span className="p">{best?.slot ? `${local(best.slot.organisation.short)}: ${local(best.slot.assignment.title)}. ${best.sentence}` : question ? `${question.organisation ? local(question.organisation.short) : ''}. ${question.sentence}` : t('unsorted.verdict.belongsSomeText')}</span>
              </button>
              {best && (
                <p className={first === 'slot' ? 'alt' : 'alt plain'}>
                  {others.map(
                    ({ slot }) =>
                      slot && (
                        <button key={slot.id} type="button" className="link" disabled={busy} onClick={() => void toSlot(slot.id, slot.assignment.number, null)}>
                          {slot.assignment.number}, {local(slot.organisation.short)}
                        </button>
                      ),
                  )}
                  <button type="button" className="link" onClick={() => setChoosing('slot')}>
                    {t('unsorted.verdict.otherSlot')}
                  </button>
                </p>
              )}
            </>
          )}
          {abilities.secondAddress && (
            <button type="button" className={first === 'secondAddress' ? 'sug' : undefined} disabled={busy} onClick={two}>
              <span className="k">2</span>
              <b>{person?.person ? t('unsorted.verdict.second', { name: local(person.person.name) }) : t('unsorted.verdict.secondSome')}</b>
              <span className="p">{person?.sentence ?? t('unsorted.verdict.secondText')}</span>
            </button>
          )}
          {abilities.notForUs && (
            <button type="button" disabled={busy} onClick={notForUs}>
              <span className="k">3</span>
              <b>{t('unsorted.verdict.aside')}</b>
              <span className="p">{t('unsorted.verdict.asideText')}</span>
            </button>
          )}
          {abilities.markRisk && (
            <button type="button" className={letter.riskSuggested ? 'dng sug' : 'dng'} disabled={busy} onClick={atRisk}>
              <span className="k">4</span>
              <b>{t('unsorted.verdict.risk')}</b>
              <span className="p">{t('unsorted.verdict.riskText')}</span>
            </button>
          )}
          {abilities.unmarkRisk && (
            <button type="button" disabled={busy} onClick={() => setChoosing('calm')}>
              <span className="k">5</span>
              <b>{t('unsorted.verdict.calm')}</b>
              <span className="p">{t('unsorted.verdict.calmText')}</span>
            </button>
          )}
        </div>
      </section>
      {choosing === 'slot' && <FileDialog letter={letter} onFile={toSlot} onClose={() => setChoosing(null)} />}
      {choosing === 'calm' && (
        <ReasonDialog
          title={t('unsorted.verdict.calm')}
          text={t('unsorted.verdict.calmText')}
          send={t('unsorted.verdict.calmSend')}
          onClose={() => setChoosing(null)}
          onSend={async (reason) => {
            const answer = (await calm.act({ messageId, expectedVersion, reason })).unmarkAtRisk;
            if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
            setChoosing(null);
            return null;
          }}
        />
      )}
      {choosing === 'person' && <AddressDialog letter={letter} onChoose={toPerson} onClose={() => setChoosing(null)} />}
    </aside>
  );
}
