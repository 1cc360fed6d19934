/** Words written by people, set in the serif of documents; blank lines part paragraphs, line ends stay. */
export function DocText({ text, lang, className = 'doc' }: { text: string; lang?: string; className?: string }) {
  return (
    <div className={className} lang={lang}>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index} className="lines">
            {paragraph}
          </p>
        ))}
    </div>
  );
}
