import { exampleViewer, type Judged } from '@kenes/council';
import { kernelRefusals, policyFor, Refusal } from '@kenes/kernel';

const own = 'its own body';
const secretariat = (v: Judged): boolean => v.isSecretariat;

/** The object is the body. Everybody in the council may see who answers for whom; asking and entering is the secretariat's. */
export const answeringPolicy = policyFor<Judged, string, 'read' | 'open' | 'ask' | 'enter' | 'deputise' | 'readAbsence'>('answering', {
  acts: {
    read: () => true,
    open: secretariat,
    ask: secretariat,
    enter: secretariat,
    deputise: secretariat,
    // What a machine told of somebody's leave or illness is no news for the council.
    readAbsence: secretariat,
  },
  cases: [
    { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: own },
    { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: own },
    { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: own },
    { title: 'member', viewer: exampleViewer({ roles: ['member'] }), object: own },
    { title: 'contact of the body', viewer: exampleViewer({ organisationIds: [own] }), object: own },
    { title: 'link of the body', viewer: exampleViewer({ organisationIds: [own] }, 'link', 'link'), object: own },
  ],
});

export type AnsweringPermission = 'open' | 'ask' | 'enter' | 'deputise';

/** Refuses whoever may not; `object` is the body, or what stands for many of them. */
export function permit(viewer: Judged, act: AnsweringPermission, object: string): void {
  if (!answeringPolicy.may(viewer, act, object)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
}
