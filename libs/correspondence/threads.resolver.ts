import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { Viewing } from '@kenes/kernel';
import { Thread } from './thread.entity.js';
import { ThreadMessage } from './thread.views.js';
import { ThreadQueries } from './threads.queries.js';

@Resolver(() => Thread)
export class ThreadResolver {
  constructor(private readonly queries: ThreadQueries) {}

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: Thread, @Viewing() viewer: Viewer): Promise<Organisation | null> | null {
    return organisationId === null ? null : organisationOf(viewer, organisationId);
  }

  @ResolveField(() => [ThreadMessage], { description: 'What went out and what came in, oldest first; closed messages are not among them.' })
  messages(@Parent() { id }: Thread, @Viewing() viewer: Viewer): Promise<ThreadMessage[]> {
    return this.queries.messagesOf(viewer, id);
  }
}

@Resolver(() => ThreadMessage)
export class ThreadMessageResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it, or to whom it went.' })
  person(@Parent() { personId }: ThreadMessage, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }
}
