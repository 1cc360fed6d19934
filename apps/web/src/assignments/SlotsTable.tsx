import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WholeFragment } from '../graphql/graphql';
import { Force } from '../parts/Force';
import { Section } from '../parts/Section';
import { StateBar } from '../parts/StateBar';
import { StateMark } from '../parts/StateMark';
import { useMarks } from '../parts/useMarks';
import { useMe, useSlug } from '../shell/viewer';
import { firstLine } from '../words/firstLine';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import type { Acts, Slot } from './useActs';

/** Every body that was addressed, how it stands and what it last said. */
export function SlotsTable({ assignment, acts }: { assignment: WholeFragment; acts: Acts }) {
  const { t } = useTranslation();
  const params = useSlug();
  const markFor = useMarks();
  const slots = [...assignment.slots].sort((one, other) => Number(other.isLead) - Number(one.isLead));
  const done = slots.filter(({ state }) => state === 'accepted').length;
  return (
    <Section title={t('one.executors')} hint={t('one.executorsHint', { count: slots.length, done })}>
      {slots.length > 6 && <StateBar marks={slots.map(({ mark, force }) => markFor(mark, force))} />}
      <table className="tb exs">
        <thead>
          <tr>
            <th className="w36">{t('one.columns.body')}</th>
            <th className="w150">{t('one.columns.state')}</th>
            <th>{t('one.columns.said')}</th>
            <th>
              <span className="vh">{t('one.columns.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.id}>
              <td>
                <Link className="q" to="/$slug/organisations/$id" params={{ ...params, id: slot.organisation.id }}>
                  {local(slot.organisation.name)}
                </Link>{' '}
                {slot.isLead && <span className="xs fnt nw">{t('one.leadTag')}</span>} <Force force={slot.force} />
                <HandedOver slot={slot} />
              </td>
              <td>
                <StateMark mark={markFor(slot.mark, slot.force)} />
              </td>
              <td className="sm">
                <LastWord slot={slot} />
              </td>
              <td className="act">
                <SlotActs slot={slot} acts={acts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Within the body it is a colleague's now (T3); the body's own day stays. */
function HandedOver({ slot: { handedBy, person, innerDueOn } }: { slot: Slot }) {
  const { t } = useTranslation();
  const { day } = useDates();
  if (!handedBy || !person) return null;
  const name = local(person.name);
  return <span className="with xs mut">{innerDueOn ? t('one.handOver.withBy', { name, day: day(innerDueOn, 'by') }) : t('one.handOver.with', { name })}</span>;
}

function LastWord({ slot }: { slot: Slot }) {
  const { t } = useTranslation();
  const { brief, day } = useDates();
  const { latestReport: report, delivery } = slot;
  if (slot.officialNumber) return <>{t('one.official.on', { number: slot.officialNumber, day: slot.officialOn ? day(slot.officialOn, 'of') : '' })}</>;
  const pending = slot.closesBy === 'officialLetter' && slot.state === 'reported' ? ` ${t('one.official.awaited')}` : '';
  if (report) {
    return (
      <>
        {t(`answer.${report.answer}`)}
        {report.untilOn && ` ${day(report.untilOn, 'by')}`}
        {report.text && `: «${firstLine(report.text, 64)}»`}, {brief(report.at)}
        {(report.standing === 'granted' || report.standing === 'refused') && ` · ${t(`standing.${report.standing}`)}`}
        {pending && <b>{pending}</b>}
      </>
    );
  }
  if (slot.acknowledgedAt) return <>{t('one.acknowledgedOn', { when: brief(slot.acknowledgedAt) })}</>;
  return delivery ? <DeliveryWord delivery={delivery} /> : null;
}

/** What is known of the letter, never that it was read. */
function DeliveryWord({ delivery }: { delivery: NonNullable<Slot['delivery']> }) {
  const { t, i18n } = useTranslation();
  const { brief } = useDates();
  const key = `delivery.${delivery.state}`;
  return (
    <>
      {t((i18n.exists(key) ? key : 'delivery.unknown') as 'delivery.unknown')}
      {delivery.at && `, ${brief(delivery.at)}`}
      {delivery.state === 'failed' && delivery.serverReply && `: ${delivery.serverReply}`}
    </>
  );
}

function SlotActs({ slot, acts }: { slot: Slot; acts: Acts }) {
  const { t } = useTranslation();
  const me = useMe();
  const mine = me.organisations.some(({ id }) => id === slot.organisation.id);
  const { abilities } = slot;
  const whose = <span className="vh">: {local(slot.organisation.short)}</span>;
  return (
    <>
      {abilities.accept && (
        <a href={`#wait-${slot.organisation.id}`}>
          {t('one.check')} {whose}
        </a>
      )}
      {slot.extensionRequest && Object.values(slot.extensionRequest.abilities).includes(true) && (
        <a href={`#wait-${slot.organisation.id}`}>
          {t('one.decide')} {whose}
        </a>
      )}
      {mine && abilities.report && (
        <>
          {abilities.acknowledge && (
            <button type="button" className="link" onClick={() => acts.acknowledge(slot)}>
              {t('one.acknowledge')}
            </button>
          )}
          <button type="button" className="link" onClick={() => acts.ask({ act: 'report', slot })}>
            {t('one.report.open')}
          </button>
        </>
      )}
      {abilities.handOver && (
        <button type="button" className="link" onClick={() => acts.ask({ act: 'handOver', slot })}>
          {t('one.handOver.open')}
        </button>
      )}
      {!mine && abilities.reportOnBehalf && !abilities.accept && (
        <button type="button" className="link" onClick={() => acts.ask({ act: 'onBehalf', slot })}>
          {t('one.onBehalf.short')} {whose}
        </button>
      )}
      {abilities.fileOfficialLetter && slot.closesBy === 'officialLetter' && (
        <button type="button" className="link" onClick={() => acts.ask({ act: 'official', slot })}>
          {t('one.official.short')} {whose}
        </button>
      )}
      {abilities.replace && (
        <button type="button" className="link" onClick={() => acts.ask({ act: 'replace', slot })}>
          {t('one.replace.open')} {whose}
        </button>
      )}
      {abilities.waive && !abilities.accept && !slot.isLead && (
        <button type="button" className="link" onClick={() => acts.ask({ act: 'waive', slot })}>
          {t('one.waive.short')} {whose}
        </button>
      )}
    </>
  );
}
