export { DayRound } from './day-round.js';
export { EscalationsQueries } from './escalation/escalations.queries.js';
export { beginReminding } from './planning.js';
export { RemindersModule } from './reminders.module.js';
export { Rhythm } from './rhythm.js';
export { SeenEscalation, SlotReminders } from './reminders.views.js';
