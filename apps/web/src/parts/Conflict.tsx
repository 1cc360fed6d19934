import { useTranslation } from 'react-i18next';
import { differences } from './differences';
import { useKeys } from '../shell/keys';

interface ConflictProps {
  mine: string;
  theirs: string;
  who: string;
  at: string | null;
  onMine: () => void;
  onTheirs: () => void;
  onBoth: () => void;
}

/** Somebody saved while you wrote: both texts whole, what differs marked, and you decide. */
export function Conflict({ mine, theirs, who, at, onMine, onTheirs, onBoth }: ConflictProps) {
  const { t } = useTranslation();
  useKeys({ 1: onMine, 2: onTheirs, 3: onBoth });
  const { one, other } = differences(mine, theirs);
  return (
    <section className="sec" role="alert">
      <header>
        <h2>{t('conflict.title')}</h2>
        <span className="mut sm">{t('conflict.hint')}</span>
      </header>
      <div className="cf">
        <div>
          <h3>
            {t('conflict.yours')} <span>{t('conflict.now')}</span>
          </h3>
          <Marked pieces={one} />
        </div>
        <div className="th">
          <h3>
            {who} {at && <span>{t('conflict.saved', { time: at })}</span>}
          </h3>
          <Marked pieces={other} />
        </div>
      </div>
      <div className="cfb">
        <button type="button" className="btn" onClick={onMine}>
          {t('conflict.keep')} <kbd>1</kbd>
        </button>
        <button type="button" className="btn" onClick={onTheirs}>
          {t('conflict.take')} <kbd>2</kbd>
        </button>
        <button type="button" className="btn" onClick={onBoth}>
          {t('conflict.both')} <kbd>3</kbd>
        </button>
      </div>
    </section>
  );
}

function Marked({ pieces }: { pieces: { text: string; own: boolean }[] }) {
  return (
    <p className="lines">
      {pieces.map(({ text, own }, index) => (own ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>))}
    </p>
  );
}
