import { telUri } from '@kenes/mail';

/** A number that can be called by touching it. */
export const Phone = ({ number }: { number: string }) => <a className="num" href={telUri(number)}>{number}</a>;
