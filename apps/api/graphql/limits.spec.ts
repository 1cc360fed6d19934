import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { limits, withinLimits } from './limits.js';

const schema = buildSchema('type Query { one: One } type One { one: One name: String }');
const verdict = (source: string) => validate(schema, parse(source), [...specifiedRules, withinLimits]).map(({ extensions }) => extensions.limit).filter(Boolean);
const nested = (depth: number) => `{ ${'one { '.repeat(depth)}name${' }'.repeat(depth)} }`;

describe('An operation', () => {
  it('of a screen passes', () => {
    expect(verdict('{ one { name one { name } } }')).toEqual([]);
  });

  it.each([
    ['depth', nested(limits.depth + 1)],
    ['aliases', `{ one { ${Array.from({ length: limits.aliases + 1 }, (_, at) => `a${at}: name`).join(' ')} } }`],
    ['rootFields', `{ ${Array.from({ length: limits.rootFields + 1 }, () => 'one { name }').join(' ')} }`],
    ['directives', `{ one { name ${'@include(if: true) '.repeat(limits.directives + 1)} } }`],
    ['fields', `{ one { ${'name '.repeat(limits.fields + 1)} } }`],
  ])('with too much %s is refused before it runs', (what, source) => {
    expect(verdict(source)).toContain(what);
  });

  it('cannot hide its depth in fragments, nor run in circles', () => {
    const chain = Array.from({ length: limits.depth + 2 }, (_, at) => `fragment f${at} on One { one { ...f${at + 1} } }`).join(' ');
    expect(verdict(`{ one { ...f0 } } ${chain} fragment f${limits.depth + 2} on One { name }`)).toContain('depth');
    expect(verdict('{ one { ...a } } fragment a on One { one { ...b } } fragment b on One { one { ...a } }')).toEqual([]);
  });

  it('that unfolds a small document into a large one is counted as it unfolds', () => {
    const doubling = Array.from({ length: 10 }, (_, at) => `fragment d${at} on One { ...d${at + 1} ...d${at + 1} }`).join(' ');
    expect(verdict(`{ one { ...d0 } } ${doubling} fragment d10 on One { name }`)).toContain('fields');
  });
});
