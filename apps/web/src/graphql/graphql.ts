/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The five answers: done, on time, more time, not ours, help needed. */
export type Answer =
  | 'done'
  | 'help'
  | 'moreTime'
  | 'notOurs'
  | 'onTime';

/** confirmed, a new person (named, or taken over), silent, or the letter came back. */
export type AnsweringStanding =
  | 'confirmed'
  | 'newPerson'
  | 'silent'
  | 'unreachable';

/** What the list shows. */
export type AssignmentFilter = {
  /** Only what that body, or that kind of body, leads. */
  asLead?: boolean | null | undefined;
  force?: Force | null | undefined;
  marks?: Array<Mark> | null | undefined;
  organisationId?: string | number | null | undefined;
  /** Given to a body of this kind. */
  organisationType?: OrganisationType | null | undefined;
  /** A number or words of the title. */
  text?: string | null | undefined;
  /** Only where this waits for a word; for whoever oversees. */
  waitingFor?: WaitingKind | null | undefined;
  /** The secretary: something waits for a word. A body: it owes an answer. */
  waitsForMe?: boolean | null | undefined;
  year?: number | null | undefined;
};

/** What the secretary writes of an assignment. */
export type AssignmentInput = {
  basis?: LocalTextInput | null | undefined;
  /** Without it, whoever writes. */
  controllerId?: string | number | null | undefined;
  dueOn?: string | null | undefined;
  /** Why a term of less than two working days is given all the same. */
  dueReason?: string | null | undefined;
  indicatorCodes: Array<string>;
  result: LocalTextInput;
  slots: Array<SlotInput>;
  text: LocalTextInput;
  title: LocalTextInput;
  together?: Together | null | undefined;
};

/** Where an assignment is between draft and off control. */
export type AssignmentState =
  | 'accepted'
  | 'cancelled'
  | 'discarded'
  | 'draft'
  | 'issued'
  | 'submitted'
  | 'underway';

/** How a person is reached best; edms is the document system of state bodies. */
export type BestChannel =
  | 'edms'
  | 'mail'
  | 'messenger'
  | 'phone';

/** Other settings for a subscription; its address stays. */
export type ChangeFeedInput = {
  /** They ring unless said. */
  alarms?: boolean | null | undefined;
  /** `full` unless said. */
  audience?: FeedAudience | null | undefined;
  feedId: string | number;
  language: Language;
  layers: Array<FeedLayer>;
  name: string;
};

/** The way an effect came in. */
export type Channel =
  | 'import'
  | 'job'
  | 'link'
  | 'mail'
  | 'onBehalf'
  | 'web';

/** What lets a slot be accepted. */
export type ClosesBy =
  | 'officialLetter'
  | 'workingAnswer';

/** What a mandate makes of its holder. */
export type CouncilRole =
  | 'chair'
  | 'coordinator'
  | 'deputyChair'
  | 'member'
  | 'observer'
  | 'secretary';

/** The delegation as the chair would have it, whole. */
export type DelegationInput = {
  days: number;
  declineDays: number;
  /** Without it no day is the last. */
  latestOn?: string | null | undefined;
  noticeDays: number;
  times: number;
};

/** Who stands in for an absent contact, and until when. Without a deputy: whom the body named itself. */
export type DeputyInput = {
  /** The automatic answer that told of it. */
  absenceId?: string | number | null | undefined;
  deputy?: NamedPersonInput | null | undefined;
  /** The contact who is away. */
  forPersonId: string | number;
  organisationId: string | number;
  untilOn: string;
};

/** What was said by telephone. */
export type EnterAnsweringInput = {
  answeringId: string | number;
  channel?: BestChannel | null | undefined;
  deputy?: NamedPersonInput | null | undefined;
  expectedVersion: number;
  letters?: LetterLanguage | null | undefined;
  person?: NamedPersonInput | null | undefined;
  /** The department's common address. */
  shared?: string | null | undefined;
  /** Without it, the body. */
  spokenBy?: WhoSpoke | null | undefined;
  who: WhoAnswers;
};

export type EscalationState =
  | 'dismissed'
  | 'proposed'
  | 'sent';

/** Whom to ask for help: the head of the body, or the chair of the council. */
export type EscalationStep =
  | 'chair'
  | 'head';

/** What speaks for the one who acted: a session, a token, a link, a letter on four levels (proved, probable, doubtful, refused), a telephone call, the system itself. */
export type Evidence =
  | 'doubtful'
  | 'link'
  | 'phone'
  | 'probable'
  | 'proved'
  | 'refused'
  | 'session'
  | 'system'
  | 'token';

/** What the written delegation does not cover: one more time, so many days, so late a day. */
export type ExtensionLimit =
  | 'days'
  | 'latest'
  | 'times';

/** asked; prepared by the secretary for the chair; granted (perhaps another day); refused; withdrawn by a newer answer. */
export type ExtensionState =
  | 'asked'
  | 'granted'
  | 'prepared'
  | 'refused'
  | 'withdrawn';

export type FeedAudience =
  /** Only that the time of meetings is taken, for a calendar that others look into. */
  | 'busy'
  /** Everything a person may know. */
  | 'full';

/** What a subscription is called, shows, and in which words. */
export type FeedInput = {
  /** They ring unless said. */
  alarms?: boolean | null | undefined;
  /** `full` unless said. */
  audience?: FeedAudience | null | undefined;
  language: Language;
  layers: Array<FeedLayer>;
  name: string;
};

export type FeedLayer =
  /** Due days of all assignments; for whoever sees the council’s work. */
  | 'allDeadlines'
  /** Days of campaigns: 1–12 June. */
  | 'campaign'
  /** Due days of the bodies where the person holds a post. */
  | 'deadlines'
  /** Holidays, moved days and weekends that are worked. */
  | 'holidays'
  /** Meetings the person is invited to. */
  | 'meetings';

/** A figure by one of the assignment’s indicators. */
export type FigureInput = {
  code: string;
  value: number;
};

/** A letter belongs to a slot, or to the question who answers this year; as an official letter with the number and date the body gave it. */
export type FileMessageInput = {
  /** It is the signed letter that closes the slot. */
  asOfficial: boolean;
  expectedVersion: number;
  messageId: string | number;
  officialNumber?: string | null | undefined;
  officialOn?: string | null | undefined;
  slotId: string | number;
};

/** Whether the council gives, recommends or asks (practice 4): it decides the words of every letter. */
export type Force =
  | 'order'
  | 'recommendation'
  | 'request';

/** The colleague of the same body who has a matter from now on (T3). */
export type HandOverInput = {
  /** Where the letters go from now on; never an address of another body. */
  address: string;
  /** The version of the slot you read. */
  expectedVersion: number;
  /** The day the colleague is to be ready, not after the body's own, which stays. */
  innerDueOn?: string | null | undefined;
  /** Name and surname; whoever is new to the directory is written down there. */
  name: string;
  /** What the colleague should know: it stands in his letter. */
  note?: string | null | undefined;
  phone?: string | null | undefined;
  slotId: string | number;
};

/** Who could help with what is in the way: these bodies get the question at once. */
export type HelpInput = {
  /** By which day. */
  byOn?: string | null | undefined;
  organisationIds: Array<string | number>;
  /** Somebody who is no body of the council. */
  other?: string | null | undefined;
};

/** Kazakh, Russian, English. */
export type Language =
  | 'en'
  | 'kk'
  | 'ru';

/** kkRu is Kazakh above Russian in one letter. */
export type LetterLanguage =
  | 'en'
  | 'kk'
  | 'kkRu'
  | 'ru';

/** A text in one to three languages. */
export type LocalTextInput = {
  en?: string | null | undefined;
  kk?: string | null | undefined;
  ru?: string | null | undefined;
};

/** Mark on screen: the state, or what replaces it while the thing is open. */
export type Mark =
  | 'accepted'
  | 'cancelled'
  | 'draft'
  | 'dueSoon'
  | 'notStarted'
  | 'overdue'
  | 'returned'
  | 'review'
  | 'underway';

/** I will come, I will join by video, I cannot. */
export type MeetingAnswer =
  | 'no'
  | 'remote'
  | 'yes';

/** A meeting to be planned; every mandate invited gets a letter with a calendar file. */
export type MeetingInput = {
  endsAt: string;
  mandateIds: Array<string | number>;
  place?: string | null | undefined;
  startsAt: string;
  title: LocalTextInput;
  /** https only. */
  videoUrl?: string | null | undefined;
};

/** Another time or place for a meeting; those invited are told and, for another time, asked again. */
export type MoveMeetingInput = {
  endsAt: string;
  expectedVersion: number;
  meetingId: string | number;
  place?: string | null | undefined;
  startsAt: string;
  /** https only. */
  videoUrl?: string | null | undefined;
};

/** Somebody as a body names them. */
export type NamedPersonInput = {
  address?: string | null | undefined;
  name: string;
  nameKk?: string | null | undefined;
  phone?: string | null | undefined;
  post?: string | null | undefined;
};

/** Entered by the secretary for a body that spoke. */
export type OnBehalfInput = {
  /** phone, messenger, paper or meeting. */
  channelName: string;
  /** Who spoke, when they are in the directory. */
  personId?: string | number | null | undefined;
  /** Who it was, in words, as the secretary heard it. */
  saidBy: string;
};

/** Which bodies are asked who answers in a year, and by when they should say. */
export type OpenAnsweringInput = {
  answerBy: string;
  organisationIds: Array<string | number>;
  year: number;
};

/** The kind of body. */
export type OrganisationType =
  | 'AKIMAT'
  | 'COMMITTEE'
  | 'DEPARTMENT'
  | 'EMPLOYERS'
  | 'INTERNATIONAL'
  | 'MEDIA'
  | 'MINISTRY'
  | 'NGO'
  | 'OMBUDSPERSON'
  | 'PROSECUTION'
  | 'STATE_BODY'
  | 'UNION';

/** open; solved, or withdrawn by the body itself (then without an outcome). */
export type ProblemState =
  | 'open'
  | 'solved';

/** Every named way to say no. */
export type RefusalCode =
  | 'ABSENCE_SETTLED'
  | 'ADDRESS_TAKEN'
  | 'ALREADY_ACKNOWLEDGED'
  | 'ANSWER_NOT_OFFERED'
  | 'ASSIGNMENT_CLOSED'
  | 'ASSIGNMENT_TEXT_TOO_LONG'
  | 'CHAIR_MISSING'
  | 'CHAIR_PASSED_ON'
  | 'CHAIR_UNKNOWN'
  | 'CHANGED_MEANWHILE'
  | 'CODE_UNKNOWN'
  | 'COLLEAGUE_ADDRESS_WRONG'
  | 'COLLEAGUE_IS_YOU'
  | 'COLLEAGUE_MISSING'
  | 'CONTROLLER_UNKNOWN'
  | 'DELEGATION_DAYS'
  | 'DELEGATION_DECLINE_DAYS'
  | 'DELEGATION_LATEST_FAR'
  | 'DELEGATION_LATEST_PAST'
  | 'DELEGATION_NOTICE_DAYS'
  | 'DELEGATION_SAME'
  | 'DELEGATION_TIMES'
  | 'DEPUTY_DAYS'
  | 'DEPUTY_NOBODY'
  | 'DEPUTY_SAME_PERSON'
  | 'DISMISSAL_REASON_MISSING'
  | 'DOMAIN_CONFIRMED'
  | 'DOMAIN_NOT_TO_CONFIRM'
  | 'DOMAIN_WITHDRAWN'
  | 'DRAFT_ONLY'
  | 'DUE_IS_WORK_DAY'
  | 'DUE_MISSING'
  | 'DUE_PAST'
  | 'DUE_STAYS_DAY_OFF'
  | 'DUE_TOO_SOON'
  | 'ESCALATION_DECIDED'
  | 'ESCALATION_LAPSED'
  | 'EXECUTORS_MISSING'
  | 'EXTENSION_AFTER_LEAD'
  | 'EXTENSION_BEYOND_DAYS'
  | 'EXTENSION_BEYOND_LATEST'
  | 'EXTENSION_BEYOND_TIMES'
  | 'EXTENSION_DAY_MISSING'
  | 'EXTENSION_NOT_DELEGATED'
  | 'EXTENSION_NOT_LATER'
  | 'FEEDS_TOO_MANY'
  | 'FEED_LAYER_NOT_YOURS'
  | 'FEED_NAME_MISSING'
  | 'FEED_REVOKED'
  | 'FEED_SHOWS_NOTHING'
  | 'FIGURE_UNKNOWN'
  | 'FIGURE_WRONG'
  | 'FILES_TOO_LARGE'
  | 'FILE_EMPTY'
  | 'FILE_IS_PROGRAM'
  | 'FILE_UNKNOWN'
  | 'HEAD_UNKNOWN'
  | 'HELPERS_ASKED'
  | 'HELPERS_MISSING'
  | 'HELPER_IS_ASKER'
  | 'HELP_BY_PAST'
  | 'INDICATOR_UNKNOWN'
  | 'INNER_DUE_TOO_LATE'
  | 'KEY_USED_OTHERWISE'
  | 'LEAD_MISSING'
  | 'LEAD_STAYS'
  | 'LETTERS_AWAITED'
  | 'LETTER_AWAITED'
  | 'LETTER_DATE_AHEAD'
  | 'LETTER_NUMBER_MISSING'
  | 'LINK_EXPIRED'
  | 'LINK_PASSED_ON'
  | 'LINK_REVOKED'
  | 'LINK_UNKNOWN'
  | 'LINK_USED'
  | 'MANDATE_NOT_IN_FORCE'
  | 'MEETING_CANCELLED'
  | 'MEETING_ENDS_TOO_EARLY'
  | 'MEETING_NOT_MOVED'
  | 'MEETING_OVER'
  | 'MEETING_REASON_MISSING'
  | 'MEETING_START_PAST'
  | 'MEETING_TEXT_TOO_LONG'
  | 'MEETING_TITLE_MISSING'
  | 'MEETING_TOO_LONG'
  | 'MESSAGE_AT_RISK'
  | 'MESSAGE_FILED'
  | 'MESSAGE_NOT_AT_RISK'
  | 'MESSAGE_SET_ASIDE'
  | 'MESSAGE_UNSORTED'
  | 'MESSAGE_WITHOUT_ADDRESS'
  | 'NOBODY_INVITED'
  | 'NOTHING_TO_REMIND'
  | 'NOTHING_TO_WITHDRAW'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NOT_OFF_CONTROL'
  | 'NOT_UNDER_REVIEW'
  | 'OFFICIAL_DETAILS_MISSING'
  | 'ORGANISATION_TWICE'
  | 'ORGANISATION_UNKNOWN'
  | 'OUTCOME_MISSING'
  | 'PERSON_UNKNOWN'
  | 'PROBLEM_RISK_OPEN'
  | 'PROBLEM_SOLVED'
  | 'REASON_MISSING'
  | 'REMINDED_ALREADY'
  | 'REPORT_EMPTY'
  | 'REQUEST_DECIDED'
  | 'REQUEST_WITHDRAWN'
  | 'RESULT_MISSING'
  | 'ROUND_TERM_PAST'
  | 'ROUND_WITHOUT_BODIES'
  | 'SLOTS_UNREPORTED'
  | 'SLOT_CLOSED'
  | 'SLOT_DUE_PAST'
  | 'SLOT_DUE_TOO_LATE'
  | 'SPEAKER_MISSING'
  | 'SPEAKER_UNKNOWN'
  | 'TAKEN_UNKNOWN'
  | 'TARGET_UNKNOWN'
  | 'TEXT_MISSING'
  | 'TOO_MANY_TRIES'
  | 'UNTIL_MISSING'
  | 'UNTIL_PAST'
  | 'UPLOADS_TOO_MANY'
  | 'VIDEO_URL_WRONG'
  | 'WHO_ADDRESS_ELSEWHERE'
  | 'WHO_ADDRESS_MISSING'
  | 'WHO_ADDRESS_SHARED'
  | 'WHO_ADDRESS_WRONG'
  | 'WHO_ANSWERED'
  | 'WHO_NAME_MISSING'
  | 'WHO_NOBODY_NAMED'
  | 'WHO_PASSED_ON'
  | 'WHO_PHONE_WRONG'
  | 'WHO_SAME_PERSON'
  | 'WHO_WITHOUT_ADDRESS'
  | 'WHO_YEAR_OVER'
  | 'WITHOUT_UNKNOWN'
  | 'WITHOUT_UNTICKED'
  | 'WORK_DAY_NAME_MISSING'
  | 'WORK_DAY_NAME_TOO_LONG'
  | 'WORK_DAY_REASON_MISSING'
  | 'WORK_DAY_TOO_FAR'
  | 'WORK_DAY_UNKNOWN';

/** What a press does with a slot. `now` and `later` are added to a letter: of now, or to the next one. Of the others nothing is said: it waits in the next letter already, was in one of today, is answered, or nobody there can be written to. */
export type RemindOutcome =
  | 'answered'
  | 'later'
  | 'now'
  | 'reminded'
  | 'unreachable'
  | 'waits';

/** What a body answers. */
export type ReportInput = {
  answer: Answer;
  figures: Array<FigureInput>;
  /** Files that came with letters or answers of this slot, or what you uploaded by POST /files. */
  fileIds: Array<string | number>;
  /** With “help”. Without it, bodies that the text names are only shown to the secretary. */
  help?: HelpInput | null | undefined;
  /** Not the last word: it never removes from control. */
  interim: boolean;
  slotId: string | number;
  text: string;
  /** Until when, for “more time”. */
  untilOn?: string | null | undefined;
  /** The lead's “without”: organisations that did not answer. */
  without: Array<string | number>;
};

/** One body the assignment is given to. */
export type SlotInput = {
  closesBy?: ClosesBy | null | undefined;
  /** Without it, three working days before the whole is due. */
  dueOn?: string | null | undefined;
  /** Without it, what is usual for this kind of body. */
  force?: Force | null | undefined;
  isLead: boolean;
  organisationId: string | number;
};

/** Where one executor is. `delivered`: its server took the letter; nobody knows whether it was opened. */
export type SlotState =
  | 'accepted'
  | 'acknowledged'
  | 'declined'
  | 'delivered'
  | 'draft'
  | 'replaced'
  | 'reported'
  | 'returned'
  | 'sent'
  | 'underway'
  | 'waived';

/** A day that differs from its weekday, and why. */
export type SpecialDayInput = {
  day: string;
  kind: WorkDayKind;
  name: LocalTextInput;
  /** Stays in the history: a decree, a letter, a lunar date. */
  reason: string;
};

/** What became of a report. */
export type Standing =
  | 'accepted'
  | 'granted'
  | 'noted'
  | 'refused'
  | 'returned'
  | 'superseded'
  | 'waiting'
  | 'withdrawn';

/** A group answers as one through its lead, or each body for itself under its own number. */
export type Together =
  | 'eachForItself'
  | 'together';

/** What waits for a word of the secretariat; `decision`, of the chair. */
export type WaitingKind =
  | 'decision'
  | 'decline'
  | 'extension'
  | 'help'
  | 'report';

/** What waits for a word: answers to check, time asked for, “not ours”, help needed, a decision of the chair, letters without a place, a head or the chair to be asked for help. */
export type WaitingMatter =
  | 'decision'
  | 'decline'
  | 'escalation'
  | 'extension'
  | 'help'
  | 'letter'
  | 'report';

/** How a body lives through the weekends of the campaign: every day, or Saturday and Sunday by Monday, 10:00. */
export type WeekendRhythm =
  | 'byMonday'
  | 'everyDay';

/** The person on record; the same person with other details; somebody else. */
export type WhoAnswers =
  | 'fix'
  | 'new'
  | 'same';

/** Who said so by telephone: the body, or the named successor, whose word passes everything on. */
export type WhoSpoke =
  | 'body'
  | 'successor';

/** A holiday, the day a holiday was moved to, a religious feast; or a day off that is worked. */
export type WorkDayKind =
  | 'holiday'
  | 'religious'
  | 'substitute'
  | 'worked';

export type AskedFragment = { id: string, version: number, standing: AnsweringStanding, address: string | null, askedAt: string, asks: number, answeredAt: string | null, channel: string | null, passedOnAt: string | null, bouncedAt: string | null, bounceWords: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, addresses: Array<string>, bestChannel: BestChannel, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, successor: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, former: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, deputy: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, standingIn: { id: string, fromOn: string, toOn: string, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, insteadOf: { id: string } } | null, absence: { id: string, says: string, untilOn: string | null, deputyName: string | null, deputyPhone: string | null, deputyAddress: string | null, noticedAt: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } } | null };

export type WhoAnswersQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type WhoAnswersQuery = { answeringRound: { id: string, year: number, number: string, answerBy: string, openedAt: string, mayAct: boolean, counts: Array<{ standing: AnsweringStanding, count: number }>, asked: Array<{ id: string, version: number, standing: AnsweringStanding, address: string | null, askedAt: string, asks: number, answeredAt: string | null, channel: string | null, passedOnAt: string | null, bouncedAt: string | null, bounceWords: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, addresses: Array<string>, bestChannel: BestChannel, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, successor: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, former: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, deputy: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, standingIn: { id: string, fromOn: string, toOn: string, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, insteadOf: { id: string } } | null, absence: { id: string, says: string, untilOn: string | null, deputyName: string | null, deputyPhone: string | null, deputyAddress: string | null, noticedAt: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } } | null }> } | null };

export type BodiesToAskQueryVariables = Exact<{ [key: string]: never; }>;


export type BodiesToAskQuery = { organisations: Array<{ id: string, type: OrganisationType, contact: { id: string, addresses: Array<string> } | null, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }> };

export type OpenAnsweringMutationVariables = Exact<{
  input: OpenAnsweringInput;
}>;


export type OpenAnsweringMutation = { openAnsweringRound:
    | { __typename: 'AnsweringRound', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type AskWhoAgainMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type AskWhoAgainMutation = { askAgainWhoAnswers:
    | { __typename: 'Answering', id: string, version: number, standing: AnsweringStanding, address: string | null, askedAt: string, asks: number, answeredAt: string | null, channel: string | null, passedOnAt: string | null, bouncedAt: string | null, bounceWords: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, addresses: Array<string>, bestChannel: BestChannel, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, successor: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, former: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, deputy: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, standingIn: { id: string, fromOn: string, toOn: string, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, insteadOf: { id: string } } | null, absence: { id: string, says: string, untilOn: string | null, deputyName: string | null, deputyPhone: string | null, deputyAddress: string | null, noticedAt: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } } | null }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type WriteElsewhereMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  address: string;
}>;


export type WriteElsewhereMutation = { writeElsewhere:
    | { __typename: 'Answering', id: string, version: number, standing: AnsweringStanding, address: string | null, askedAt: string, asks: number, answeredAt: string | null, channel: string | null, passedOnAt: string | null, bouncedAt: string | null, bounceWords: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, addresses: Array<string>, bestChannel: BestChannel, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, successor: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, former: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, deputy: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, standingIn: { id: string, fromOn: string, toOn: string, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, insteadOf: { id: string } } | null, absence: { id: string, says: string, untilOn: string | null, deputyName: string | null, deputyPhone: string | null, deputyAddress: string | null, noticedAt: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } } | null }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type EnterWhoAnswersMutationVariables = Exact<{
  input: EnterAnsweringInput;
}>;


export type EnterWhoAnswersMutation = { enterWhoAnswers:
    | { __typename: 'Answering', id: string, version: number, standing: AnsweringStanding, address: string | null, askedAt: string, asks: number, answeredAt: string | null, channel: string | null, passedOnAt: string | null, bouncedAt: string | null, bounceWords: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, addresses: Array<string>, bestChannel: BestChannel, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, successor: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, former: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, deputy: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, standingIn: { id: string, fromOn: string, toOn: string, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, insteadOf: { id: string } } | null, absence: { id: string, says: string, untilOn: string | null, deputyName: string | null, deputyPhone: string | null, deputyAddress: string | null, noticedAt: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } } | null }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type AppointDeputyMutationVariables = Exact<{
  input: DeputyInput;
}>;


export type AppointDeputyMutation = { appointDeputy:
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type EndDeputyMutationVariables = Exact<{
  organisationId: string | number;
  forPersonId: string | number;
}>;


export type EndDeputyMutation = { endDeputy:
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type DismissAbsenceMutationVariables = Exact<{
  absenceId: string | number;
}>;


export type DismissAbsenceMutation = { dismissAbsence:
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type NamesFragment = { kk: string | null, ru: string | null, en: string | null };

export type PersonNameFragment = { id: string, name: { kk: string | null, ru: string | null, en: string | null } };

export type BodyFragment = { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { roles: Array<CouncilRole>, seesRisk: boolean, person: { language: LetterLanguage, id: string, name: { kk: string | null, ru: string | null, en: string | null } }, organisations: Array<{ id: string, defaultForce: Force }>, council: { id: string, slug: string, zone: string, today: string, now: string, demo: boolean, name: { kk: string | null, ru: string | null, en: string | null } }, abilities: { issueAssignments: boolean, planMeetings: boolean, sortMail: boolean, readOverview: boolean } } };

export type CountsQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type CountsQuery = { assignments: { total: number, counts: Array<{ mark: Mark, count: number }> } };

export type WaitingCountQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type WaitingCountQuery = { assignments: { total: number } };

export type UnsortedCountQueryVariables = Exact<{ [key: string]: never; }>;


export type UnsortedCountQuery = { unsortedMail: { total: number } };

export type RequestSignInLinkMutationVariables = Exact<{
  council: string;
  address: string;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: boolean };

export type SaidFragment = { id: string, at: string, kind: string, act: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, answer: Answer, text: string, untilOn: string | null } | null, message: { id: string, subject: string, text: string } | null };

export type RowFragment = { id: string, version: number, number: string | null, state: AssignmentState, mark: Mark, partlyLate: boolean, dueOn: string | null, daysLeft: number | null, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, controller: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, slots: Array<{ id: string, version: number, isLead: boolean, force: Force, mark: Mark, late: boolean, state: SlotState, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null } }, abilities: { accept: boolean }, undelivered: { address: string | null, words: string | null } | null, extensionRequest: { id: string, askedUntil: string | null, state: ExtensionState } | null }>, problems: Array<{ id: string, state: ProblemState, slot: { organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } } }>, lastMessage: { id: string, at: string, kind: string, act: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, answer: Answer, text: string, untilOn: string | null } | null, message: { id: string, subject: string, text: string } | null } | null, abilities: { accept: boolean, cancel: boolean, discard: boolean } };

export type AssignmentListQueryVariables = Exact<{
  filter?: AssignmentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentListQuery = { assignments: { total: number, next: string | null, counts: Array<{ mark: Mark, count: number }>, rows: Array<{ id: string, version: number, number: string | null, state: AssignmentState, mark: Mark, partlyLate: boolean, dueOn: string | null, daysLeft: number | null, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, controller: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, slots: Array<{ id: string, version: number, isLead: boolean, force: Force, mark: Mark, late: boolean, state: SlotState, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null } }, abilities: { accept: boolean }, undelivered: { address: string | null, words: string | null } | null, extensionRequest: { id: string, askedUntil: string | null, state: ExtensionState } | null }>, problems: Array<{ id: string, state: ProblemState, slot: { organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } } }>, lastMessage: { id: string, at: string, kind: string, act: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, answer: Answer, text: string, untilOn: string | null } | null, message: { id: string, subject: string, text: string } | null } | null, abilities: { accept: boolean, cancel: boolean, discard: boolean } }> } };

export type FilterBodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterBodiesQuery = { organisations: Array<{ id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }> };

export type FullReportFragment = { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null };

export type WholeFragment = { id: string, version: number, number: string | null, state: AssignmentState, mark: Mark, partlyLate: boolean, dueOn: string | null, dueReason: string | null, daysLeft: number | null, issuedAt: string | null, closedAt: string | null, closeReason: string | null, returns: number, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string, name: { kk: string | null, ru: string | null, en: string | null } }>, controller: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, batch: Array<{ id: string, number: string | null, mark: Mark, title: { kk: string | null, ru: string | null, en: string | null }, slots: Array<{ id: string, force: Force, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> }>, slots: Array<{ id: string, version: number, isLead: boolean, force: Force, closesBy: ClosesBy, state: SlotState, mark: Mark, late: boolean, dueOn: string | null, acknowledgedAt: string | null, reportedAt: string | null, acceptedAt: string | null, officialNumber: string | null, officialOn: string | null, returns: number, innerDueOn: string | null, firstDueOn: string | null, extensions: number, organisation: { id: string, type: OrganisationType, people: Array<{ id: string, name: { kk: string | null, ru: string | null, en: string | null } }>, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, handedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, latestReport: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, delivery: { state: string, at: string, serverReply: string | null, toAddress: string, registerNumber: number | null } | null, extensionRequest: { id: string, version: number, state: ExtensionState, askedUntil: string | null, isLate: boolean, dueOn: string, preparedUntil: string | null, preparedNote: string | null, preparedAt: string | null, limit: ExtensionLimit | null, limitSentence: string | null, leadDueOn: string | null, report: { id: string } | null, abilities: { grant: boolean, grantOther: boolean, refuse: boolean, prepare: boolean } } | null, abilities: { acknowledge: boolean, accept: boolean, returnForRework: boolean, report: boolean, reportOnBehalf: boolean, handOver: boolean, handOverOnBehalf: boolean, fileOfficialLetter: boolean, waive: boolean, replace: boolean } }>, problems: Array<{ id: string, version: number, state: ProblemState, text: string, byOn: string | null, helperOther: string | null, outcome: string | null, openedAt: string, closedAt: string | null, closedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } }, helpers: Array<{ id: string, askedAt: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, answers: Array<{ id: string, at: string, text: string, fromName: string, evidence: Evidence }> }>, abilities: { ask: boolean, solve: boolean } }>, timeline: Array<{ id: string, at: string, kind: string, act: string | null, channel: Channel | null, evidence: Evidence | null, waits: boolean, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, message: { id: string, subject: string, text: string, atRisk: boolean, fromName: string, fromAddress: string, registerNumber: number | null, rawUrl: string, evidence: Evidence, files: Array<{ id: string, name: string, size: number, url: string }> } | null, letter: { id: string, kind: string, subject: string, text: string, toName: string, toAddress: string, state: string, serverReply: string | null, registerNumber: number | null } | null, facts: Array<{ name: string, value: string }> }>, abilities: { edit: boolean, issue: boolean, discard: boolean, accept: boolean, returnForRework: boolean, cancel: boolean, reopen: boolean, report: boolean, reportOnBehalf: boolean } };

export type AssignmentByNumberQueryVariables = Exact<{
  number: string;
}>;


export type AssignmentByNumberQuery = { assignmentByNumber: { id: string, version: number, number: string | null, state: AssignmentState, mark: Mark, partlyLate: boolean, dueOn: string | null, dueReason: string | null, daysLeft: number | null, issuedAt: string | null, closedAt: string | null, closeReason: string | null, returns: number, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string, name: { kk: string | null, ru: string | null, en: string | null } }>, controller: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, batch: Array<{ id: string, number: string | null, mark: Mark, title: { kk: string | null, ru: string | null, en: string | null }, slots: Array<{ id: string, force: Force, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> }>, slots: Array<{ id: string, version: number, isLead: boolean, force: Force, closesBy: ClosesBy, state: SlotState, mark: Mark, late: boolean, dueOn: string | null, acknowledgedAt: string | null, reportedAt: string | null, acceptedAt: string | null, officialNumber: string | null, officialOn: string | null, returns: number, innerDueOn: string | null, firstDueOn: string | null, extensions: number, organisation: { id: string, type: OrganisationType, people: Array<{ id: string, name: { kk: string | null, ru: string | null, en: string | null } }>, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, handedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, latestReport: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, delivery: { state: string, at: string, serverReply: string | null, toAddress: string, registerNumber: number | null } | null, extensionRequest: { id: string, version: number, state: ExtensionState, askedUntil: string | null, isLate: boolean, dueOn: string, preparedUntil: string | null, preparedNote: string | null, preparedAt: string | null, limit: ExtensionLimit | null, limitSentence: string | null, leadDueOn: string | null, report: { id: string } | null, abilities: { grant: boolean, grantOther: boolean, refuse: boolean, prepare: boolean } } | null, abilities: { acknowledge: boolean, accept: boolean, returnForRework: boolean, report: boolean, reportOnBehalf: boolean, handOver: boolean, handOverOnBehalf: boolean, fileOfficialLetter: boolean, waive: boolean, replace: boolean } }>, problems: Array<{ id: string, version: number, state: ProblemState, text: string, byOn: string | null, helperOther: string | null, outcome: string | null, openedAt: string, closedAt: string | null, closedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } }, helpers: Array<{ id: string, askedAt: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, answers: Array<{ id: string, at: string, text: string, fromName: string, evidence: Evidence }> }>, abilities: { ask: boolean, solve: boolean } }>, timeline: Array<{ id: string, at: string, kind: string, act: string | null, channel: Channel | null, evidence: Evidence | null, waits: boolean, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, message: { id: string, subject: string, text: string, atRisk: boolean, fromName: string, fromAddress: string, registerNumber: number | null, rawUrl: string, evidence: Evidence, files: Array<{ id: string, name: string, size: number, url: string }> } | null, letter: { id: string, kind: string, subject: string, text: string, toName: string, toAddress: string, state: string, serverReply: string | null, registerNumber: number | null } | null, facts: Array<{ name: string, value: string }> }>, abilities: { edit: boolean, issue: boolean, discard: boolean, accept: boolean, returnForRework: boolean, cancel: boolean, reopen: boolean, report: boolean, reportOnBehalf: boolean } } | null };

export type AssignmentByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type AssignmentByIdQuery = { assignment: { id: string, version: number, number: string | null, state: AssignmentState, mark: Mark, partlyLate: boolean, dueOn: string | null, dueReason: string | null, daysLeft: number | null, issuedAt: string | null, closedAt: string | null, closeReason: string | null, returns: number, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string, name: { kk: string | null, ru: string | null, en: string | null } }>, controller: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, batch: Array<{ id: string, number: string | null, mark: Mark, title: { kk: string | null, ru: string | null, en: string | null }, slots: Array<{ id: string, force: Force, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> }>, slots: Array<{ id: string, version: number, isLead: boolean, force: Force, closesBy: ClosesBy, state: SlotState, mark: Mark, late: boolean, dueOn: string | null, acknowledgedAt: string | null, reportedAt: string | null, acceptedAt: string | null, officialNumber: string | null, officialOn: string | null, returns: number, innerDueOn: string | null, firstDueOn: string | null, extensions: number, organisation: { id: string, type: OrganisationType, people: Array<{ id: string, name: { kk: string | null, ru: string | null, en: string | null } }>, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, person: { phone: string | null, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, handedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, latestReport: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, delivery: { state: string, at: string, serverReply: string | null, toAddress: string, registerNumber: number | null } | null, extensionRequest: { id: string, version: number, state: ExtensionState, askedUntil: string | null, isLate: boolean, dueOn: string, preparedUntil: string | null, preparedNote: string | null, preparedAt: string | null, limit: ExtensionLimit | null, limitSentence: string | null, leadDueOn: string | null, report: { id: string } | null, abilities: { grant: boolean, grantOther: boolean, refuse: boolean, prepare: boolean } } | null, abilities: { acknowledge: boolean, accept: boolean, returnForRework: boolean, report: boolean, reportOnBehalf: boolean, handOver: boolean, handOverOnBehalf: boolean, fileOfficialLetter: boolean, waive: boolean, replace: boolean } }>, problems: Array<{ id: string, version: number, state: ProblemState, text: string, byOn: string | null, helperOther: string | null, outcome: string | null, openedAt: string, closedAt: string | null, closedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } }, helpers: Array<{ id: string, askedAt: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, answers: Array<{ id: string, at: string, text: string, fromName: string, evidence: Evidence }> }>, abilities: { ask: boolean, solve: boolean } }>, timeline: Array<{ id: string, at: string, kind: string, act: string | null, channel: Channel | null, evidence: Evidence | null, waits: boolean, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, report: { id: string, version: number, kind: string, answer: Answer, standing: Standing, text: string, untilOn: string | null, at: string, channel: Channel, evidence: Evidence, returnReason: string | null, withoutReason: string | null, isLate: boolean, figures: Array<{ code: string, value: number, name: { kk: string | null, ru: string | null, en: string | null } }>, files: Array<{ id: string, name: string, size: number, url: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, without: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, taken: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, namedBody: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null } | null, message: { id: string, subject: string, text: string, atRisk: boolean, fromName: string, fromAddress: string, registerNumber: number | null, rawUrl: string, evidence: Evidence, files: Array<{ id: string, name: string, size: number, url: string }> } | null, letter: { id: string, kind: string, subject: string, text: string, toName: string, toAddress: string, state: string, serverReply: string | null, registerNumber: number | null } | null, facts: Array<{ name: string, value: string }> }>, abilities: { edit: boolean, issue: boolean, discard: boolean, accept: boolean, returnForRework: boolean, cancel: boolean, reopen: boolean, report: boolean, reportOnBehalf: boolean } } | null };

type Acted_Assignment_Fragment = { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark };

type Acted_AssignmentConflict_Fragment = { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } };

type Acted_Refused_Fragment = { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null };

export type ActedFragment =
  | Acted_Assignment_Fragment
  | Acted_AssignmentConflict_Fragment
  | Acted_Refused_Fragment
;

export type AcceptSlotMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
}>;


export type AcceptSlotMutation = { acceptSlot:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ReopenAssignmentMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  reason: string;
}>;


export type ReopenAssignmentMutation = { reopenAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ReturnForReworkMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
  reason: string;
  dueOn?: string | null | undefined;
}>;


export type ReturnForReworkMutation = { returnForRework:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type FileOfficialLetterMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
  number: string;
  on: string;
}>;


export type FileOfficialLetterMutation = { fileOfficialLetter:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type WaiveSlotMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
  reason: string;
}>;


export type WaiveSlotMutation = { waiveSlot:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type CancelAssignmentMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  reason: string;
}>;


export type CancelAssignmentMutation = { cancelAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type DiscardAssignmentMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type DiscardAssignmentMutation = { discardAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type AcknowledgeAssignmentMutationVariables = Exact<{
  slotId: string | number;
}>;


export type AcknowledgeAssignmentMutation = { acknowledgeAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ReportProgressMutationVariables = Exact<{
  input: ReportInput;
}>;


export type ReportProgressMutation = { reportProgress:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ReportOnBehalfMutationVariables = Exact<{
  input: ReportInput;
  said: OnBehalfInput;
}>;


export type ReportOnBehalfMutation = { reportOnBehalf:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type HandOverSlotMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverSlotMutation = { handOverSlot:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type HandOverOnBehalfMutationVariables = Exact<{
  input: HandOverInput;
  said: OnBehalfInput;
}>;


export type HandOverOnBehalfMutation = { handOverOnBehalf:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ReplaceExecutorMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
  organisationId: string | number;
  dueOn?: string | null | undefined;
}>;


export type ReplaceExecutorMutation = { replaceExecutor:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type TimeRequestFragment = { id: string, version: number, state: ExtensionState, askedUntil: string | null, isLate: boolean, dueOn: string, preparedUntil: string | null, preparedNote: string | null, preparedAt: string | null, limit: ExtensionLimit | null, limitSentence: string | null, leadDueOn: string | null, report: { id: string } | null, abilities: { grant: boolean, grantOther: boolean, refuse: boolean, prepare: boolean } };

export type GrantExtensionMutationVariables = Exact<{
  requestId: string | number;
  expectedVersion: number;
  until?: string | null | undefined;
  afterLead: boolean;
  word?: string | null | undefined;
}>;


export type GrantExtensionMutation = { grantExtension:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type RefuseExtensionMutationVariables = Exact<{
  requestId: string | number;
  expectedVersion: number;
  word?: string | null | undefined;
}>;


export type RefuseExtensionMutation = { refuseExtension:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type PrepareExtensionMutationVariables = Exact<{
  requestId: string | number;
  expectedVersion: number;
  until: string;
  note?: string | null | undefined;
}>;


export type PrepareExtensionMutation = { prepareExtension:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type AddresseesQueryVariables = Exact<{ [key: string]: never; }>;


export type AddresseesQuery = { organisations: Array<{ defaultForce: Force, mailboxes: Array<string>, id: string, type: OrganisationType, contact: { addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }>, organisationGroups: Array<{ id: string, key: string, name: { kk: string | null, ru: string | null, en: string | null }, organisations: Array<{ id: string }> }>, indicators: Array<{ code: string, name: { kk: string | null, ru: string | null, en: string | null } }> };

export type WorkDaysQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type WorkDaysQuery = { workDays: Array<{ day: string, working: boolean, name: { kk: string | null, ru: string | null, en: string | null } | null }> };

export type PreviewLettersQueryVariables = Exact<{
  input: AssignmentInput;
}>;


export type PreviewLettersQuery = { previewLetters: { letters: Array<{ toAddress: string | null, problem: string | null, language: LetterLanguage, subject: string, text: string, lines: number, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null }>, problems: Array<{ sentence: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }>, warnings: Array<{ code: string, sentence: string, suggestions: Array<string> }> } };

export type DraftFieldsFragment = { id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { assignment: { id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } } | null };

export type DraftAssignmentMutationVariables = Exact<{
  input: AssignmentInput;
}>;


export type DraftAssignmentMutation = { draftAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type EditAssignmentMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  input: AssignmentInput;
}>;


export type EditAssignmentMutation = { editAssignment:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type IssueAssignmentMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
}>;


export type IssueAssignmentMutation = { issueAssignment:
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number, number: string | null, state: AssignmentState, dueOn: string | null, dueReason: string | null, together: Together, title: { kk: string | null, ru: string | null, en: string | null }, text: { kk: string | null, ru: string | null, en: string | null }, result: { kk: string | null, ru: string | null, en: string | null }, basis: { kk: string | null, ru: string | null, en: string | null }, indicators: Array<{ code: string }>, slots: Array<{ isLead: boolean, force: Force, closesBy: ClosesBy, dueOn: string | null, organisation: { id: string } }>, abilities: { edit: boolean, issue: boolean, discard: boolean } } }
    | { __typename: 'IssuedAssignments', letters: number, assignments: Array<{ id: string, number: string | null }> }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type OpenProblemFragment = { id: string, version: number, state: ProblemState, text: string, byOn: string | null, helperOther: string | null, outcome: string | null, openedAt: string, closedAt: string | null, closedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } }, helpers: Array<{ id: string, askedAt: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, answers: Array<{ id: string, at: string, text: string, fromName: string, evidence: Evidence }> }>, abilities: { ask: boolean, solve: boolean } };

export type AskForHelpMutationVariables = Exact<{
  problemId: string | number;
  expectedVersion: number;
  organisationIds: Array<string | number> | string | number;
}>;


export type AskForHelpMutation = { askForHelp:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type SolveProblemMutationVariables = Exact<{
  problemId: string | number;
  expectedVersion: number;
  outcome: string;
}>;


export type SolveProblemMutation = { solveProblem:
    | { __typename: 'Assignment', id: string, version: number, number: string | null, state: AssignmentState, mark: Mark }
    | { __typename: 'AssignmentConflict', sentence: string, changedAt: string, changedBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, theirs: { id: string, version: number } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type FeedFragment = { id: string, name: string, language: Language, layers: Array<FeedLayer>, audience: FeedAudience, alarms: boolean, address: string | null, createdAt: string, lastUsedAt: string | null };

export type FeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedsQuery = { feeds: Array<{ id: string, name: string, language: Language, layers: Array<FeedLayer>, audience: FeedAudience, alarms: boolean, address: string | null, createdAt: string, lastUsedAt: string | null }> };

export type CalendarPreviewQueryVariables = Exact<{
  layers: Array<FeedLayer> | FeedLayer;
  language: Language;
}>;


export type CalendarPreviewQuery = { calendarPreview: { total: number, counts: Array<{ layer: FeedLayer, count: number }>, entries: Array<{ layer: FeedLayer, title: string, place: string | null, day: string, through: string, startsAt: string | null, endsAt: string | null, cancelled: boolean }> } };

export type CreateFeedMutationVariables = Exact<{
  input: FeedInput;
}>;


export type CreateFeedMutation = { createFeed:
    | { __typename: 'NewFeed', url: string, feed: { id: string, name: string } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ChangeFeedMutationVariables = Exact<{
  input: ChangeFeedInput;
}>;


export type ChangeFeedMutation = { changeFeed:
    | { __typename: 'Feed', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type RotateFeedMutationVariables = Exact<{
  feedId: string | number;
}>;


export type RotateFeedMutation = { rotateFeed:
    | { __typename: 'NewFeed', url: string, feed: { id: string, name: string } }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type RevokeFeedMutationVariables = Exact<{
  feedId: string | number;
}>;


export type RevokeFeedMutation = { revokeFeed:
    | { __typename: 'Feed', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type OpenCalendarPageMutationVariables = Exact<{
  fresh: boolean;
}>;


export type OpenCalendarPageMutation = { openCalendarPage:
    | { __typename: 'CalendarPageLink', url: string, qr: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type BodyMailQueryVariables = Exact<{
  id: string | number;
}>;


export type BodyMailQuery = { organisation: { id: string, failingAddresses: Array<{ address: string, words: string, since: string }>, mailDomains: Array<{ domain: string, letters: number, lastAt: string | null, mayConfirm: boolean, mayWithdraw: boolean, confirmation: { id: string, reason: string, at: string, by: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null } | null, withdrawn: { id: string, withdrawnReason: string | null, withdrawnAt: string | null, withdrawnBy: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null } | null }> } | null };

export type ConfirmDomainMutationVariables = Exact<{
  organisationId: string | number;
  domain: string;
  reason: string;
}>;


export type ConfirmDomainMutation = { confirmDomain:
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type WithdrawDomainMutationVariables = Exact<{
  confirmationId: string | number;
  reason: string;
}>;


export type WithdrawDomainMutation = { withdrawDomain:
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type BodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodiesQuery = { organisations: Array<{ openSlots: number, id: string, type: OrganisationType, parent: { id: string } | null, contact: { phone: string | null, addresses: Array<string>, id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }> };

export type CardFragment = { id: string, language: LetterLanguage, phone: string | null, addresses: Array<string>, name: { kk: string | null, ru: string | null, en: string | null }, posts: Array<{ id: string, fromOn: string, toOn: string | null, title: { kk: string | null, ru: string | null, en: string | null }, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> };

export type OneBodyQueryVariables = Exact<{
  id: string | number;
}>;


export type OneBodyQuery = { organisation: { defaultForce: Force, mailboxes: Array<string>, openSlots: number, id: string, type: OrganisationType, region: { iso: string, kato: string } | null, parent: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, children: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }>, contact: { id: string } | null, people: Array<{ id: string, language: LetterLanguage, phone: string | null, addresses: Array<string>, name: { kk: string | null, ru: string | null, en: string | null }, posts: Array<{ id: string, fromOn: string, toOn: string | null, title: { kk: string | null, ru: string | null, en: string | null }, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> }>, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } | null, openSlots: Array<{ id: string, mark: Mark, force: Force, dueOn: string | null, isLead: boolean, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } }>, composition: Array<{ id: string, role: CouncilRole, hasVote: boolean, substitution: string, basisNumber: string | null, basisOn: string | null, fromOn: string, toOn: string | null, post: { kk: string | null, ru: string | null, en: string | null } | null, holder: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string } }> };

export type OnePersonQueryVariables = Exact<{
  id: string | number;
}>;


export type OnePersonQuery = { person: { id: string, language: LetterLanguage, phone: string | null, addresses: Array<string>, name: { kk: string | null, ru: string | null, en: string | null }, posts: Array<{ id: string, fromOn: string, toOn: string | null, title: { kk: string | null, ru: string | null, en: string | null }, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }> } | null };

export type YearOfDaysQueryVariables = Exact<{
  from: string;
  to: string;
  year: number;
}>;


export type YearOfDaysQuery = { workDays: Array<{ day: string, working: boolean, kind: WorkDayKind | null, name: { kk: string | null, ru: string | null, en: string | null } | null }>, workCalendarChanges: Array<{ day: string, removed: boolean, kind: WorkDayKind, reason: string, at: string, name: { kk: string | null, ru: string | null, en: string | null }, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null }>, campaigns: Array<{ from: string, to: string }> };

export type FallenDueDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type FallenDueDaysQuery = { dueOnDaysOff: Array<{ dueOn: string, nearest: Array<string>, slot: { id: string, version: number, force: Force, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } } }> };

export type WeekendRhythmsQueryVariables = Exact<{ [key: string]: never; }>;


export type WeekendRhythmsQuery = { organisations: Array<{ id: string, weekendRhythm: WeekendRhythm, short: { kk: string | null, ru: string | null, en: string | null } }> };

export type SetWorkDayMutationVariables = Exact<{
  input: SpecialDayInput;
}>;


export type SetWorkDayMutation = { setWorkDay:
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
    | { __typename: 'WorkDay', day: string }
   };

export type RemoveWorkDayMutationVariables = Exact<{
  day: string;
  reason: string;
}>;


export type RemoveWorkDayMutation = { removeWorkDay:
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
    | { __typename: 'WorkDay', day: string }
   };

export type MoveDueMutationVariables = Exact<{
  slotId: string | number;
  expectedVersion: number;
  dueOn: string;
}>;


export type MoveDueMutation = { moveDue:
    | { __typename: 'Assignment', id: string, version: number }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type ChooseRhythmMutationVariables = Exact<{
  organisationId: string | number;
  rhythm: WeekendRhythm;
}>;


export type ChooseRhythmMutation = { chooseRhythm:
    | { __typename: 'Organisation', id: string, weekendRhythm: WeekendRhythm }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type GatheringFragment = { id: string, version: number, state: string, startsAt: string, endsAt: string, place: string | null, videoUrl: string | null, cancelReason: string | null, yes: number, no: number, silent: number, title: { kk: string | null, ru: string | null, en: string | null }, author: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, abilities: { move: boolean, cancel: boolean, answer: boolean } };

export type MeetingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingsQuery = { meetings: Array<{ id: string, version: number, state: string, startsAt: string, endsAt: string, place: string | null, videoUrl: string | null, cancelReason: string | null, yes: number, no: number, silent: number, title: { kk: string | null, ru: string | null, en: string | null }, author: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, abilities: { move: boolean, cancel: boolean, answer: boolean } }> };

export type OneMeetingQueryVariables = Exact<{
  id: string | number;
}>;


export type OneMeetingQuery = { meeting: { id: string, version: number, state: string, startsAt: string, endsAt: string, place: string | null, videoUrl: string | null, cancelReason: string | null, yes: number, no: number, silent: number, invitations: Array<{ id: string, answer: MeetingAnswer | null, answeredAt: string | null, note: string | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, mandate: { id: string, role: CouncilRole, hasVote: boolean, post: { kk: string | null, ru: string | null, en: string | null } | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } } }>, title: { kk: string | null, ru: string | null, en: string | null }, author: { id: string, name: { kk: string | null, ru: string | null, en: string | null } }, abilities: { move: boolean, cancel: boolean, answer: boolean } } | null };

export type InvitableQueryVariables = Exact<{ [key: string]: never; }>;


export type InvitableQuery = { composition: Array<{ id: string, role: CouncilRole, hasVote: boolean, post: { kk: string | null, ru: string | null, en: string | null } | null, holder: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } } }> };

type MeetingActed_Meeting_Fragment = { __typename: 'Meeting', id: string, version: number, state: string };

type MeetingActed_Refused_Fragment = { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null };

export type MeetingActedFragment =
  | MeetingActed_Meeting_Fragment
  | MeetingActed_Refused_Fragment
;

export type PlanMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type PlanMeetingMutation = { planMeeting:
    | { __typename: 'Meeting', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type MoveMeetingMutationVariables = Exact<{
  input: MoveMeetingInput;
}>;


export type MoveMeetingMutation = { moveMeeting:
    | { __typename: 'Meeting', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type CancelMeetingMutationVariables = Exact<{
  meetingId: string | number;
  expectedVersion: number;
  reason: string;
}>;


export type CancelMeetingMutation = { cancelMeeting:
    | { __typename: 'Meeting', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type AnswerInvitationMutationVariables = Exact<{
  invitationId: string | number;
  answer: MeetingAnswer;
  note?: string | null | undefined;
}>;


export type AnswerInvitationMutation = { answerInvitation:
    | { __typename: 'Meeting', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { overview: { year: number, total: number, counts: Array<{ mark: Mark, count: number }>, bodies: Array<{ lateBeside: number, lastAnswerAt: string | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, counts: Array<{ mark: Mark, count: number }>, next: { id: string, number: string, dueOn: string, mark: Mark, force: Force, title: { kk: string | null, ru: string | null, en: string | null } } | null }>, waiting: Array<{ kind: WaitingMatter, count: number, since: string | null, bodies: Array<{ id: string, short: { kk: string | null, ru: string | null, en: string | null } }> }>, nextMeeting: { id: string, startsAt: string, place: string | null, videoUrl: string | null, yes: number, no: number, silent: number, title: { kk: string | null, ru: string | null, en: string | null } } | null } | null };

export type ProposalFragment = { id: string, step: EscalationStep, state: EscalationState, dueOn: string, proposedOn: string, daysLate: number, decidedAt: string | null, reason: string | null, to: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null };

export type RemindersOfQueryVariables = Exact<{
  id: string | number;
}>;


export type RemindersOfQuery = { assignment: { id: string, slots: Array<{ id: string, state: SlotState, late: boolean, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, reminders: { sentOn: Array<string>, nextOn: string | null, waits: boolean, answered: boolean } | null }>, escalations: Array<{ id: string, step: EscalationStep, state: EscalationState, dueOn: string, proposedOn: string, daysLate: number, decidedAt: string | null, reason: string | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } }, to: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null }> } | null };

export type ProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProposalsQuery = { escalations: Array<{ id: string, step: EscalationStep, state: EscalationState, dueOn: string, proposedOn: string, daysLate: number, decidedAt: string | null, reason: string | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } }, to: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null }> };

export type LateToRemindQueryVariables = Exact<{ [key: string]: never; }>;


export type LateToRemindQuery = { lateToRemind: Array<{ outcome: RemindOutcome, address: string | null, to: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, slot: { id: string, dueOn: string | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, assignment: { id: string, number: string | null } } }> };

export type RemindMutationVariables = Exact<{
  slotIds: Array<string | number> | string | number;
}>;


export type RemindMutation = { remind:
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
    | { __typename: 'Reminded', now: number, later: number, left: number, letters: number }
   };

export type SendEscalationMutationVariables = Exact<{
  escalationId: string | number;
}>;


export type SendEscalationMutation = { sendEscalation:
    | { __typename: 'Escalation', id: string, state: EscalationState }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type DismissEscalationMutationVariables = Exact<{
  escalationId: string | number;
  reason: string;
}>;


export type DismissEscalationMutation = { dismissEscalation:
    | { __typename: 'Escalation', id: string, state: EscalationState }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type DisciplineQueryVariables = Exact<{
  fromOn: string;
  toOn: string;
}>;


export type DisciplineQuery = { discipline: Array<{ medianMinutesToAcknowledge: number | null, organisation: { id: string, type: OrganisationType, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }, orders: { issued: number, due: number, inTime: number, inTimePercent: number | null, late: number, averageDaysLate: number | null, overdue: number, notReported: number, returns: number, extensions: number } | null, asked: { issued: number, due: number, answered: number, percent: number | null } | null }> };

export type DelegationQueryVariables = Exact<{ [key: string]: never; }>;


export type DelegationQuery = { delegation: { times: number, days: number, latestOn: string | null, noticeDays: number, declineDays: number, version: number, mayChange: boolean, chair: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, changes: Array<{ at: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, was: { times: number, days: number, latestOn: string | null, noticeDays: number, declineDays: number }, now: { times: number, days: number, latestOn: string | null, noticeDays: number, declineDays: number } }> } | null };

export type ChangeDelegationMutationVariables = Exact<{
  input: DelegationInput;
  expectedVersion: number;
}>;


export type ChangeDelegationMutation = { changeDelegation:
    | { __typename: 'Delegation', version: number }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type OpenFragment = { id: string, version: number, state: string, atRisk: boolean, riskSuggested: boolean, automatic: string | null, evidence: Evidence, fromName: string, fromAddress: string, subject: string, text: string, quotedText: string, receivedAt: string, toAddresses: Array<string>, registerNumber: number | null, rawUrl: string, evidenceReasons: Array<{ tone: string, sentence: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, files: Array<{ id: string, name: string, size: number, url: string }>, suggestions: Array<{ kind: string, sentence: string, targetId: string | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null }>, abilities: { file: boolean, secondAddress: boolean, notForUs: boolean, markRisk: boolean, unmarkRisk: boolean } };

export type UnsortedQueryVariables = Exact<{ [key: string]: never; }>;


export type UnsortedQuery = { unsortedMail: { total: number, rows: Array<{ id: string, version: number, state: string, atRisk: boolean, riskSuggested: boolean, automatic: string | null, evidence: Evidence, fromName: string, fromAddress: string, subject: string, text: string, quotedText: string, receivedAt: string, toAddresses: Array<string>, registerNumber: number | null, rawUrl: string, evidenceReasons: Array<{ tone: string, sentence: string }>, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null, files: Array<{ id: string, name: string, size: number, url: string }>, suggestions: Array<{ kind: string, sentence: string, targetId: string | null, slot: { id: string, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } }, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } } | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null, organisation: { id: string, short: { kk: string | null, ru: string | null, en: string | null } } | null }>, abilities: { file: boolean, secondAddress: boolean, notForUs: boolean, markRisk: boolean, unmarkRisk: boolean } }> } };

export type ClosedMailQueryVariables = Exact<{ [key: string]: never; }>;


export type ClosedMailQuery = { riskMail: Array<{ id: string, version: number, receivedAt: string, riskHistory: Array<{ act: string, at: string, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } | null }>, riskReaders: Array<{ isSecretary: boolean, openedAt: string | null, person: { id: string, name: { kk: string | null, ru: string | null, en: string | null } } }>, abilities: { unmarkRisk: boolean } }> };

export type ReadClosedQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadClosedQuery = { message: { id: string, subject: string, text: string, fromName: string, fromAddress: string, files: Array<{ id: string, name: string, size: number, url: string }> } | null };

export type OpenSlotsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type OpenSlotsQuery = { openSlots: Array<{ id: string, assignment: { id: string, number: string | null, title: { kk: string | null, ru: string | null, en: string | null } } }> };

export type SortingBodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type SortingBodiesQuery = { organisations: Array<{ id: string, type: OrganisationType, people: Array<{ id: string, name: { kk: string | null, ru: string | null, en: string | null } }>, short: { kk: string | null, ru: string | null, en: string | null }, name: { kk: string | null, ru: string | null, en: string | null } }> };

type Sorted_Message_Fragment = { __typename: 'Message', id: string, version: number, state: string };

type Sorted_Refused_Fragment = { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null };

export type SortedFragment =
  | Sorted_Message_Fragment
  | Sorted_Refused_Fragment
;

export type FileMessageMutationVariables = Exact<{
  input: FileMessageInput;
}>;


export type FileMessageMutation = { fileMessage:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type SecondAddressOfMutationVariables = Exact<{
  messageId: string | number;
  expectedVersion: number;
  personId: string | number;
}>;


export type SecondAddressOfMutation = { secondAddressOf:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type NotForUsMutationVariables = Exact<{
  messageId: string | number;
  expectedVersion: number;
}>;


export type NotForUsMutation = { notForUs:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type MarkAtRiskMutationVariables = Exact<{
  messageId: string | number;
  expectedVersion: number;
}>;


export type MarkAtRiskMutation = { markAtRisk:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type UnmarkAtRiskMutationVariables = Exact<{
  messageId: string | number;
  expectedVersion: number;
  reason: string;
}>;


export type UnmarkAtRiskMutation = { unmarkAtRisk:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export type UnsortMessageMutationVariables = Exact<{
  messageId: string | number;
  expectedVersion: number;
}>;


export type UnsortMessageMutation = { unsortMessage:
    | { __typename: 'Message', id: string, version: number, state: string }
    | { __typename: 'Refused', code: RefusalCode, sentence: string, field: string | null }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NamesFragmentDoc = new TypedDocumentString(`
    fragment Names on LocalText {
  kk
  ru
  en
}
    `, {"fragmentName":"Names"}) as unknown as TypedDocumentString<NamesFragment, unknown>;
export const BodyFragmentDoc = new TypedDocumentString(`
    fragment Body on Organisation {
  id
  type
  short {
    ...Names
  }
  name {
    ...Names
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}`, {"fragmentName":"Body"}) as unknown as TypedDocumentString<BodyFragment, unknown>;
export const PersonNameFragmentDoc = new TypedDocumentString(`
    fragment PersonName on Person {
  id
  name {
    ...Names
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}`, {"fragmentName":"PersonName"}) as unknown as TypedDocumentString<PersonNameFragment, unknown>;
export const AskedFragmentDoc = new TypedDocumentString(`
    fragment Asked on Answering {
  id
  version
  standing
  address
  askedAt
  asks
  answeredAt
  channel
  passedOnAt
  bouncedAt
  bounceWords
  organisation {
    ...Body
  }
  person {
    ...PersonName
    phone
    addresses
    bestChannel
  }
  successor {
    ...PersonName
    phone
    addresses
  }
  former {
    ...PersonName
  }
  deputy {
    ...PersonName
    phone
  }
  standingIn {
    id
    fromOn
    toOn
    person {
      ...PersonName
      phone
    }
    insteadOf {
      id
    }
  }
  absence {
    id
    says
    untilOn
    deputyName
    deputyPhone
    deputyAddress
    noticedAt
    person {
      ...PersonName
    }
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}
fragment Body on Organisation {
  id
  type
  short {
    ...Names
  }
  name {
    ...Names
  }
}`, {"fragmentName":"Asked"}) as unknown as TypedDocumentString<AskedFragment, unknown>;
export const SaidFragmentDoc = new TypedDocumentString(`
    fragment Said on TimelineItem {
  id
  at
  kind
  act
  organisation {
    id
    short {
      ...Names
    }
  }
  person {
    ...PersonName
  }
  report {
    id
    answer
    text
    untilOn
  }
  message {
    id
    subject
    text
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"Said"}) as unknown as TypedDocumentString<SaidFragment, unknown>;
export const RowFragmentDoc = new TypedDocumentString(`
    fragment Row on Assignment {
  id
  version
  number
  state
  mark
  partlyLate
  dueOn
  daysLeft
  title {
    ...Names
  }
  text {
    ...Names
  }
  controller {
    ...PersonName
  }
  slots {
    id
    version
    isLead
    force
    mark
    late
    state
    closesBy
    dueOn
    organisation {
      id
      type
      short {
        ...Names
      }
    }
    abilities {
      accept
    }
    undelivered {
      address
      words
    }
    extensionRequest {
      id
      askedUntil
      state
    }
  }
  problems {
    id
    state
    slot {
      organisation {
        id
        short {
          ...Names
        }
      }
    }
  }
  lastMessage {
    ...Said
  }
  abilities {
    accept
    cancel
    discard
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}
fragment Said on TimelineItem {
  id
  at
  kind
  act
  organisation {
    id
    short {
      ...Names
    }
  }
  person {
    ...PersonName
  }
  report {
    id
    answer
    text
    untilOn
  }
  message {
    id
    subject
    text
  }
}`, {"fragmentName":"Row"}) as unknown as TypedDocumentString<RowFragment, unknown>;
export const FullReportFragmentDoc = new TypedDocumentString(`
    fragment FullReport on Report {
  id
  version
  kind
  answer
  standing
  text
  untilOn
  at
  channel
  evidence
  returnReason
  figures {
    code
    value
    name {
      ...Names
    }
  }
  files {
    id
    name
    size
    url
  }
  person {
    ...PersonName
  }
  without {
    id
    short {
      ...Names
    }
  }
  withoutReason
  isLate
  taken {
    id
    short {
      ...Names
    }
  }
  namedBody {
    id
    short {
      ...Names
    }
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"FullReport"}) as unknown as TypedDocumentString<FullReportFragment, unknown>;
export const TimeRequestFragmentDoc = new TypedDocumentString(`
    fragment TimeRequest on ExtensionRequest {
  id
  version
  state
  askedUntil
  isLate
  dueOn
  preparedUntil
  preparedNote
  preparedAt
  limit
  limitSentence
  leadDueOn
  report {
    id
  }
  abilities {
    grant
    grantOther
    refuse
    prepare
  }
}
    `, {"fragmentName":"TimeRequest"}) as unknown as TypedDocumentString<TimeRequestFragment, unknown>;
export const OpenProblemFragmentDoc = new TypedDocumentString(`
    fragment OpenProblem on Problem {
  id
  version
  state
  text
  byOn
  helperOther
  outcome
  openedAt
  closedAt
  closedBy {
    ...PersonName
  }
  slot {
    id
    organisation {
      id
      short {
        ...Names
      }
      name {
        ...Names
      }
    }
  }
  helpers {
    id
    askedAt
    organisation {
      id
      short {
        ...Names
      }
      name {
        ...Names
      }
    }
    answers {
      id
      at
      text
      fromName
      evidence
    }
  }
  abilities {
    ask
    solve
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"OpenProblem"}) as unknown as TypedDocumentString<OpenProblemFragment, unknown>;
export const WholeFragmentDoc = new TypedDocumentString(`
    fragment Whole on Assignment {
  id
  version
  number
  state
  mark
  partlyLate
  dueOn
  dueReason
  daysLeft
  issuedAt
  closedAt
  closeReason
  returns
  title {
    ...Names
  }
  text {
    ...Names
  }
  result {
    ...Names
  }
  basis {
    ...Names
  }
  indicators {
    code
    name {
      ...Names
    }
  }
  controller {
    ...PersonName
  }
  batch {
    id
    number
    mark
    title {
      ...Names
    }
    slots {
      id
      force
      organisation {
        id
        short {
          ...Names
        }
      }
    }
  }
  slots {
    id
    version
    isLead
    force
    closesBy
    state
    mark
    late
    dueOn
    acknowledgedAt
    reportedAt
    acceptedAt
    officialNumber
    officialOn
    returns
    organisation {
      ...Body
      people {
        ...PersonName
      }
    }
    person {
      ...PersonName
      phone
    }
    handedBy {
      ...PersonName
    }
    innerDueOn
    latestReport {
      ...FullReport
    }
    delivery {
      state
      at
      serverReply
      toAddress
      registerNumber
    }
    firstDueOn
    extensions
    extensionRequest {
      ...TimeRequest
    }
    abilities {
      acknowledge
      accept
      returnForRework
      report
      reportOnBehalf
      handOver
      handOverOnBehalf
      fileOfficialLetter
      waive
      replace
    }
  }
  problems {
    ...OpenProblem
  }
  timeline {
    id
    at
    kind
    act
    channel
    evidence
    waits
    organisation {
      id
      short {
        ...Names
      }
      name {
        ...Names
      }
    }
    person {
      ...PersonName
    }
    report {
      ...FullReport
    }
    message {
      id
      subject
      text
      atRisk
      fromName
      fromAddress
      registerNumber
      rawUrl
      evidence
      files {
        id
        name
        size
        url
      }
    }
    letter {
      id
      kind
      subject
      text
      toName
      toAddress
      state
      serverReply
      registerNumber
    }
    facts {
      name
      value
    }
  }
  abilities {
    edit
    issue
    discard
    accept
    returnForRework
    cancel
    reopen
    report
    reportOnBehalf
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}
fragment Body on Organisation {
  id
  type
  short {
    ...Names
  }
  name {
    ...Names
  }
}
fragment FullReport on Report {
  id
  version
  kind
  answer
  standing
  text
  untilOn
  at
  channel
  evidence
  returnReason
  figures {
    code
    value
    name {
      ...Names
    }
  }
  files {
    id
    name
    size
    url
  }
  person {
    ...PersonName
  }
  without {
    id
    short {
      ...Names
    }
  }
  withoutReason
  isLate
  taken {
    id
    short {
      ...Names
    }
  }
  namedBody {
    id
    short {
      ...Names
    }
  }
}
fragment TimeRequest on ExtensionRequest {
  id
  version
  state
  askedUntil
  isLate
  dueOn
  preparedUntil
  preparedNote
  preparedAt
  limit
  limitSentence
  leadDueOn
  report {
    id
  }
  abilities {
    grant
    grantOther
    refuse
    prepare
  }
}
fragment OpenProblem on Problem {
  id
  version
  state
  text
  byOn
  helperOther
  outcome
  openedAt
  closedAt
  closedBy {
    ...PersonName
  }
  slot {
    id
    organisation {
      id
      short {
        ...Names
      }
      name {
        ...Names
      }
    }
  }
  helpers {
    id
    askedAt
    organisation {
      id
      short {
        ...Names
      }
      name {
        ...Names
      }
    }
    answers {
      id
      at
      text
      fromName
      evidence
    }
  }
  abilities {
    ask
    solve
  }
}`, {"fragmentName":"Whole"}) as unknown as TypedDocumentString<WholeFragment, unknown>;
export const ActedFragmentDoc = new TypedDocumentString(`
    fragment Acted on AssignmentActResult {
  __typename
  ... on Assignment {
    id
    version
    number
    state
    mark
  }
  ... on AssignmentConflict {
    sentence
    changedAt
    changedBy {
      ...PersonName
    }
    theirs {
      id
      version
    }
  }
  ... on Refused {
    code
    sentence
    field
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"Acted"}) as unknown as TypedDocumentString<ActedFragment, unknown>;
export const DraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftFields on Assignment {
  id
  version
  number
  state
  dueOn
  dueReason
  together
  title {
    ...Names
  }
  text {
    ...Names
  }
  result {
    ...Names
  }
  basis {
    ...Names
  }
  indicators {
    code
  }
  slots {
    isLead
    force
    closesBy
    dueOn
    organisation {
      id
    }
  }
  abilities {
    edit
    issue
    discard
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}`, {"fragmentName":"DraftFields"}) as unknown as TypedDocumentString<DraftFieldsFragment, unknown>;
export const FeedFragmentDoc = new TypedDocumentString(`
    fragment Feed on Feed {
  id
  name
  language
  layers
  audience
  alarms
  address
  createdAt
  lastUsedAt
}
    `, {"fragmentName":"Feed"}) as unknown as TypedDocumentString<FeedFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on Person {
  id
  name {
    ...Names
  }
  language
  phone
  addresses
  posts {
    id
    title {
      ...Names
    }
    fromOn
    toOn
    organisation {
      id
      short {
        ...Names
      }
    }
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}`, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const GatheringFragmentDoc = new TypedDocumentString(`
    fragment Gathering on Meeting {
  id
  version
  state
  startsAt
  endsAt
  place
  videoUrl
  cancelReason
  yes
  no
  silent
  title {
    ...Names
  }
  author {
    ...PersonName
  }
  abilities {
    move
    cancel
    answer
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"Gathering"}) as unknown as TypedDocumentString<GatheringFragment, unknown>;
export const MeetingActedFragmentDoc = new TypedDocumentString(`
    fragment MeetingActed on MeetingActResult {
  __typename
  ... on Meeting {
    id
    version
    state
  }
  ... on Refused {
    code
    sentence
    field
  }
}
    `, {"fragmentName":"MeetingActed"}) as unknown as TypedDocumentString<MeetingActedFragment, unknown>;
export const ProposalFragmentDoc = new TypedDocumentString(`
    fragment Proposal on Escalation {
  id
  step
  state
  dueOn
  proposedOn
  daysLate
  decidedAt
  reason
  to {
    ...PersonName
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"Proposal"}) as unknown as TypedDocumentString<ProposalFragment, unknown>;
export const OpenFragmentDoc = new TypedDocumentString(`
    fragment Open on Message {
  id
  version
  state
  atRisk
  riskSuggested
  automatic
  evidence
  fromName
  fromAddress
  subject
  text
  quotedText
  receivedAt
  toAddresses
  registerNumber
  rawUrl
  evidenceReasons {
    tone
    sentence
  }
  person {
    ...PersonName
  }
  organisation {
    id
    short {
      ...Names
    }
  }
  files {
    id
    name
    size
    url
  }
  suggestions {
    kind
    sentence
    targetId
    slot {
      id
      organisation {
        id
        short {
          ...Names
        }
      }
      assignment {
        id
        number
        title {
          ...Names
        }
      }
    }
    person {
      ...PersonName
    }
    organisation {
      id
      short {
        ...Names
      }
    }
  }
  abilities {
    file
    secondAddress
    notForUs
    markRisk
    unmarkRisk
  }
}
    fragment Names on LocalText {
  kk
  ru
  en
}
fragment PersonName on Person {
  id
  name {
    ...Names
  }
}`, {"fragmentName":"Open"}) as unknown as TypedDocumentString<OpenFragment, unknown>;
export const SortedFragmentDoc = new TypedDocumentString(`
    fragment Sorted on MessageActResult {
  __typename
  ... on Message {
    id
    version
    state
  }
  ... on Refused {
    code
    sentence
    field
  }
}
    `, {"fragmentName":"Sorted"}) as unknown as TypedDocumentString<SortedFragment, unknown>;
export const WhoAnswersDocument = {"__meta__":{"hash":"sha256:240c294ce567cc68ea81d04cf102066a1d3c12773bc58e63ae34753610bacc17"}} as unknown as TypedDocumentString<WhoAnswersQuery, WhoAnswersQueryVariables>;
export const BodiesToAskDocument = {"__meta__":{"hash":"sha256:23f3c9595fd55f9e8166f88ee779932f1ccae6ba73fb3df29270bbc1a9d8456f"}} as unknown as TypedDocumentString<BodiesToAskQuery, BodiesToAskQueryVariables>;
export const OpenAnsweringDocument = {"__meta__":{"hash":"sha256:227c01b189a0064ed872f9627024712cb0823b81f591b1ddae7edb59bd6fbbc9"}} as unknown as TypedDocumentString<OpenAnsweringMutation, OpenAnsweringMutationVariables>;
export const AskWhoAgainDocument = {"__meta__":{"hash":"sha256:38f2beae243196ee15a0dc4ba89ebefab9b2ab0f10826df1706c6da4bcbded1f"}} as unknown as TypedDocumentString<AskWhoAgainMutation, AskWhoAgainMutationVariables>;
export const WriteElsewhereDocument = {"__meta__":{"hash":"sha256:303fe79eadba8d278c3071b995e114103188f13eb4d6a767add41a42a4995a0a"}} as unknown as TypedDocumentString<WriteElsewhereMutation, WriteElsewhereMutationVariables>;
export const EnterWhoAnswersDocument = {"__meta__":{"hash":"sha256:c3ac82e8ef66e902f9675ce9fcc04cb7aabcb82a70a1e4986b48fd0ba9347da3"}} as unknown as TypedDocumentString<EnterWhoAnswersMutation, EnterWhoAnswersMutationVariables>;
export const AppointDeputyDocument = {"__meta__":{"hash":"sha256:1a9a1cf7bcbdcdfeaa269e23f1cb696172f6721bb874902d2c8192bf81a784d2"}} as unknown as TypedDocumentString<AppointDeputyMutation, AppointDeputyMutationVariables>;
export const EndDeputyDocument = {"__meta__":{"hash":"sha256:4e3d5f36ba8ef98e9caeb4b7068ba9ac3d994ed0e8705638181f6d3ff31b2fdb"}} as unknown as TypedDocumentString<EndDeputyMutation, EndDeputyMutationVariables>;
export const DismissAbsenceDocument = {"__meta__":{"hash":"sha256:171a34a5a0e0519b559b071cb6e555fedf5271790f0dd7f7caeaac0edb953775"}} as unknown as TypedDocumentString<DismissAbsenceMutation, DismissAbsenceMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:7dbf69bad1c7f279a56b8c0162675fb08a7d4d685dff5a35a4a8902d3325aa5c"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const CountsDocument = {"__meta__":{"hash":"sha256:a68ba309346272665704de890cbd58cdd376f3e61df5c61b2709125e37ad5965"}} as unknown as TypedDocumentString<CountsQuery, CountsQueryVariables>;
export const WaitingCountDocument = {"__meta__":{"hash":"sha256:4ab03ed76e87733ce57ed63509aacfa3b4241ad5c0653cecf5b804e61ff7d7ae"}} as unknown as TypedDocumentString<WaitingCountQuery, WaitingCountQueryVariables>;
export const UnsortedCountDocument = {"__meta__":{"hash":"sha256:9ca34f98ccf1f525b224f61f6668449b3c48d0c1dc8c0d23a8b632775812e1ae"}} as unknown as TypedDocumentString<UnsortedCountQuery, UnsortedCountQueryVariables>;
export const RequestSignInLinkDocument = {"__meta__":{"hash":"sha256:5ef6ad0f77aad52534e5332920e9bfae688e658692a05c926702590ca618d539"}} as unknown as TypedDocumentString<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const AssignmentListDocument = {"__meta__":{"hash":"sha256:088f52ca6e94944963291bea29565b874a3ce228d9983b52c57d5415e5d156fc"}} as unknown as TypedDocumentString<AssignmentListQuery, AssignmentListQueryVariables>;
export const FilterBodiesDocument = {"__meta__":{"hash":"sha256:34539f5998e7d149411563e5f5738334a5761a8ac513d45ced44003b7a3748ed"}} as unknown as TypedDocumentString<FilterBodiesQuery, FilterBodiesQueryVariables>;
export const AssignmentByNumberDocument = {"__meta__":{"hash":"sha256:fb44fe015e76eb143ca09c830940936f6f1905aaf9866681eaa129c93bf3d01e"}} as unknown as TypedDocumentString<AssignmentByNumberQuery, AssignmentByNumberQueryVariables>;
export const AssignmentByIdDocument = {"__meta__":{"hash":"sha256:b117abc0e8980af733b1d42568d2aa7e0876b20932f5d1c5e756822ee8b1ed69"}} as unknown as TypedDocumentString<AssignmentByIdQuery, AssignmentByIdQueryVariables>;
export const AcceptSlotDocument = {"__meta__":{"hash":"sha256:1be3e95daa4a724bf7e00e23404e0cb45a77836928b5ae52ec2f70c0d0567a0e"}} as unknown as TypedDocumentString<AcceptSlotMutation, AcceptSlotMutationVariables>;
export const ReopenAssignmentDocument = {"__meta__":{"hash":"sha256:bf85094a1b979ad839993f533ca9260835c325bcb8887f92e6c42cdabc25c339"}} as unknown as TypedDocumentString<ReopenAssignmentMutation, ReopenAssignmentMutationVariables>;
export const ReturnForReworkDocument = {"__meta__":{"hash":"sha256:2abd3aa2688847b5f1cf47887936c89167a07cfda66f210081c6bad9b76fc256"}} as unknown as TypedDocumentString<ReturnForReworkMutation, ReturnForReworkMutationVariables>;
export const FileOfficialLetterDocument = {"__meta__":{"hash":"sha256:e24d72d950196b198ff1ca7a673fd28f0feecb220a59a6540e0f9164b2f258f7"}} as unknown as TypedDocumentString<FileOfficialLetterMutation, FileOfficialLetterMutationVariables>;
export const WaiveSlotDocument = {"__meta__":{"hash":"sha256:10a246976f6db1a96fb35450d6c86337bcd6e6b4dabdbf6e81c5a99e3c02ac7b"}} as unknown as TypedDocumentString<WaiveSlotMutation, WaiveSlotMutationVariables>;
export const CancelAssignmentDocument = {"__meta__":{"hash":"sha256:a8887529ec3232d25d3ef6986c6361b8e6870466634a42de32213829f949b26b"}} as unknown as TypedDocumentString<CancelAssignmentMutation, CancelAssignmentMutationVariables>;
export const DiscardAssignmentDocument = {"__meta__":{"hash":"sha256:ee7c77cfe0e15a88ab0c6a1110b0a6c7b9a433cf56cab763a397d4337de391ba"}} as unknown as TypedDocumentString<DiscardAssignmentMutation, DiscardAssignmentMutationVariables>;
export const AcknowledgeAssignmentDocument = {"__meta__":{"hash":"sha256:dc6f14b920e866d14725448d0f87fff5213c0b768aaf99b322d50d7b9fecbbf7"}} as unknown as TypedDocumentString<AcknowledgeAssignmentMutation, AcknowledgeAssignmentMutationVariables>;
export const ReportProgressDocument = {"__meta__":{"hash":"sha256:5a3ab32a1300fcb1ff0bc1fb9699b46ff08210146fdf099221b116081877e682"}} as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const ReportOnBehalfDocument = {"__meta__":{"hash":"sha256:95e34512913d1d1b0fc0aa8a303337e478b3da1e81d04f786298f06b30845aff"}} as unknown as TypedDocumentString<ReportOnBehalfMutation, ReportOnBehalfMutationVariables>;
export const HandOverSlotDocument = {"__meta__":{"hash":"sha256:cece86b92af047022c2063453e44d35bacbbe7aa87e15e4e880a01b9915c8f95"}} as unknown as TypedDocumentString<HandOverSlotMutation, HandOverSlotMutationVariables>;
export const HandOverOnBehalfDocument = {"__meta__":{"hash":"sha256:4a194998d6b331fc2186bee1d2b3c1c8f9f787c61487c1f74b3e95bb9745c331"}} as unknown as TypedDocumentString<HandOverOnBehalfMutation, HandOverOnBehalfMutationVariables>;
export const ReplaceExecutorDocument = {"__meta__":{"hash":"sha256:a5f8cb65aa8d094c8dadc50e268a8fc47ab42c824f2f0aea4f0561625fa9f767"}} as unknown as TypedDocumentString<ReplaceExecutorMutation, ReplaceExecutorMutationVariables>;
export const GrantExtensionDocument = {"__meta__":{"hash":"sha256:13786238fb19f9853c199385ade3ce2092469996eefcafebb19d74e47c61da77"}} as unknown as TypedDocumentString<GrantExtensionMutation, GrantExtensionMutationVariables>;
export const RefuseExtensionDocument = {"__meta__":{"hash":"sha256:1b3bbcfa73966b4e090769cfa099baa7b131c4f9f54ba2bf6e38fa7620b5397c"}} as unknown as TypedDocumentString<RefuseExtensionMutation, RefuseExtensionMutationVariables>;
export const PrepareExtensionDocument = {"__meta__":{"hash":"sha256:01f30fedb77114ab755dda4cb2c4797e1af7cb0f9858e7215dae260d972cfda4"}} as unknown as TypedDocumentString<PrepareExtensionMutation, PrepareExtensionMutationVariables>;
export const AddresseesDocument = {"__meta__":{"hash":"sha256:756ab144b5ac8016ab59b85e054280880c1390a972e5566d8612b1246b38d666"}} as unknown as TypedDocumentString<AddresseesQuery, AddresseesQueryVariables>;
export const WorkDaysDocument = {"__meta__":{"hash":"sha256:8ba793f67ac738c926f846f1a82c2553651a9a68eec5f8635855a8ddb35b8175"}} as unknown as TypedDocumentString<WorkDaysQuery, WorkDaysQueryVariables>;
export const PreviewLettersDocument = {"__meta__":{"hash":"sha256:0ccc63ecbac8ad2a97268dcb88572341d3d7782cdb339e296d60ff3744a63eca"}} as unknown as TypedDocumentString<PreviewLettersQuery, PreviewLettersQueryVariables>;
export const DraftDocument = {"__meta__":{"hash":"sha256:6d28b7d742ad3bd2e5a2ffb8e4b5b7a43d01c808c0389701629ce48be47fe4b9"}} as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const DraftAssignmentDocument = {"__meta__":{"hash":"sha256:8804b54a02b944fc774b628050d20a3a5f03f66d96af26b9f550f2c5504642bc"}} as unknown as TypedDocumentString<DraftAssignmentMutation, DraftAssignmentMutationVariables>;
export const EditAssignmentDocument = {"__meta__":{"hash":"sha256:1147868db39713148f423ccd94defee13320fa9e214d78349b68057df1bc7216"}} as unknown as TypedDocumentString<EditAssignmentMutation, EditAssignmentMutationVariables>;
export const IssueAssignmentDocument = {"__meta__":{"hash":"sha256:7e668b41d9edff2eb160e3aceffe4022cfe83283f3d827b224ead83de5103854"}} as unknown as TypedDocumentString<IssueAssignmentMutation, IssueAssignmentMutationVariables>;
export const AskForHelpDocument = {"__meta__":{"hash":"sha256:a0fb3dd67028f2ca118b3e35f4d588c986b01cb3c05a2ec0b2d3a4330b3a0ee0"}} as unknown as TypedDocumentString<AskForHelpMutation, AskForHelpMutationVariables>;
export const SolveProblemDocument = {"__meta__":{"hash":"sha256:c770977c1627bb78e00fc2f52fb57ac6709c4da70b74ea146350b53b121119b6"}} as unknown as TypedDocumentString<SolveProblemMutation, SolveProblemMutationVariables>;
export const FeedsDocument = {"__meta__":{"hash":"sha256:808e1754ab1605f1757b7319be8a4a54dcdb53031a5a50caf78b8178af805f37"}} as unknown as TypedDocumentString<FeedsQuery, FeedsQueryVariables>;
export const CalendarPreviewDocument = {"__meta__":{"hash":"sha256:1dda5cd407f0d65a08f42fd04d3e46be2e6ff7e6d2fdbf24f24dcf2002c813fd"}} as unknown as TypedDocumentString<CalendarPreviewQuery, CalendarPreviewQueryVariables>;
export const CreateFeedDocument = {"__meta__":{"hash":"sha256:771d95dd579043babdd3298c1a4149914e1c1308f27de512dc584954e7d23bbe"}} as unknown as TypedDocumentString<CreateFeedMutation, CreateFeedMutationVariables>;
export const ChangeFeedDocument = {"__meta__":{"hash":"sha256:f8ec2e2b67cca83ad229b4e818261d4327df94fd3c320c4d9ca96d5769f6ec0d"}} as unknown as TypedDocumentString<ChangeFeedMutation, ChangeFeedMutationVariables>;
export const RotateFeedDocument = {"__meta__":{"hash":"sha256:172a378bad4d3c4e937c24190c33aa5f8806c657fd2b251b913ef315b873d4fb"}} as unknown as TypedDocumentString<RotateFeedMutation, RotateFeedMutationVariables>;
export const RevokeFeedDocument = {"__meta__":{"hash":"sha256:999847b6bc4c4bf7cbc69834d21d85e97564a1d460303e56375b60b5f04235f3"}} as unknown as TypedDocumentString<RevokeFeedMutation, RevokeFeedMutationVariables>;
export const OpenCalendarPageDocument = {"__meta__":{"hash":"sha256:6f81966cd98fc2096543fc062bcf0b5bf9b6b0fd6bb5600985b5e56944de8cce"}} as unknown as TypedDocumentString<OpenCalendarPageMutation, OpenCalendarPageMutationVariables>;
export const BodyMailDocument = {"__meta__":{"hash":"sha256:b6905b9d725c9ab11bfcf2e87cffc66f02195054191048723ba89ccf73041ff3"}} as unknown as TypedDocumentString<BodyMailQuery, BodyMailQueryVariables>;
export const ConfirmDomainDocument = {"__meta__":{"hash":"sha256:a7e8a50fa84d836e4a18e30d22b9f3297e9759453e4e2b59b9b3e5248d7b0dba"}} as unknown as TypedDocumentString<ConfirmDomainMutation, ConfirmDomainMutationVariables>;
export const WithdrawDomainDocument = {"__meta__":{"hash":"sha256:e03b09ae12fae4b1163a6dd8d346ab3f4b6d8016b9ec22ddf02a36754311cf2c"}} as unknown as TypedDocumentString<WithdrawDomainMutation, WithdrawDomainMutationVariables>;
export const BodiesDocument = {"__meta__":{"hash":"sha256:3699b9f49e5e6e67a80344f1c1ddc826b41870fa378fe50e08567bbff30ca5f9"}} as unknown as TypedDocumentString<BodiesQuery, BodiesQueryVariables>;
export const OneBodyDocument = {"__meta__":{"hash":"sha256:30363b21429276c4c4117c520270ad4f7035e131499fa75534e1066082ccbc20"}} as unknown as TypedDocumentString<OneBodyQuery, OneBodyQueryVariables>;
export const OnePersonDocument = {"__meta__":{"hash":"sha256:834b8648f29f46b93d3b9e43a2d5e73f54dd7b21866fb9630a167de4729ad965"}} as unknown as TypedDocumentString<OnePersonQuery, OnePersonQueryVariables>;
export const YearOfDaysDocument = {"__meta__":{"hash":"sha256:e8e7627b13b99adda0fb4dfd6fd1d38c7ad4f8f6eb62f43576ae27ee096cb15b"}} as unknown as TypedDocumentString<YearOfDaysQuery, YearOfDaysQueryVariables>;
export const FallenDueDaysDocument = {"__meta__":{"hash":"sha256:39a1cdab3522c14c435e34f65e8feac489e4fd721412b96b429ab131100d5ca9"}} as unknown as TypedDocumentString<FallenDueDaysQuery, FallenDueDaysQueryVariables>;
export const WeekendRhythmsDocument = {"__meta__":{"hash":"sha256:339248a3e621cb5106a4dca1f17d8a4c93d9b8a8380654eef071b0b2cb6c69ad"}} as unknown as TypedDocumentString<WeekendRhythmsQuery, WeekendRhythmsQueryVariables>;
export const SetWorkDayDocument = {"__meta__":{"hash":"sha256:70631c6f1606744385385af391976eb358ca0b8c5555e3ef08463b70113e223f"}} as unknown as TypedDocumentString<SetWorkDayMutation, SetWorkDayMutationVariables>;
export const RemoveWorkDayDocument = {"__meta__":{"hash":"sha256:b5762df0c1c798f305bca887f1cd193de067eba2314b9b38a16ecba319643af6"}} as unknown as TypedDocumentString<RemoveWorkDayMutation, RemoveWorkDayMutationVariables>;
export const MoveDueDocument = {"__meta__":{"hash":"sha256:b097065f6f040f4c52d410f28b1ab2db2d1145d88c59d9bb6f861c054f6ac178"}} as unknown as TypedDocumentString<MoveDueMutation, MoveDueMutationVariables>;
export const ChooseRhythmDocument = {"__meta__":{"hash":"sha256:86a7eb6f22af4e99cfdc5d6b1678f70dcb8d0ab38233b802282b62ee6ebf8456"}} as unknown as TypedDocumentString<ChooseRhythmMutation, ChooseRhythmMutationVariables>;
export const MeetingsDocument = {"__meta__":{"hash":"sha256:b004f4b61fd13c60c6f2b6b23ce8d7278870988b708126e842b923b481e63a99"}} as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const OneMeetingDocument = {"__meta__":{"hash":"sha256:b0fff1f09eb4e0943e6170c2edbfea9b372cd75df307c7b2b6ee0a90788c59f3"}} as unknown as TypedDocumentString<OneMeetingQuery, OneMeetingQueryVariables>;
export const InvitableDocument = {"__meta__":{"hash":"sha256:2fc8fd5adc1ef9a731fbcddc8d2f53b06ab94917df284e493bb80ae284eb14e7"}} as unknown as TypedDocumentString<InvitableQuery, InvitableQueryVariables>;
export const PlanMeetingDocument = {"__meta__":{"hash":"sha256:429a49f5a30f95da510c2cbe5be739bfa988e281eb6fc3aec4429055c67a270c"}} as unknown as TypedDocumentString<PlanMeetingMutation, PlanMeetingMutationVariables>;
export const MoveMeetingDocument = {"__meta__":{"hash":"sha256:ee8bc831c85194a7271333fc02e056bd6256fc315b768a41f1ac819697430f8e"}} as unknown as TypedDocumentString<MoveMeetingMutation, MoveMeetingMutationVariables>;
export const CancelMeetingDocument = {"__meta__":{"hash":"sha256:888f5382c0fd1cc05f435cf0b6c4af79ea5b3770ae5329d0be5c0290e8b5da42"}} as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const AnswerInvitationDocument = {"__meta__":{"hash":"sha256:7f85df4bfe89827722e5590fde0b9b0fcb66f7dfa511ffde4809034f34b98641"}} as unknown as TypedDocumentString<AnswerInvitationMutation, AnswerInvitationMutationVariables>;
export const OverviewDocument = {"__meta__":{"hash":"sha256:cdd38d894d8903d46784e025092844a33f95dbd6d58c7728092c5b84102fc8d9"}} as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const RemindersOfDocument = {"__meta__":{"hash":"sha256:655472f103885ace40086bf5a8846e8c2909a38e9337d854d13c72f5f05c4b6f"}} as unknown as TypedDocumentString<RemindersOfQuery, RemindersOfQueryVariables>;
export const ProposalsDocument = {"__meta__":{"hash":"sha256:ba5e06d3a5a758a2f7405ac7b022a59dd09999f772f84be501d13648945da913"}} as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const LateToRemindDocument = {"__meta__":{"hash":"sha256:d2042f1226c84b704a126eb0da383cbe1ffa655bb76bef7843be98609b2f9d77"}} as unknown as TypedDocumentString<LateToRemindQuery, LateToRemindQueryVariables>;
export const RemindDocument = {"__meta__":{"hash":"sha256:cd545fb228e63fbd18026c2572f12e4a3982639c6f06386d255de723648eca79"}} as unknown as TypedDocumentString<RemindMutation, RemindMutationVariables>;
export const SendEscalationDocument = {"__meta__":{"hash":"sha256:8c67b504b996859c414d2854f6eb5e51912a9bc402136e801bf2ceb383160904"}} as unknown as TypedDocumentString<SendEscalationMutation, SendEscalationMutationVariables>;
export const DismissEscalationDocument = {"__meta__":{"hash":"sha256:ddc5da1eac3dbee9acd5e2e57373dd4b3b5ad3188e46ae4e8763ab7c0f85dda9"}} as unknown as TypedDocumentString<DismissEscalationMutation, DismissEscalationMutationVariables>;
export const DisciplineDocument = {"__meta__":{"hash":"sha256:ded8a8a8c6182290a9e52e782bd0d2f6ec3f078a4ae17247dcdd4358e5628843"}} as unknown as TypedDocumentString<DisciplineQuery, DisciplineQueryVariables>;
export const DelegationDocument = {"__meta__":{"hash":"sha256:9c7a56d256b5fa81492fed430bd8c2f9830d24ffea64086f8fe09016bae829fc"}} as unknown as TypedDocumentString<DelegationQuery, DelegationQueryVariables>;
export const ChangeDelegationDocument = {"__meta__":{"hash":"sha256:e38e66689eafbc30dde164dec6e1449c990c8b02f3897247374b44de582d1173"}} as unknown as TypedDocumentString<ChangeDelegationMutation, ChangeDelegationMutationVariables>;
export const UnsortedDocument = {"__meta__":{"hash":"sha256:4abdd32f28b1587832b31327116bd65fa9a0116b13b738c65e1d4ef38f811db1"}} as unknown as TypedDocumentString<UnsortedQuery, UnsortedQueryVariables>;
export const ClosedMailDocument = {"__meta__":{"hash":"sha256:ee22d5e63643d424d4f5645fad164bcc7596001c4f849277de408e1383749441"}} as unknown as TypedDocumentString<ClosedMailQuery, ClosedMailQueryVariables>;
export const ReadClosedDocument = {"__meta__":{"hash":"sha256:c201fdbb001387a9d2a9880bbaf59f02f75739698c98a1a3bfd99e5126b91f72"}} as unknown as TypedDocumentString<ReadClosedQuery, ReadClosedQueryVariables>;
export const OpenSlotsDocument = {"__meta__":{"hash":"sha256:c6ab73d7d46f4043ea73853e31a68f54f0028922d06a453b0577aa386559b99a"}} as unknown as TypedDocumentString<OpenSlotsQuery, OpenSlotsQueryVariables>;
export const SortingBodiesDocument = {"__meta__":{"hash":"sha256:380c640b8a3dc6a9ac83e31d4abacaf941ce2ebb68886ab94740035510b95991"}} as unknown as TypedDocumentString<SortingBodiesQuery, SortingBodiesQueryVariables>;
export const FileMessageDocument = {"__meta__":{"hash":"sha256:7e0206ce462469ed60b21b17337d301a87e22841249ad8599777a65e9d1cc41c"}} as unknown as TypedDocumentString<FileMessageMutation, FileMessageMutationVariables>;
export const SecondAddressOfDocument = {"__meta__":{"hash":"sha256:f31591fbed8e30110d732c1597f1cbb65f9c35e5a529249277abf64c6ed8f7ff"}} as unknown as TypedDocumentString<SecondAddressOfMutation, SecondAddressOfMutationVariables>;
export const NotForUsDocument = {"__meta__":{"hash":"sha256:aba8d181add22157cb7a08438e9601fd9560bf0cd7c72a5cd90cd65150fd6066"}} as unknown as TypedDocumentString<NotForUsMutation, NotForUsMutationVariables>;
export const MarkAtRiskDocument = {"__meta__":{"hash":"sha256:c45e456994b49ed9299649faa1f71be6f874e970e6c0662278101d65f6b25af4"}} as unknown as TypedDocumentString<MarkAtRiskMutation, MarkAtRiskMutationVariables>;
export const UnmarkAtRiskDocument = {"__meta__":{"hash":"sha256:010454161492bce2be7fa7df3f0e5eb58303cbc0251b7ba87350b4673ac2e327"}} as unknown as TypedDocumentString<UnmarkAtRiskMutation, UnmarkAtRiskMutationVariables>;
export const UnsortMessageDocument = {"__meta__":{"hash":"sha256:a490554e37074ad6b59de2932da0f38953ad1ae91a54e249a897cc88df99e025"}} as unknown as TypedDocumentString<UnsortMessageMutation, UnsortMessageMutationVariables>;