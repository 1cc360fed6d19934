/** A number that can be called by touching it (RFC 3966). */
export const Phone = ({ number }: { number: string }) => (
  <a className="nw" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
    {number}
  </a>
);
