import {
  buildClientSchema, getIntrospectionQuery, getNamedType, getNullableType, isInputObjectType, isLeafType, isListType, isObjectType, isUnionType,
  type GraphQLField, type GraphQLInputType, type GraphQLOutputType, type GraphQLSchema, type IntrospectionQuery,
} from 'graphql';
import type { Actor } from './actor.js';

export type Root = 'Query' | 'Mutation';
/** Where an id stands among the variables: `['input', 'slots', 0, 'organisationId']`. */
export type Place = readonly (string | number)[];

/** The schema as any program with a token may read it, so that what is checked field by field forgets none. */
export class Api {
  private constructor(private readonly schema: GraphQLSchema) {}

  static async of(actor: Actor): Promise<Api> {
    return new Api(buildClientSchema(await actor.asks<IntrospectionQuery>(getIntrospectionQuery({ descriptions: false }))));
  }

  fields(root: Root): string[] {
    return Object.keys(this.typeOf(root).getFields());
  }

  /** A whole operation for one field: all its arguments as variables, and of the answer all plain values to a depth. */
  document(root: Root, name: string, depth = 1): string {
    const { args, type } = this.field(root, name);
    const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    return `${root.toLowerCase()} ${declared && `(${declared}) `}{ ${name}${passed && `(${passed})`} ${selection(type, depth)} }`;
  }

  /** Every place of an argument of type ID, also inside inputs. */
  ids(root: Root, name: string): Place[] {
    return this.values(root, name).filter(({ type }) => type === 'ID').map(({ place }) => place);
  }

  /** Every place of a plain value among the arguments, with the name of its type. */
  values(root: Root, name: string): { place: Place; type: string }[] {
    return this.field(root, name).args.flatMap((arg) => valuesIn(arg.type, [arg.name]));
  }

  private field(root: Root, name: string): GraphQLField<unknown, unknown> {
    return this.typeOf(root).getFields()[name]!;
  }

  private typeOf(root: Root) {
    return root === 'Query' ? this.schema.getQueryType()! : this.schema.getMutationType()!;
  }
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return `{ __typename ${named.getTypes().map((member) => `... on ${member.name} ${selection(member, depth)}`).join(' ')} }`;
  if (!isObjectType(named)) return '{ __typename }';
  const chosen = Object.values(named.getFields())
    .filter(({ args, type: inner }) => args.every((arg) => String(arg.type).endsWith('!') === false || arg.defaultValue !== undefined) && (depth > 1 || isLeafType(getNamedType(inner))))
    .map((field) => `${field.name} ${selection(field.type, depth - 1)}`);
  return `{ __typename ${chosen.join(' ')} }`;
}

function valuesIn(type: GraphQLInputType, at: Place): { place: Place; type: string }[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return valuesIn(bare.ofType as GraphQLInputType, [...at, 0]);
  if (isInputObjectType(bare)) return Object.values(bare.getFields()).flatMap((field) => valuesIn(field.type, [...at, field.name]));
  return [{ place: at, type: getNamedType(bare).name }];
}

/** The variables with another value at one place. */
export function replaced(variables: Record<string, unknown>, [first, ...rest]: Place, value: unknown): any {
  const holder: any = Array.isArray(variables) ? [...variables] : { ...variables };
  holder[first!] = rest.length === 0 ? value : replaced(holder[first!] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  return holder;
}

export const valueAt = (variables: unknown, place: Place): unknown => place.reduce((holder: any, step) => holder?.[step], variables);
