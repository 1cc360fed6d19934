import { useTranslation } from 'react-i18next';

/** Twelve days as strokes; the ones already begun are filled, the last is red. */
export function Twelve({ begun }: { begun: number }) {
  const { t } = useTranslation();
  return (
    <div className="twelve" role="img" aria-label={t('shell.twelve', { begun })}>
      {Array.from({ length: 12 }, (_, day) => (
        <i key={day} className={day < begun ? 'on' : undefined} />
      ))}
    </div>
  );
}
