import { useState } from 'react';
import { IconArrowBackUp, IconArrowsExchange, IconBan, IconCheck, IconClock, IconFileText, IconGavel, IconHelpCircle, IconMail, IconPaperclip, IconPhone, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WholeFragment } from '../graphql/graphql';
import { DocText } from '../parts/DocText';
import { Glyph } from '../parts/Glyph';
import { LetterText } from '../parts/LetterText';
import { Section } from '../parts/Section';
import { Timeline, TimelineItem, type TimelineTone } from '../parts/Timeline';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { useActName } from './actName';
import { Facts } from './Facts';
import { Files } from './Files';
import { folded } from './folded';
import { TimeRequest } from './TimeRequest';
import type { Acts, Slot } from './useActs';

type Item = WholeFragment['timeline'][number];

/** The course of it: reports, letters and acts in one list, newest first. */
export function Course({ assignment, acts }: { assignment: WholeFragment; acts: Acts }) {
  const { t } = useTranslation();
  const [reportsOnly, setReportsOnly] = useState(false);
  const entries = folded(assignment.timeline).filter(({ item }) => !reportsOnly || item.kind === 'report');
  return (
    <Section
      title={t('one.course.title')}
      hint={t('one.course.hint')}
      right={
        assignment.timeline.length > 0 && (
          <button type="button" className="link" aria-pressed={reportsOnly} onClick={() => setReportsOnly(!reportsOnly)}>
            {t(reportsOnly ? 'one.course.all' : 'one.course.reports')}
          </button>
        )
      }
    >
      {entries.length === 0 ? (
        <p className="mut">{t(reportsOnly ? 'one.course.noReports' : 'one.course.empty')}</p>
      ) : (
        <Timeline label={t('one.course.title')}>
          {entries.map(({ item, letters }) => (
            <Entry key={item.id} item={item} letters={letters} slot={assignment.slots.find(({ organisation }) => organisation.id === item.organisation?.id)} acts={acts} />
          ))}
        </Timeline>
      )}
    </Section>
  );
}

function iconOf({ kind, act, channel, report, waits }: Item) {
  if (waits && report?.answer !== 'moreTime') return <Glyph mark="review" />;
  if (report?.answer === 'moreTime') return <IconClock className="i" aria-hidden />;
  if (report?.answer === 'help') return <IconHelpCircle className="i" aria-hidden />;
  if (kind === 'report') return channel === 'onBehalf' ? <IconPhone className="i" aria-hidden /> : <IconFileText className="i" aria-hidden />;
  if (kind === 'message') return <IconMail className="i" aria-hidden />;
  if (kind === 'letter') return <IconSend className="i" aria-hidden />;
  if (act?.endsWith('Extension')) return <IconClock className="i" aria-hidden />;
  if (act?.endsWith('accept')) return <IconCheck className="i" aria-hidden />;
  if (act?.endsWith('returnForRework')) return <IconArrowBackUp className="i" aria-hidden />;
  if (act?.endsWith('cancel') || act?.endsWith('waive')) return <IconBan className="i" aria-hidden />;
  return <IconGavel className="i" aria-hidden />;
}

const toneOf = ({ waits, report, kind }: Item): TimelineTone =>
  waits ? (report?.answer === 'moreTime' || report?.answer === 'help' || report?.answer === 'notOurs' ? 'ask' : 'key') : kind === 'report' || kind === 'message' ? 'plain' : 'mini';

function Entry({ item, letters, slot, acts }: { item: Item; letters: Item[]; slot: Slot | undefined; acts: Acts }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const actName = useActName();
  const decidedBy = useDecidedBy();
  const who = item.organisation ? local(item.organisation.name) : item.person ? local(item.person.name) : null;
  const what = item.report ? t(`answer.${item.report.answer}`) : [actName(item), decidedBy(item)].filter(Boolean).join(': ');
  const request = slot?.extensionRequest?.report?.id === item.report?.id ? slot?.extensionRequest : null;
  const via = item.channel && item.kind === 'report' ? ` · ${t(`channel.${item.channel}`)}` : '';
  return (
    <TimelineItem icon={iconOf(item)} title={who ? `${who} · ${what}${via}` : what} when={moment(item.at)} tone={toneOf(item)} id={item.waits && item.organisation ? `wait-${item.organisation.id}` : undefined}>
      {item.report && <ReportBody report={item.report} evidence={item.evidence} />}
      {!item.report && item.message && <MessageBody message={item.message} />}
      <Facts facts={item.facts} />
      {[item, ...letters].map(({ id, letter }) => letter && <LetterBody key={id} letter={letter} />)}
      {item.waits && slot && (request ? <TimeRequest slot={slot} request={request} ask={acts.ask} /> : <Verdict slot={slot} acts={acts} />)}
    </TimelineItem>
  );
}

/** «разрешил председатель, подготовил секретарь», beside a decision about time. */
function useDecidedBy() {
  const { t, i18n } = useTranslation();
  return ({ act, facts }: Item): string => {
    const verb = act === 'slot.grantExtension' ? 'grantBy' : act === 'slot.refuseExtension' ? 'refuseBy' : null;
    const key = verb && `one.extension.${verb}.${facts.find(({ name }) => name === 'by')?.value}`;
    return key && i18n.exists(key) ? t(key as 'one.extension.grantBy.chair') : '';
  };
}

function ReportBody({ report, evidence }: { report: NonNullable<Item['report']>; evidence: Item['evidence'] }) {
  const { t } = useTranslation();
  const { day, number } = useDates();
  const doubtful = evidence === 'probable' || evidence === 'doubtful' || evidence === 'refused';
  return (
    <>
      {doubtful && <p className="sm c-due b">{t(`evidence.${evidence}`)}</p>}
      {report.untilOn && <p>{t('one.until', { day: day(report.untilOn, 'by') })}</p>}
      {report.text && <DocText text={report.text} className="lt" />}
      {report.figures.length > 0 && (
        <dl className="kv figs">
          {report.figures.map(({ code, name, value }) => (
            <div key={code}>
              <dt>{local(name)}</dt>
              <dd className="b">{number(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {report.isLate && <p className="sm c-due b">{t('one.lateDecline')}</p>}
      {report.taken.length > 0 && <p className="sm">{t('one.taken', { bodies: report.taken.map(({ short }) => local(short)).join(', ') })}</p>}
      {report.without.length > 0 && (
        <p className="sm">
          <b>{t('one.without', { bodies: report.without.map(({ short }) => local(short)).join(', ') })}</b>
          {report.withoutReason && ` ${report.withoutReason}`}
        </p>
      )}
      <Files files={report.files} />
      {report.person && (
        <p className="sm mut">
          {local(report.person.name)}
          {report.standing !== 'waiting' && ` · ${t(`standing.${report.standing}`)}`}
        </p>
      )}
      {report.returnReason && (
        <p className="sm">
          <b>{t('one.returnedWith')}</b> {report.returnReason}
        </p>
      )}
    </>
  );
}

function MessageBody({ message }: { message: NonNullable<Item['message']> }) {
  const { t } = useTranslation();
  if (message.atRisk) return <p className="sm mut">{t('one.closedMessage')}</p>;
  return (
    <>
      {message.text ? <DocText text={message.text} className="lt" /> : <p className="sm mut">{message.subject}</p>}
      <Files files={message.files} />
      <p className="sm fnt">
        {message.registerNumber && <span className="f">{t('one.incoming', { number: message.registerNumber })}</span>}
        <a className="f" href={message.rawUrl}>
          {t('one.raw')}
        </a>
      </p>
    </>
  );
}

function LetterBody({ letter }: { letter: NonNullable<Item['letter']> }) {
  const { t, i18n } = useTranslation();
  const state = `delivery.${letter.state}`;
  const kind = `letter.${letter.kind}`;
  return (
    <details>
      <summary className="sm">
        {t((i18n.exists(kind) ? kind : 'letter.other') as 'letter.other')}: {letter.toName}
        {letter.registerNumber && `, ${t('one.outgoing', { number: letter.registerNumber })}`}
        <span className="mut">
          {' '}
          · {t((i18n.exists(state) ? state : 'delivery.unknown') as 'delivery.unknown')}
          {letter.state === 'failed' && letter.serverReply && `: ${letter.serverReply}`}
        </span>
      </summary>
      <div className="sheet">
        <p className="sm mut">
          {letter.toAddress} · {letter.subject}
        </p>
        <LetterText text={letter.text} />
      </div>
    </details>
  );
}

function Verdict({ slot, acts }: { slot: Slot; acts: Acts }) {
  const { t } = useTranslation();
  const { abilities } = slot;
  if (!abilities.accept && !abilities.returnForRework && !abilities.fileOfficialLetter) return null;
  return (
    <div className="bt">
      {abilities.accept && (
        <button type="button" className={slot.isLead ? 'btn p' : 'btn'} disabled={acts.accepting} onClick={() => acts.accept(slot)}>
          <IconCheck className="i" aria-hidden /> {t(slot.isLead ? 'one.accept' : 'one.acceptPart')} {slot.isLead && <kbd className="dsk">A</kbd>}
        </button>
      )}
      {abilities.returnForRework && (
        <button type="button" className="btn" onClick={() => acts.ask({ act: 'return', slot })}>
          <IconArrowBackUp className="i" aria-hidden /> {t('one.return.open')} {slot.isLead && <kbd className="dsk">B</kbd>}
        </button>
      )}
      {abilities.replace && slot.state === 'declined' && (
        <button type="button" className="btn" onClick={() => acts.ask({ act: 'replace', slot })}>
          <IconArrowsExchange className="i" aria-hidden /> {slot.latestReport?.namedBody ? t('one.replace.to', { body: local(slot.latestReport.namedBody.short) }) : t('one.replace.open')}
        </button>
      )}
      {abilities.fileOfficialLetter && slot.closesBy === 'officialLetter' && (
        <button type="button" className="btn t" onClick={() => acts.ask({ act: 'official', slot })}>
          <IconPaperclip className="i" aria-hidden /> {t('one.official.open')}
        </button>
      )}
    </div>
  );
}
