/** Who may do what to one kind of thing. *When* it may be done is the entity's. */
export interface Policy<V, O, Act extends string = string> {
  readonly name: string;
  readonly acts: Record<Act, (viewer: V, object: O) => boolean>;
  may(viewer: V, act: Act, object: O): boolean;
}

/** Someone with something: one column of config/access.md. */
export interface AccessCase<V, O> {
  title: string;
  viewer: V;
  object: O;
}

interface Registered {
  acts: string[];
  titles: string[];
  verdict(act: string, title: string): boolean;
}

const registered = new Map<string, Registered>();

/** All policies of the app: what doors may ask for, and what config/access.md prints. */
export const policies = {
  knows(asks: string): boolean {
    const [name, act] = asks.split('.');
    return registered.get(name!)?.acts.includes(act!) ?? false;
  },
  print(): string {
    const tables = [...registered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, policy]) => {
      const rows = policy.acts.map((act) => `| ${act} | ${policy.titles.map((title) => (policy.verdict(act, title) ? 'yes' : '·')).join(' | ')} |`);
      return [`## ${name}`, '', `| | ${policy.titles.join(' | ')} |`, `|---|${policy.titles.map(() => '---|').join('')}`, ...rows, ''].join('\n');
    });
    return `# Who may do what\nPrinted from the policies by \`npm run generate\`. *When* it may be done is the entity's rule.\n\n${tables.join('\n')}`;
  },
};

export function policyFor<V, O, Act extends string>(
  name: string,
  { acts, cases }: { acts: Record<Act, (viewer: V, object: O) => boolean>; cases: AccessCase<V, O>[] },
): Policy<V, O, Act> {
  registered.set(name, {
    acts: Object.keys(acts),
    titles: cases.map(({ title }) => title),
    verdict: (act, title) => {
      const found = cases.find((one) => one.title === title)!;
      return acts[act as Act](found.viewer, found.object);
    },
  });
  return { name, acts, may: (viewer, act, object) => acts[act](viewer, object) };
}
