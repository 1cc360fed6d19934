import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** Of the centuries a council reckons with: what lies outside is a slip of the hand, and beyond 9999 no day is written so. */
const dayShape = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const instantShape = /^(19|20|21)\d{2}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;

function day(value: unknown): string {
  const valid = typeof value === 'string' && dayShape.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!valid) throw new TypeError('A day is written 2027-05-21.');
  return value;
}

function instant(value: unknown): Date {
  const at = typeof value === 'string' && instantShape.test(value) ? new Date(value) : null;
  if (!at || Number.isNaN(at.getTime())) throw new TypeError('An instant is written 2027-05-21T10:00:00Z (RFC 3339).');
  return at;
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : null);

export const Day = new GraphQLScalarType({
  name: 'Day',
  description: "A calendar day in the council's zone: 2027-05-21.",
  serialize: (value) => value,
  parseValue: day,
  parseLiteral: (node) => day(literal(node)),
});

export const Instant = new GraphQLScalarType({
  name: 'Instant',
  description: 'An instant, RFC 3339, written in UTC: 2027-05-21T05:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
});
