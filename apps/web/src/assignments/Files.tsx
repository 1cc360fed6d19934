import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../words/useDates';

/** Files as they came; the server hands them out as downloads, never as pages. */
export function Files({ files }: { files: { id: string; name: string; size: number; url: string }[] }) {
  const { t } = useTranslation();
  const { number } = useDates();
  if (files.length === 0) return null;
  return (
    <p>
      {files.map(({ id, name, size, url }) => (
        <a key={id} className="f" href={url} download={name}>
          <IconPaperclip className="i" aria-hidden /> {name} <span className="fnt">{t('files.kilobytes', { size: number(Math.max(1, Math.round(size / 1024))) })}</span>
        </a>
      ))}
    </p>
  );
}
