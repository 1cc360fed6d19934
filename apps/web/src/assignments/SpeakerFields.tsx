import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../parts/Field';
import { local } from '../words/local';
import type { Slot } from './useActs';

const channels = ['phone', 'messenger', 'paper', 'meeting'] as const;

/** Who spoke for a body and by what way: whoever has the matter there, by phone, unless another is chosen. */
export function useSpeaker({ organisation: { people }, person }: Slot) {
  const [personId, setPersonId] = useState('');
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  const speaker = people.find(({ id }) => id === personId) ?? people.find(({ id }) => id === person?.id) ?? people[0];
  return { people, speaker, setPersonId, channel, setChannel, said: speaker && { personId: speaker.id, saidBy: local(speaker.name), channelName: channel } };
}

interface SpeakerFieldsProps {
  /** Whose word may be entered. */
  slots: Slot[];
  slot: Slot;
  onSlot: (slotId: string) => void;
  label: string;
  speaking: ReturnType<typeof useSpeaker>;
}

/** What is entered on behalf begins with who said it, for which body, and how. */
export function SpeakerFields({ slots, slot, onSlot, label, speaking: { people, speaker, setPersonId, channel, setChannel } }: SpeakerFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="half">
      <Field id="slot" label={label}>
        {(aria) => (
          <select {...aria} className="in" value={slot.id} onChange={(event) => onSlot(event.target.value)}>
            {slots.map(({ id, organisation }) => (
              <option key={id} value={id}>
                {local(organisation.short)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="person" label={t('one.onBehalf.person')}>
        {(aria) => (
          <select {...aria} className="in" value={speaker?.id ?? ''} onChange={(event) => setPersonId(event.target.value)}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {local(person.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="channel" label={t('one.onBehalf.channel')}>
        {(aria) => (
          <select {...aria} className="in" value={channel} onChange={(event) => setChannel(channels.find((each) => each === event.target.value) ?? 'phone')}>
            {channels.map((each) => (
              <option key={each} value={each}>
                {t(`one.onBehalf.channels.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
