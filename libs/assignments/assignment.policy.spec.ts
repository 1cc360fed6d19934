import { assignmentPolicy, slotPolicy, type AssignmentViewer } from './assignment.policy.js';

const someone = (roles: string[], ...organisations: string[]): AssignmentViewer => ({ is: (role) => roles.includes(role), speaksFor: (id) => organisations.includes(id) });
const gulmira = someone(['secretary']);
const coordinator = someone(['coordinator']);
const chair = someone(['chair']);
const kim = someone([], 'education');
const omarova = someone([], 'health');
const stranger = someone(['member'], 'culture');
const helplines = { state: 'underway' as const, organisationIds: ['education', 'health'] };
const ofHealth = { state: 'underway' as const, organisationId: 'health', leadOrganisationId: 'education' };
const ofEducation = { ...ofHealth, organisationId: 'education' };

describe('Who may do what with an assignment', () => {
  it('gives secretary and coordinator the same work, and the chair none of it', () => {
    for (const act of ['draft', 'edit', 'issue', 'discard', 'cancel', 'reopen'] as const) {
      expect([gulmira, coordinator, chair, kim].map((who) => assignmentPolicy.may(who, act, helplines))).toEqual([true, true, false, false]);
    }
    for (const act of ['accept', 'returnForRework', 'waive', 'reportOnBehalf', 'fileOfficialLetter'] as const) {
      expect([gulmira, coordinator, chair, omarova, kim].map((who) => slotPolicy.may(who, act, ofHealth))).toEqual([true, true, false, false, false]);
    }
  });
  it('shows it to its executors, and to nobody else outside the house', () => {
    expect([gulmira, coordinator, chair, kim, omarova, stranger].map((who) => assignmentPolicy.may(who, 'read', helplines))).toEqual([true, true, true, true, true, false]);
    expect(assignmentPolicy.may(kim, 'read', { ...helplines, state: 'draft' })).toBe(false);
  });
  it('lets a body say who of its people has the matter, and the secretary enter that for it', () => {
    expect([omarova, kim, stranger, gulmira, chair].map((who) => slotPolicy.may(who, 'handOver', ofHealth))).toEqual([true, false, false, false, false]);
    expect([omarova, kim, stranger, gulmira, coordinator, chair].map((who) => slotPolicy.may(who, 'handOverOnBehalf', ofHealth))).toEqual([false, false, false, true, true, false]);
    expect(slotPolicy.may(omarova, 'handOver', { ...ofHealth, state: 'draft' })).toBe(false);
  });
  it('lets a body answer for itself only, and the lead read what co-executors answered', () => {
    expect(slotPolicy.may(omarova, 'report', ofHealth)).toBe(true);
    expect(slotPolicy.may(kim, 'report', ofHealth)).toBe(false);
    expect(slotPolicy.may(gulmira, 'report', ofHealth)).toBe(false);
    expect(slotPolicy.may(kim, 'read', ofHealth)).toBe(true);
    expect(slotPolicy.may(omarova, 'read', ofEducation)).toBe(false);
    expect(slotPolicy.may(stranger, 'read', ofHealth)).toBe(false);
  });
});
