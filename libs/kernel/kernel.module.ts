import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { Environment } from '@kenes/config';
import { DataSource } from 'typeorm';
import { Announcements } from './announcements.js';
import { AsksGuard } from './asks.guard.js';
import { openDatabase } from './database.js';
import { Doors } from './doors.js';
import { RefusalInterceptor } from './graphql/refused.js';
import { PreparedNames } from './prepared.js';
import { UnitOfWork } from './unit-of-work.js';
import { Wakes } from './wakes.js';

/** Injection token of the settings this process runs with. */
export const ENVIRONMENT = Symbol('environment');

@Global()
@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(private readonly database: DataSource) {}

  static with(environment: Environment): DynamicModule {
    return {
      module: KernelModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: DataSource, useFactory: () => openDatabase(environment.databaseUrl!, environment.pool) },
        { provide: PreparedNames, useFactory: () => new PreparedNames(environment.preparedStatements) },
        Announcements,
        UnitOfWork,
        Wakes,
        Doors,
        { provide: APP_GUARD, useClass: AsksGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
      ],
      exports: [ENVIRONMENT, DataSource, Announcements, UnitOfWork, Wakes, Doors],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}
