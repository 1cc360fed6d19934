import { policyFor } from '@kenes/kernel';

interface FeedViewer { readonly personId: string; readonly seesAll: boolean }
/** Whose feed it is. Nobody else ever sees that it exists: its address is the key to a person's calendar. */
interface FeedPlace { personId: string }

const own = (v: FeedViewer, f: FeedPlace): boolean => v.personId === f.personId;

export const feedPolicy = policyFor<FeedViewer, FeedPlace, 'list' | 'create' | 'change' | 'rotate' | 'revoke' | 'showAllDeadlines' | 'openPage'>('feed', {
  acts: {
    list: own,
    create: own,
    change: own,
    rotate: own,
    revoke: own,
    // By the page without an account nobody gets it: whoever found a letter is no secretary (decision 13).
    showAllDeadlines: (v, f) => own(v, f) && v.seesAll,
    openPage: own,
  },
  cases: [
    { title: 'owner', viewer: { personId: 'madina', seesAll: false }, object: { personId: 'madina' } },
    { title: 'secretary or chair, own', viewer: { personId: 'aigul', seesAll: true }, object: { personId: 'aigul' } },
    { title: 'owner by the link of her page', viewer: { personId: 'aigul', seesAll: false }, object: { personId: 'aigul' } },
    { title: 'anybody else', viewer: { personId: 'aigul', seesAll: true }, object: { personId: 'madina' } },
  ],
});
