import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What one operation may cost; a person's screen needs a tenth of it, the introspection query of every tool is 15 deep. */
export const limits = { depth: 15, fields: 400, aliases: 30, directives: 20, rootFields: 10 } as const;

const tooMuch = (what: keyof typeof limits): GraphQLError =>
  new GraphQLError(`This operation has too many ${what}: ${limits[what]} at most.`, { extensions: { code: 'TOO_MUCH', limit: what } });

/**
 * Counts before anything runs (trust G-01…G-06). Fragments are counted where they are spread, so that a small
 * document cannot unfold into a large one; the walk stops at the first limit.
 */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document: DocumentNode) {
      const error = firstExcess(document, context);
      if (error) context.reportError(error);
    },
  };
}

function firstExcess(document: DocumentNode, context: ValidationContext): GraphQLError | null {
  const counts = { fields: 0, aliases: 0, directives: 0 };
  const walk = (node: { readonly selectionSet?: SelectionSetNode }, depth: number, spreads: readonly string[]): GraphQLError | null => {
    if (depth > limits.depth) return tooMuch('depth');
    for (const selection of node.selectionSet?.selections ?? []) {
      if ((counts.directives += selection.directives?.length ?? 0) > limits.directives) return tooMuch('directives');
      if (selection.kind === Kind.FIELD) {
        if ((counts.fields += 1) > limits.fields) return tooMuch('fields');
        if (selection.alias && (counts.aliases += 1) > limits.aliases) return tooMuch('aliases');
        const inside = walk(selection, depth + 1, spreads);
        if (inside) return inside;
      } else {
        const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
        if (name && spreads.includes(name)) continue; // circular: graphql-js reports it
        const inner = selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : selection;
        const inside = inner && walk(inner, depth, name ? [...spreads, name] : spreads);
        if (inside) return inside;
      }
    }
    return null;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.selectionSet.selections.length > limits.rootFields) return tooMuch('rootFields');
    const error = walk(definition, 0, []);
    if (error) return error;
  }
  return null;
}
