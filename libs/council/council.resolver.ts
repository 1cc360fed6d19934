import { Args, Field, Mutation, ObjectType, Query, ResolveField, Parent, Resolver } from '@nestjs/graphql';
import { anyone, Asks, Viewing } from '@kenes/kernel';
import { SignIn } from './access/sign-in.js';
import type { Viewer } from './access/viewer.js';
import { Indicator } from './bodies/indicator.entity.js';
import { indicators, organisationOf } from './bodies/organisation.queries.js';
import { Organisation } from './bodies/organisation.entity.js';
import { Council, councilOf } from './council.entity.js';
import { CouncilRoleEnum, type CouncilRole } from './enums.js';
import { peopleById } from './people/people.queries.js';
import { Person } from './people/person.entity.js';

@ObjectType({ description: 'What the viewer’s roles open; each object says more of itself.' })
export class MeAbilities {
  @Field(() => Boolean) issueAssignments: boolean;
  @Field(() => Boolean) planMeetings: boolean;
  @Field(() => Boolean) sortMail: boolean;
  @Field(() => Boolean, { description: 'Answers for the whole: begins the day with the overview.' }) readOverview: boolean;
}

@ObjectType({ description: 'Who asks.' })
export class Me {
  @Field(() => Person) person: Person;
  @Field(() => [CouncilRoleEnum], { description: 'Roles by the mandates of today.' }) roles: readonly CouncilRole[];
  @Field(() => Boolean, { description: 'Sees messages marked as a child or person at risk.' }) seesRisk: boolean;
  @Field(() => Council) council: Council;
  @Field(() => MeAbilities) abilities: MeAbilities;
}

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly signIn: SignIn) {}

  @Asks('council.read')
  @Query(() => Me, { description: 'Who asks, in which roles and for which bodies.' })
  async me(@Viewing() viewer: Viewer): Promise<Me> {
    const person = (await peopleById(viewer.reading, [viewer.personId])).get(viewer.personId)!;
    const { isSecretariat, seesAll } = viewer;
    return Object.assign(new Me(), {
      person, roles: [...viewer.roles], seesRisk: viewer.seesRisk, council: await councilOf(viewer.reading),
      abilities: { issueAssignments: isSecretariat, planMeetings: isSecretariat, sortMail: isSecretariat, readOverview: seesAll },
    });
  }

  @ResolveField(() => [Organisation], { description: 'The bodies the viewer speaks for.' })
  async organisations(@Parent() _me: Me, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    const found = await Promise.all([...viewer.organisationIds].map((id) => organisationOf(viewer, id)));
    return found.filter((one) => one !== null);
  }

  @Asks('council.read')
  @Query(() => Council, { description: 'The council whose workspace this is.' })
  council(@Viewing() viewer: Viewer): Promise<Council> {
    return councilOf(viewer.reading);
  }

  @Asks('council.read')
  @Query(() => [Indicator], { description: 'What the council counts.' })
  indicators(@Viewing() viewer: Viewer): Promise<Indicator[]> {
    return indicators(viewer.reading);
  }

  @Asks(anyone)
  @Mutation(() => Boolean, { description: 'Mails a sign-in link if the council knows the address. Always true: says nothing of who exists.' })
  async requestSignInLink(@Args('council') council: string, @Args('address') address: string): Promise<boolean> {
    await this.signIn.request(council, address);
    return true;
  }
}
