import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { useAsk } from '../api/queries';
import { ChooseRhythmDocument, WeekendRhythmsDocument, type WeekendRhythm, type YearOfDaysQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { useMe } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

const choices: WeekendRhythm[] = ['everyDay', 'byMonday'];

/** The campaign knows no weekends; a region says whether its own people do. */
export function Rhythms({ campaigns, mayEdit }: { campaigns: YearOfDaysQuery['campaigns']; mayEdit: boolean }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const me = useMe();
  const asked = useAsk(WeekendRhythmsDocument, { variables: {} });
  const choose = useAct(ChooseRhythmDocument);
  const set = async (body: { id: string; short: Parameters<typeof local>[0] }, rhythm: WeekendRhythm) => {
    const answer = await choose.act({ organisationId: body.id, rhythm }).catch(() => null);
    say(answer?.chooseRhythm.__typename === 'Organisation' ? t('holidays.chosen', { body: local(body.short) }) : answer?.chooseRhythm.__typename === 'Refused' ? answer.chooseRhythm.sentence : t('states.offline.title'));
  };
  if (campaigns.length === 0) return null;
  return (
    <Section title={t('holidays.rhythm')} hint={t('holidays.rhythmHint')}>
      {campaigns.map(({ from, to }) => (
        <p key={from} className="mut">
          {t('holidays.campaignDays', { from: day(from, 'table'), to: day(to, 'table') })}
        </p>
      ))}
      <ul className="days">
        {asked.data?.organisations.map((body) => (
          <li key={body.id}>
            <span className="nm">{local(body.short)}</span>
            {mayEdit || me.organisations.some(({ id }) => id === body.id) ? (
              <select className="in rh" aria-label={local(body.short)} value={body.weekendRhythm} disabled={choose.busy} onChange={(event) => void set(body, event.target.value as WeekendRhythm)}>
                {choices.map((each) => (
                  <option key={each} value={each}>
                    {t(`holidays.${each}`)}
                  </option>
                ))}
              </select>
            ) : (
              <span className="mut">{t(`holidays.${body.weekendRhythm}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
