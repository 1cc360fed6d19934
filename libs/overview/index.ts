export { OverviewModule } from './overview.module.js';
export { overviewPolicy } from './overview.policy.js';
export { MondayLink, type MondaySheet } from './monday/monday-link.js';
export { MondayQueries } from './monday/monday.queries.js';
export { Mondays } from './monday/mondays.js';
export { wordMonday, type Monday, type WordedMonday } from './monday/monday.page.js';
