import { useRef } from 'react';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../words/useDates';
import { Field } from './Field';
import type { useUploads } from './useUploads';

/** Choosing files: how far each has come, why one was not taken, and taking it back. */
export function FilesField({ id, uploads }: { id: string; uploads: ReturnType<typeof useUploads> }) {
  const { t } = useTranslation();
  const { number } = useDates();
  const picker = useRef<HTMLInputElement>(null);
  const { files, add, again, remove } = uploads;
  return (
    <Field id={id} label={t('files.label')} hint={t('files.hint')}>
      {(aria) => (
        <div
          className="upl"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            add(event.dataTransfer.files);
          }}
        >
          <button {...aria} type="button" className="btn" onClick={() => picker.current?.click()}>
            <IconPaperclip className="i" aria-hidden /> {t('files.choose')}
          </button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <ul aria-live="polite">
            {files.map(({ key, name, size, progress, problem, mayTryAgain }) => (
              <li key={key}>
                <span className="nm">{name}</span>
                {!problem && <span className="sm mut">{progress === null ? t('files.kilobytes', { size: number(Math.max(1, Math.round(size / 1024))) }) : t('files.percent', { percent: Math.round(progress * 100) })}</span>}
                {problem && mayTryAgain && (
                  <button type="button" className="link" onClick={() => again(key)}>
                    {t('states.again')}
                  </button>
                )}
                <button type="button" className="btn q" aria-label={t('files.remove', { name })} onClick={() => remove(key)}>
                  <IconX className="i" aria-hidden />
                </button>
                {problem && <span className="why">{problem}</span>}
                {progress !== null && <progress value={progress} aria-label={name} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
