import { useTranslation } from 'react-i18next';
import { Field } from '../parts/Field';

export interface PersonTyped { name: string; post: string; phone: string; address: string }
export const nobody: PersonTyped = { name: '', post: '', phone: '', address: '' };

/** The four things that are asked of everybody; the ids match the fields a refusal names. */
export function PersonFields({ at, value, onChange, withName = true }: { at: '' | 'deputy.'; value: PersonTyped; onChange: (value: PersonTyped) => void; withName?: boolean }) {
  const { t } = useTranslation();
  const field = (name: keyof PersonTyped, label: string, type: 'text' | 'tel' | 'email' = 'text') => (
    <Field id={`${at}${name}`} label={label}>
      {(aria) => <input {...aria} className="in" type="text" inputMode={type === 'text' ? undefined : type} autoComplete="off" value={value[name]} onChange={(event) => onChange({ ...value, [name]: event.target.value })} />}
    </Field>
  );
  return (
    <>
      {withName && field('name', t('answering.form.name'))}
      {at === '' && field('post', t('answering.form.post'))}
      {field('phone', t('answering.form.phone'), 'tel')}
      {field('address', t('answering.form.address'), 'email')}
    </>
  );
}
