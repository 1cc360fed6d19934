import { registerEnumType } from '@nestjs/graphql';
import { channels } from '@kenes/kernel';
import { answers, assignmentStates, closings, marks, slotStates, standings, togetherness } from './states.js';
import { waitingKinds } from './tally/waiting.sql.js';

const enumOf = <const Name extends string>(names: readonly Name[]): { [K in Name]: K } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [K in Name]: K };

export const AssignmentStateEnum = enumOf(assignmentStates);
export const SlotStateEnum = enumOf(slotStates);
export const ClosesByEnum = enumOf(closings);
export const MarkEnum = enumOf(marks);
export const AnswerEnum = enumOf(answers);
export const StandingEnum = enumOf(standings);
export const TogetherEnum = enumOf(togetherness);
export const WaitingKindEnum = enumOf(waitingKinds);
export const ChannelEnum = enumOf(channels);

registerEnumType(AssignmentStateEnum, { name: 'AssignmentState', description: 'Where an assignment is between draft and off control.' });
registerEnumType(SlotStateEnum, { name: 'SlotState', description: "Where one executor is. `delivered`: its server took the letter; nobody knows whether it was opened." });
registerEnumType(ClosesByEnum, { name: 'ClosesBy', description: 'What lets a slot be accepted.' });
registerEnumType(MarkEnum, { name: 'Mark', description: 'Mark on screen: the state, or what replaces it while the thing is open.' });
registerEnumType(AnswerEnum, { name: 'Answer', description: 'The five answers: done, on time, more time, not ours, help needed.' });
registerEnumType(StandingEnum, { name: 'Standing', description: 'What became of a report.' });
registerEnumType(TogetherEnum, { name: 'Together', description: 'A group answers as one through its lead, or each body for itself under its own number.' });
registerEnumType(WaitingKindEnum, { name: 'WaitingKind', description: 'What waits for a word of the secretariat; `decision`, of the chair.' });
registerEnumType(ChannelEnum, { name: 'Channel', description: 'The way an effect came in.' });
