import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EvidenceEnum, FileRef, fileRef, Message, MessageQueries } from '@kenes/correspondence';
import { indicatorOf, Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { LocalText, Viewing, type Channel, type Evidence } from '@kenes/kernel';
import { ChannelEnum } from './enums.js';
import { Report, ReportFigure } from './report.entity.js';
import { ReportQueries, type ReportOfBody } from './reports.queries.js';
import { OutgoingLetter, TimelineItem } from './timeline/timeline.views.js';

@Resolver(() => Report)
export class ReportFieldsResolver {
  constructor(private readonly queries: ReportQueries) {}

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: ReportOfBody, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: Report, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }

  @ResolveField(() => ChannelEnum, { name: 'channel' })
  channelOf(@Parent() { channel }: Report): Channel {
    return channel;
  }

  @ResolveField(() => EvidenceEnum, { name: 'evidence' })
  evidenceOf(@Parent() { evidence }: Report): Evidence {
    return evidence;
  }

  @ResolveField(() => [ReportFigure])
  figures(@Parent() { id }: Report, @Viewing() viewer: Viewer): Promise<{ code: string; value: number }[]> {
    return this.queries.figuresOf(viewer, id);
  }

  @ResolveField(() => [FileRef])
  async files(@Parent() { id }: Report, @Viewing() viewer: Viewer): Promise<FileRef[]> {
    return (await this.queries.filesOf(viewer, id)).map((file) => fileRef('report', id, file));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The body that a refusal names as the right one, when it names exactly one.' })
  async namedBody(@Parent() { id, answer, text }: Report, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    if (answer !== 'notOurs') return null;
    const found = await this.queries.namedBody(viewer, id, text);
    return found === null ? null : organisationOf(viewer, found);
  }

  @ResolveField(() => [Organisation], { description: "The lead's “without”." })
  async without(@Parent() { withoutIds }: Report, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    return (await Promise.all(withoutIds.map((id) => organisationOf(viewer, id)))).filter((one) => one !== null);
  }

  @ResolveField(() => [Organisation], { description: 'Whose answers the lead took into this one.' })
  async taken(@Parent() { takenIds }: Report, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    const reports = await Promise.all(takenIds.map((id) => this.queries.byId(viewer, id)));
    const bodies = new Set(reports.flatMap((report) => (report ? [report.organisationId] : [])));
    return (await Promise.all([...bodies].map((id) => organisationOf(viewer, id)))).filter((one) => one !== null);
  }
}

@Resolver(() => ReportFigure)
export class ReportFigureResolver {
  @ResolveField(() => LocalText)
  async name(@Parent() { code }: ReportFigure, @Viewing() viewer: Viewer): Promise<LocalText> {
    return (await indicatorOf(viewer, code))!.name;
  }
}

@Resolver(() => TimelineItem)
export class TimelineItemResolver {
  constructor(
    private readonly queries: ReportQueries,
    private readonly messages: MessageQueries,
  ) {}

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: TimelineItem, @Viewing() viewer: Viewer): Promise<Organisation | null> | null {
    return organisationId === null ? null : organisationOf(viewer, organisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: TimelineItem, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }

  @ResolveField(() => Report, { nullable: true })
  report(@Parent() { reportId }: TimelineItem, @Viewing() viewer: Viewer): Promise<Report | null> | null {
    return reportId === null ? null : this.queries.byId(viewer, reportId);
  }

  @ResolveField(() => Message, { nullable: true, description: 'The letter itself, or the one a report came with.' })
  message(@Parent() { messageId }: TimelineItem, @Viewing() viewer: Viewer): Promise<Message | null> | null {
    return messageId === null ? null : this.messages.byId(viewer, messageId);
  }

  @ResolveField(() => OutgoingLetter, { nullable: true })
  letter(@Parent() { sentLetter }: TimelineItem): OutgoingLetter | null {
    return sentLetter;
  }
}

@Resolver(() => OutgoingLetter)
export class OutgoingLetterResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: OutgoingLetter, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }
}
