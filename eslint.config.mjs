import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { dependencyOrder } from './config/dependency-order.ts';

const server = ['config/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'apps/{api,worker,cli}/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'];
const specs = ['**/*.spec.{ts,tsx}', '**/testing/**', 'test/**'];
const libraries = dependencyOrder.flat();

const lib = (name) => ({ element: { type: 'lib', captured: { name } } });
const doorOf = (names) => ({ element: { type: 'lib', captured: { name: names }, internalPath: 'index.ts' } });
const builders = { element: { type: 'lib', internalPath: 'testing/**' } };
const configDoor = { element: { type: 'config', internalPath: 'index.ts' } };

/** Each library may import from its left, by the other's door. */
const directions = dependencyOrder.flatMap((group, place) =>
  group.map((name) => ({
    from: lib(name),
    allow: { to: [configDoor, ...(place > 0 ? [doorOf(dependencyOrder.slice(0, place).flat())] : [])] },
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'var/', 'coverage/', '**/node_modules/', 'apps/web/src/graphql/'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: server,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }] },
  },
  {
    files: server,
    plugins: { boundaries },
    settings: {
      'import/resolver': { [fileURLToPath(new URL('config/runtime/import-resolver.cjs', import.meta.url))]: {} },
      'boundaries/include': ['config/**', 'libs/**', 'apps/**', 'test/**'],
      'boundaries/elements': [
        { type: 'lib', pattern: 'libs/*', capture: ['name'] },
        { type: 'app', pattern: 'apps/*', capture: ['name'] },
        { type: 'config', pattern: 'config' },
        { type: 'test', pattern: 'test' },
      ],
      'boundaries/files': [{ category: 'spec', pattern: ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'] }],
    },
    rules: {
      'boundaries/dependencies': ['error', {
        default: 'disallow',
        message: 'The order is in config/dependency-order.ts: import from the left, by index.ts; to speak to the right, announce an event.',
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ...directions,
          { from: { element: { type: 'app' } }, allow: { to: [doorOf(libraries), { element: { type: 'config' } }, { element: { type: 'app' } }] } },
          { from: { file: { categories: 'spec' } }, allow: { to: [{ element: { type: 'test' } }, { element: { type: 'config' } }, builders] } },
          { from: { element: { type: 'test' } }, allow: { to: [{ element: { type: ['lib', 'app', 'config'] } }] } },
        ],
      }],
    },
  },
  {
    files: server,
    ignores: specs,
    rules: {
      'no-restricted-syntax': ['error',
        { selector: "CallExpression[callee.property.name='save'][callee.object.name=/[rR]epository$/]", message: 'Saving is work.save(…): an insert, or an update of the version that was read.' },
        { selector: "CallExpression[callee.property.name='save'][callee.object.property.name=/[rR]epository$/]", message: 'Saving is work.save(…): an insert, or an update of the version that was read.' },
        { selector: "CallExpression[callee.property.name=/^find/] Property[key.name='relations']", message: 'A screen that needs three things asks for three things: an explicit join or a batch loader.' },
        { selector: "Decorator[expression.callee.name=/^(VersionColumn|OneToMany|ManyToOne|OneToOne|ManyToMany|JoinColumn)$/]", message: 'Entities carry plain columns; keys stand in SQL and work.save counts the version.' },
        { selector: "CallExpression[callee.property.name=/^(query|where|andWhere|orWhere)$/] > TemplateLiteral > TemplateElement[tail=false][value.raw=/'$/]", message: 'A value goes into SQL as a parameter.' },
        { selector: "CallExpression[callee.property.name='query'] > BinaryExpression[operator='+']", message: 'SQL is one text with parameters.' },
      ],
    },
  },
  { files: specs, rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: ['libs/**/*.{ts,tsx}'],
    ignores: [...specs, 'libs/correspondence/crash-points.ts'], // armed by fault specs alone
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings come through Environment.' }] },
  },
);
