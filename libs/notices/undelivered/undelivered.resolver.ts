import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Slot } from '@kenes/assignments';
import { Organisation, type Viewer } from '@kenes/council';
import { Viewing } from '@kenes/kernel';
import { Undelivered } from './undelivered.js';
import { FailingAddress, UndeliveredLetter } from './undelivered.views.js';

@Resolver(() => Slot)
export class SlotUndeliveredResolver {
  constructor(private readonly letters: Undelivered) {}

  @ResolveField(() => UndeliveredLetter, { nullable: true, description: 'Its last letter, when it reached nobody: sent back, or there is no address; for those who see the whole of the work.' })
  undelivered(@Parent() { id }: Slot, @Viewing() viewer: Viewer): Promise<UndeliveredLetter | null> | null {
    return this.letters.ofSlot(viewer, id);
  }
}

@Resolver(() => Organisation)
export class FailingAddressesResolver {
  constructor(private readonly letters: Undelivered) {}

  @ResolveField(() => [FailingAddress], { description: 'Addresses of this body and of its people that send our letters back; for the secretariat, to others there are none.' })
  failingAddresses(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<FailingAddress[]> | FailingAddress[] {
    return this.letters.ofBody(viewer, id);
  }
}
