import type { CardFragment } from '../graphql/graphql';
import { Phone } from '../parts/Phone';

/** Phone and addresses, each one tap away. */
export function Contacts({ person }: { person: CardFragment }) {
  return (
    <p className="sm contacts">
      {person.phone && <Phone number={person.phone} />}
      {person.addresses.map((address) => (
        <a key={address} href={`mailto:${address}`}>
          {address}
        </a>
      ))}
    </p>
  );
}
