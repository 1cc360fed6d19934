import { Module, type OnModuleInit } from '@nestjs/common';
import { AnsweringModule } from '@kenes/answering';
import { CorrespondenceModule, FileHolders, MailDestinations } from '@kenes/correspondence';
import { isId } from '@kenes/kernel';
import { AnswerLink } from './answer-link.js';
import { AssignmentFieldsResolver, AssignmentPageResolver } from './assignment.fields.resolver.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsResolver } from './assignments.resolver.js';
import { AssignmentsService } from './assignments.service.js';
import { Drafting } from './drafting.js';
import { DecisionLink } from './extension/decision-link.js';
import { DelegationQueries } from './extension/delegation.queries.js';
import { DelegationResolver } from './extension/delegation.resolver.js';
import { Delegations } from './extension/delegation.service.js';
import { AssignmentExtensionResolver, ExtensionFieldsResolver, ExtensionsResolver, SlotExtensionResolver } from './extension/extension.resolver.js';
import { ExtensionQueries } from './extension/extension.queries.js';
import { Extensions } from './extension/extensions.service.js';
import { HandingOver } from './handing-over/handing-over.js';
import { Issuing } from './issuing.js';
import { LetterPreviews } from './letter-previews.js';
import { OfficialLetters } from './official/official-letters.js';
import { OutgoingLetterResolver, ReportFieldsResolver, ReportFigureResolver, TimelineItemResolver } from './report.fields.resolver.js';
import { ProblemDestination } from './problem/problem-destination.js';
import { ProblemQueries } from './problem/problem.queries.js';
import { AssignmentProblemsResolver, ProblemFieldsResolver, ProblemHelperResolver, ProblemsResolver } from './problem/problem.resolver.js';
import { Problems } from './problem/problems.service.js';
import { Reporting } from './reporting.js';
import { PassingOn } from './passing-on.js';
import { ReportQueries } from './reports.queries.js';
import { Replacing } from './replacing/replacing.js';
import { SlotDestination } from './slot-destination.js';
import { OrganisationSlotsResolver, SlotFieldsResolver, SortSuggestionSlotResolver } from './slot.fields.resolver.js';
import { SlotQueries } from './slots.queries.js';
import { SlotsService } from './slots.service.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { Uploads } from './uploads.js';

const shared = [Extensions, ExtensionQueries, Problems, ProblemQueries, DecisionLink, AnswerLink, AssignmentsService, SlotsService, Reporting, AssignmentQueries, SlotQueries, ReportQueries, TimelineQueries, Uploads];

@Module({
  imports: [AnsweringModule, CorrespondenceModule],
  providers: [
    ...shared, Drafting, Issuing, LetterPreviews, HandingOver, OfficialLetters, Replacing, PassingOn, SlotDestination, Delegations, DelegationQueries,
    AssignmentsResolver, AssignmentPageResolver, AssignmentFieldsResolver, SlotFieldsResolver, SortSuggestionSlotResolver, OrganisationSlotsResolver,
    ReportFieldsResolver, ReportFigureResolver, TimelineItemResolver, OutgoingLetterResolver,
    ExtensionsResolver, ExtensionFieldsResolver, SlotExtensionResolver, AssignmentExtensionResolver, DelegationResolver,
    ProblemDestination, ProblemsResolver, ProblemFieldsResolver, ProblemHelperResolver, AssignmentProblemsResolver,
  ],
  exports: shared,
})
export class AssignmentsModule implements OnModuleInit {
  constructor(
    private readonly destinations: MailDestinations,
    private readonly destination: SlotDestination,
    private readonly holders: FileHolders,
    private readonly reports: ReportQueries,
  ) {}

  onModuleInit(): void {
    this.destinations.register(this.destination);
    this.holders.register('report', async (viewer, reportId, position) => (isId(reportId) ? this.reports.heldFile(viewer, reportId, position) : null));
  }
}
