import { letterBlocks } from './letterBlocks';

/** One of the council's own letters as its reader sees it; links lead to this very site or stay words. */
export function LetterText({ text }: { text: string }) {
  return (
    <div className="letter">
      {letterBlocks(text).map(({ kind, lines }, index) => (
        <p key={index} className={kind === 'example' ? 'lines q' : 'lines'}>
          {lines.map((line, row) => (
            <span key={row}>
              {row > 0 && '\n'}
              {linked(line)}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function linked(line: string) {
  return line.split(/(https?:\/\/[^\s<>]+)/).map((piece, index) =>
    index % 2 === 1 && piece.startsWith(`${location.origin}/`) ? (
      <a key={index} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
