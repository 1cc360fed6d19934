import { Global, Module } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { ENVIRONMENT, Gate } from '@kenes/kernel';
import { ApiTokens } from './access/api-tokens.js';
import { CouncilGate } from './access/council-gate.js';
import { Links } from './access/links.js';
import { SecretKeys } from './access/secret-keys.js';
import { Sessions } from './access/sessions.js';
import { SignIn } from './access/sign-in.js';
import { Viewers } from './access/viewers.js';
import { OrganisationGroupResolver, OrganisationResolver } from './bodies/organisation.resolver.js';
import { WorkCalendarResolver } from './calendar/work-calendar.resolver.js';
import { WorkCalendarService } from './calendar/work-calendar.service.js';
import { MeResolver } from './council.resolver.js';
import { MandateResolver, PersonResolver, PostResolver } from './people/people.resolver.js';

const access = [ApiTokens, Links, Sessions, SignIn, Viewers];

/** Global, because the gate stands before every door. */
@Global()
@Module({
  providers: [
    { provide: SecretKeys, inject: [ENVIRONMENT], useFactory: (environment: Environment) => SecretKeys.load(environment.secretKeyFile) },
    { provide: Gate, useClass: CouncilGate },
    ...access,
    WorkCalendarService, WorkCalendarResolver, MeResolver, OrganisationResolver, OrganisationGroupResolver, PersonResolver, PostResolver, MandateResolver,
  ],
  exports: [SecretKeys, Gate, ...access],
})
export class CouncilModule {}
