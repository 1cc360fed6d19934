import { useState } from 'react';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { AskForHelpDocument, type OpenProblemFragment, type WholeFragment } from '../graphql/graphql';
import { DocText } from '../parts/DocText';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { AskHelpDialog, SolveDialog } from './ProblemDialogs';
import { problemsOf } from './settle';
import './problem.css';

/** What is in the way of its bodies: who may help, what they answered, and how it ended. */
export function Problems({ assignment }: { assignment: WholeFragment }) {
  const { t } = useTranslation();
  const { problems } = assignment;
  if (problems.length === 0) return null;
  const open = problems.filter(({ state }) => state === 'open').length;
  return (
    <Section title={t('one.problem.title')} hint={open > 0 ? t('one.problem.hint', { count: open }) : undefined}>
      {problems.map((problem) => (
        <OneProblem key={problem.id} problem={problem} assignment={assignment} />
      ))}
    </Section>
  );
}

type Dialogue = 'ask' | 'solve' | null;

function OneProblem({ problem, assignment }: { problem: OpenProblemFragment; assignment: WholeFragment }) {
  const { t } = useTranslation();
  const { day, moment } = useDates();
  const [dialogue, setDialogue] = useState<Dialogue>(null);
  const open = problem.state === 'open';
  const body = local(problem.slot.organisation.name);
  return (
    <div className={open ? 'problem' : 'problem over'}>
      <p className="h">
        <IconHelpCircle className="i" aria-hidden /> <b>{t(open ? 'one.problem.asks' : 'one.problem.asked', { body })}</b> <span className="mut num">{moment(problem.openedAt)}</span>
      </p>
      {problem.text && <DocText text={problem.text} className="lt" />}
      {(problem.byOn || problem.helperOther) && (
        <p className="sm">
          {problem.byOn && <b>{t('one.problem.by', { day: day(problem.byOn, 'weekday') })}</b>} {problem.helperOther && t('one.problem.other', { names: problem.helperOther })}
        </p>
      )}
      {problem.helpers.length > 0 && (
        <ul className="helpers">
          {problem.helpers.map((helper) => (
            <Helper key={helper.id} helper={helper} problem={problem} />
          ))}
        </ul>
      )}
      {!open && problem.closedAt && (
        <p className="sm">
          <b>{t(problem.outcome ? 'one.problem.solvedOn' : 'one.problem.withdrawnOn', { when: moment(problem.closedAt) })}</b> {problem.outcome}
        </p>
      )}
      {(problem.abilities.ask || problem.abilities.solve) && (
        <div className="bt">
          {problem.abilities.solve && (
            <button type="button" className="btn p" onClick={() => setDialogue('solve')}>
              {t('one.problem.solve')}
            </button>
          )}
          {problem.abilities.ask && (
            <button type="button" className="btn" onClick={() => setDialogue('ask')}>
              {t('one.problem.askOther')}
            </button>
          )}
        </div>
      )}
      {dialogue === 'ask' && <AskHelpDialog problem={problem} assignment={assignment} onClose={() => setDialogue(null)} />}
      {dialogue === 'solve' && <SolveDialog problem={problem} onClose={() => setDialogue(null)} />}
    </div>
  );
}

/** A body that could help: asked and what it answered, or only named, with the button that asks it. */
function Helper({ helper, problem }: { helper: OpenProblemFragment['helpers'][number]; problem: OpenProblemFragment }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { act, busy } = useAct(AskForHelpDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const short = local(helper.organisation.short);
  const press = async () => {
    try {
      const found = problemsOf((await act({ problemId: problem.id, expectedVersion: problem.version, organisationIds: [helper.organisation.id] })).askForHelp);
      if (found) return setRefused(found[0].sentence);
      say(t('one.problem.sent', { body: short }));
    } catch {
      setRefused(t('states.offline.title'));
    }
  };
  return (
    <li>
      <p>
        <b>{local(helper.organisation.name)}</b> <span className="sm mut">{helper.askedAt ? t(helper.answers.length > 0 ? 'one.problem.answered' : 'one.problem.waits', { when: moment(helper.askedAt) }) : t('one.problem.named')}</span>
      </p>
      {helper.answers.map(({ id, at, text, fromName, evidence }) => (
        <div key={id}>
          <p className="sm mut">
            {[fromName, moment(at)].filter(Boolean).join(', ')}
            {(evidence === 'probable' || evidence === 'doubtful') && <b className="c-due"> · {t(`evidence.${evidence}`)}</b>}
          </p>
          <DocText text={text} className="lt" />
        </div>
      ))}
      {!helper.askedAt && problem.abilities.ask && (
        <button type="button" className="btn" disabled={busy} onClick={() => void press()}>
          {t('one.problem.ask', { body: short })}
        </button>
      )}
      {refused && (
        <p className="sm c-late" role="alert">
          {refused}
        </p>
      )}
    </li>
  );
}
