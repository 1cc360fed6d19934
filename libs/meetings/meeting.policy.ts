import { policyFor } from '@kenes/kernel';

/** What the policy needs of a viewer. */
export interface MeetingViewer {
  readonly personId: string;
  is(role: 'chair' | 'deputyChair' | 'secretary' | 'coordinator'): boolean;
  speaksFor(organisationId: string): boolean;
}

/** Whom a meeting concerns: the bodies of the mandates invited, and who holds these on its day. */
export interface MeetingPlace {
  organisationIds: readonly string[];
  holderIds: readonly string[];
}

/** Secretary and coordinator do the same work (practice 32). */
const arranges = (v: MeetingViewer): boolean => v.is('secretary') || v.is('coordinator');
export const seesAllMeetings = (v: MeetingViewer): boolean => arranges(v) || v.is('chair') || v.is('deputyChair');
const invited = (v: MeetingViewer, m: MeetingPlace): boolean => m.holderIds.includes(v.personId);

/** `read` as SQL over `meeting m`: the bodies of the viewer are parameter `$at`, the person the next one. */
export const readableSql = (v: MeetingViewer, at: number): string =>
  seesAllMeetings(v)
    ? `($${at}::uuid[] IS NOT NULL AND $${at + 1}::uuid IS NOT NULL)`
    : `(m.id IN (SELECT i.meeting_id FROM invitation i JOIN mandate a ON a.council_id = i.council_id AND a.id = i.mandate_id
        WHERE a.organisation_id = ANY($${at}::uuid[]) OR a.person_id = $${at + 1}::uuid))`;

const someone = (personId: string, roles: string[], ...organisations: string[]): MeetingViewer => ({ personId, is: (role) => roles.includes(role), speaksFor: (id) => organisations.includes(id) });
const meeting: MeetingPlace = { organisationIds: ['ngo'], holderIds: ['madina'] };

export const meetingPolicy = policyFor<MeetingViewer, MeetingPlace, 'read' | 'list' | 'plan' | 'move' | 'cancel' | 'answer'>('meeting', {
  acts: {
    read: (v, m) => seesAllMeetings(v) || invited(v, m) || m.organisationIds.some((id) => v.speaksFor(id)),
    list: () => true,
    plan: arranges,
    move: arranges,
    cancel: arranges,
    answer: invited,
  },
  cases: [
    { title: 'secretary', viewer: someone('aigul', ['secretary']), object: meeting },
    { title: 'coordinator', viewer: someone('gauhar', ['coordinator']), object: meeting },
    { title: 'chair', viewer: someone('bolat', ['chair']), object: meeting },
    { title: 'invited member', viewer: someone('madina', ['member'], 'ngo'), object: meeting },
    { title: 'colleague of the invited', viewer: someone('timur', [], 'ngo'), object: meeting },
    { title: 'member who is not invited', viewer: someone('rahym', ['member'], 'unions'), object: meeting },
  ],
});
