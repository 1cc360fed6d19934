export { DecisionLink, type DecisionView, type NoDecision, type Verdict } from './decision-link.js';
export { Delegation, delegationOf, type Limit } from './delegation.entity.js';
export { whoDecided } from './deciding.js';
export { extensionPolicy } from './extension.policy.js';
export { ExtensionQueries, preparedSql } from './extension.queries.js';
export { ExtensionRequest, longestWord, type RequestState } from './extension-request.entity.js';
export { Extensions } from './extensions.service.js';
