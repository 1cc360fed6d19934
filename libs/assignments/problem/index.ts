export { problemPolicy } from './problem.policy.js';
export { ProblemQueries } from './problem.queries.js';
export { Problem, ProblemHelper } from './problem.entity.js';
export { Problems } from './problems.service.js';
export * from './mail/index.js';
export type { HelpWanted } from './opening.js';
