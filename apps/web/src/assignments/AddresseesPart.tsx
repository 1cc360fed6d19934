import { useRef } from 'react';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AddresseesQuery, ClosesBy, PreviewLettersQuery } from '../graphql/graphql';
import { Combobox } from '../parts/Combobox';
import { Field } from '../parts/Field';
import { useKeys } from '../shell/keys';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { addBody, addGroup, change, type Addressee, type DraftState } from './draft';
import { forces } from './listSearch';

const closings: ClosesBy[] = ['workingAnswer', 'officialLetter'];

interface AddresseesPartProps {
  draft: DraftState;
  addressees: AddresseesQuery;
  problems: PreviewLettersQuery['previewLetters']['problems'];
  onChange: (draft: DraftState) => void;
}

/** To whom, of what force, what closes it; groups stay one line. */
export function AddresseesPart({ draft, addressees, problems, onChange }: AddresseesPartProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  const adder = useRef<HTMLInputElement>(null);
  useKeys({ '@': () => adder.current?.focus() });
  const { organisations, organisationGroups } = addressees;
  const bodyOf = (id: string) => organisations.find((body) => body.id === id);
  const nameOf = (line: Addressee) => {
    const group = organisationGroups.find(({ key }) => key === line.key);
    const body = bodyOf(line.organisationIds[0]);
    return group ? local(group.name) : body ? local(body.short) : line.key;
  };
  const under = (line: Addressee) => {
    if (line.organisationIds.length > 1) {
      const without = line.organisationIds.filter((id) => problems.some(({ organisation }) => organisation.id === id)).length;
      return [t('new.whom.group', { count: line.organisationIds.length }), without > 0 && t('new.whom.noAddress', { count: without })].filter(Boolean).join('; ');
    }
    const body = bodyOf(line.organisationIds[0]);
    return body?.contact?.addresses[0] ?? body?.mailboxes[0] ?? t('new.whom.noAddressOne');
  };
  const taken = new Set(draft.addressees.flatMap(({ organisationIds }) => organisationIds));
  const choices = [
    ...organisationGroups.map((group) => ({ value: `group:${group.id}`, label: local(group.name), hint: t('new.whom.group', { count: group.organisations.length }) })),
    ...organisations.filter(({ id }) => !taken.has(id)).map((body) => ({ value: body.id, label: local(body.short), hint: local(body.name) })),
  ];
  const add = (value: string) => {
    const group = organisationGroups.find(({ id }) => `group:${id}` === value);
    const body = bodyOf(value);
    if (group) onChange(addGroup(draft, group, organisations));
    else if (body) onChange(addBody(draft, body));
  };
  const group = draft.addressees.find(({ organisationIds }) => organisationIds.length > 1);

  return (
    <div>
      {draft.addressees.length > 0 && (
        <table className="et">
          <thead>
            <tr>
              <th>{t('new.whom.body')}</th>
              <th>{t('new.whom.force')}</th>
              <th>{t('new.whom.closes')}</th>
              <th>{t('new.whom.due')}</th>
              <th>
                <span className="vh">{t('new.whom.removeColumn')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.addressees.map((line, index) => (
              <tr key={line.key}>
                <td className="o">
                  <b>{nameOf(line)}</b>
                  <p className="hint">{under(line)}</p>
                  {!draft.each && line.organisationIds.length === 1 && (
                    <label className="xs mut">
                      <input type="radio" name="lead" id={index === 0 ? 'lead' : undefined} checked={line.isLead} onChange={() => onChange(change(draft, line.key, { isLead: true }))} /> {t('new.whom.lead')}
                    </label>
                  )}
                </td>
                <td>
                  <select className="in s" aria-label={t('new.whom.forceOf', { body: nameOf(line) })} value={line.force} onChange={(event) => onChange(change(draft, line.key, { force: forces.find((each) => each === event.target.value) }))}>
                    {forces.map((force) => (
                      <option key={force} value={force}>
                        {t(`force.${force}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select className="in s" aria-label={t('new.whom.closesOf', { body: nameOf(line) })} value={line.closesBy} onChange={(event) => onChange(change(draft, line.key, { closesBy: closings.find((each) => each === event.target.value) }))}>
                    {closings.map((closing) => (
                      <option key={closing} value={closing}>
                        {t(`closes.${closing}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="nw dd">{(line.dueOn ?? draft.dueOn) ? day((line.dueOn ?? draft.dueOn)!) : '—'}</td>
                <td className="x">
                  <button type="button" className="btn t s" aria-label={t('new.whom.remove', { body: nameOf(line) })} onClick={() => onChange({ ...draft, addressees: draft.addressees.filter((other) => other !== line) })}>
                    <IconX className="i" aria-hidden />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Field id="add" label={<span className="vh">{t('new.whom.add')}</span>}>
        {(aria) => <Combobox aria={aria} input={adder} label={t('new.whom.add')} placeholder={t('new.whom.addHint')} choices={choices} onPick={add} hotkey="@" />}
      </Field>
      {group && (
        <div className="tog" role="radiogroup" aria-label={t('new.whom.how')}>
          <label className={draft.each ? undefined : 'on'}>
            <input type="radio" name="each" checked={!draft.each} onChange={() => onChange({ ...draft, each: false })} />
            <b>{t('new.whom.together')}</b>
            <p>{t('new.whom.togetherText')}</p>
          </label>
          <label className={draft.each ? 'on' : undefined}>
            <input type="radio" name="each" id="each" checked={draft.each} onChange={() => onChange({ ...draft, each: true })} />
            <b>{t('new.whom.each')}</b>
            <p>{t('new.whom.eachText', { count: draft.addressees.reduce((sum, { organisationIds }) => sum + organisationIds.length, 0) })}</p>
          </label>
        </div>
      )}
    </div>
  );
}
