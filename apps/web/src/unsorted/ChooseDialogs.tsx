import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { OpenSlotsDocument, SortingBodiesDocument, type OpenFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

interface FileDialogProps {
  letter: OpenFragment;
  onFile: (slotId: string, number: string | null, official: { number: string; on: string } | null) => Promise<string | null>;
  onClose: () => void;
}

/** Which body, which of its open assignments, and whether this is the signed letter with its own number. */
export function FileDialog({ letter, onFile, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const bodies = useAsk(SortingBodiesDocument);
  const suggested = letter.suggestions.find(({ slot }) => slot)?.slot;
  const [body, setBody] = useState(letter.organisation?.id ?? suggested?.organisation.id ?? '');
  const slots = useAsk(OpenSlotsDocument, { variables: { organisationId: body }, enabled: body !== '' });
  const [slotId, setSlotId] = useState(suggested?.id ?? '');
  const [official, setOfficial] = useState(false);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const open = slots.data?.openSlots ?? [];
  const chosen = open.find(({ id }) => id === slotId) ?? open[0];

  const submit = async () => {
    const found: Problem[] = [];
    if (!body) found.push({ field: 'body', sentence: t('unsorted.choose.noBody') });
    else if (!chosen) found.push({ field: 'slot', sentence: t('unsorted.choose.noSlot') });
    if (official && !number.trim()) found.push({ field: 'number', sentence: t('one.official.noNumber') });
    if (official && !on) found.push({ field: 'on', sentence: t('one.official.noDate') });
    setProblems(found);
    if (found.length > 0 || !chosen) return;
    const refused = await onFile(chosen.id, chosen.assignment.number, official && on ? { number: number.trim(), on } : null);
    if (refused) setProblems([{ field: 'slot', sentence: refused }]);
  };

  return (
    <Dialog title={t('unsorted.choose.title')} onClose={onClose}>
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="body" label={t('unsorted.choose.body')}>
          {(aria) => (
            <select {...aria} className="in" value={body} onChange={(event) => setBody(event.target.value)}>
              <option value="">{t('unsorted.choose.pick')}</option>
              {bodies.data?.organisations.map((each) => (
                <option key={each.id} value={each.id}>
                  {local(each.short)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="slot" label={t('unsorted.choose.slot')} hint={body && slots.data && open.length === 0 ? t('unsorted.choose.none') : undefined}>
          {(aria) => (
            <select {...aria} className="in" value={chosen?.id ?? ''} onChange={(event) => setSlotId(event.target.value)}>
              {open.map(({ id, assignment }) => (
                <option key={id} value={id}>
                  {assignment.number} {local(assignment.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="check">
          <input type="checkbox" className="cb" checked={official} onChange={(event) => setOfficial(event.target.checked)} /> {t('unsorted.choose.official')}
        </label>
        {official && (
          <div className="half">
            <Field id="number" label={t('one.official.number')}>
              {(aria) => <input {...aria} className="in" value={number} onChange={(event) => setNumber(event.target.value)} />}
            </Field>
            <Field id="on" label={t('one.official.date')}>
              {(aria) => <DateField aria={aria} value={on} max={today} onChange={setOn} />}
            </Field>
          </div>
        )}
        <DialogButtons send={t('unsorted.choose.file')} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

interface AddressDialogProps {
  letter: OpenFragment;
  onChoose: (personId: string, name: string) => Promise<string | null>;
  onClose: () => void;
}

/** Whose second address it is. */
export function AddressDialog({ letter, onChoose, onClose }: AddressDialogProps) {
  const { t } = useTranslation();
  const bodies = useAsk(SortingBodiesDocument);
  const [personId, setPersonId] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const submit = async () => {
    const person = bodies.data?.organisations.flatMap(({ people }) => people).find(({ id }) => id === personId);
    if (!person) return setProblems([{ field: 'person', sentence: t('unsorted.choose.noPerson') }]);
    const refused = await onChoose(person.id, local(person.name));
    if (refused) setProblems([{ field: 'person', sentence: refused }]);
  };
  return (
    <Dialog title={t('unsorted.choose.whose', { address: letter.fromAddress })} onClose={onClose}>
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="person" label={t('unsorted.choose.person')}>
          {(aria) => (
            <select {...aria} className="in" value={personId} onChange={(event) => setPersonId(event.target.value)}>
              <option value="">{t('unsorted.choose.pick')}</option>
              {bodies.data?.organisations
                .filter(({ people }) => people.length > 0)
                .map((body) => (
                  <optgroup key={body.id} label={local(body.short)}>
                    {body.people.map((person) => (
                      <option key={person.id} value={person.id}>
                        {local(person.name)}
                      </option>
                    ))}
                  </optgroup>
                ))}
            </select>
          )}
        </Field>
        <DialogButtons send={t('unsorted.choose.remember')} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
