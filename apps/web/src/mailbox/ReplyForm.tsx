import { useRef, useState } from 'react';
import { IconPaperclip, IconSend, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reply, type Letter, type Mailbox } from '../api/demo';
import { ErrorNote } from '../parts/ErrorNote';
import { useKeys } from '../shell/keys';

const lines = ['received', 'underway', 'help', 'notOurs'] as const;

/** Answering as this recipient would from her own mail program. */
export function ReplyForm({ letter, box }: { letter: Letter; box: Mailbox }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const picker = useRef<HTMLInputElement>(null);

  const send = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    setFailure(null);
    try {
      await reply(box.address, { inReplyTo: letter.id, text, files });
      setText('');
      setFiles([]);
      setSent(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  useKeys({ 'ctrl+enter': () => void send() });

  return (
    <>
      {sent && (
        <div className="note ok" role="status">
          <p>
            <b>{t('mailbox.sent')}</b> {t('mailbox.sentText')}
          </p>
        </div>
      )}
      {failure !== null && <ErrorNote error={failure} again={() => void send()} />}
      <form
        className="rp"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <header>
          <span>{t('mailbox.replyTo', { name: letter.fromName })}</span>
          <span className="fnt">Re: {letter.subject}</span>
        </header>
        <label className="vh" htmlFor="rt">
          {t('mailbox.answer')}
        </label>
        <textarea id="rt" rows={4} value={text} placeholder={t('mailbox.placeholder')} onChange={(event) => setText(event.target.value)} />
        <div className="ch">
          {lines.map((line) => (
            <button key={line} type="button" onClick={() => setText(t(`mailbox.lines.${line}`))}>
              {t(`mailbox.lines.${line}`)}
            </button>
          ))}
        </div>
        <footer>
          <button className="btn p" type="submit" disabled={sending || !text.trim()}>
            <IconSend className="i" aria-hidden /> {t('mailbox.send')} <kbd className="dsk">Ctrl ↵</kbd>
          </button>
          <button type="button" className="btn" onClick={() => picker.current?.click()}>
            <IconPaperclip className="i" aria-hidden /> {t('mailbox.attach')}
          </button>
          <input ref={picker} type="file" multiple hidden onChange={(event) => setFiles([...files, ...(event.target.files ?? [])])} />
          {files.map((file) => (
            <span className="chip" key={file.name}>
              {file.name}
              <button type="button" aria-label={t('mailbox.detach', { name: file.name })} onClick={() => setFiles(files.filter((each) => each !== file))}>
                <IconX className="i" aria-hidden />
              </button>
            </span>
          ))}
        </footer>
      </form>
    </>
  );
}
