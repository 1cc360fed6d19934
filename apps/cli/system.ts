import cookie from '@fastify/cookie';
import { ValidationPipe, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertWordsWhole, type Environment } from '@kenes/config';
import { KernelModule } from '@kenes/kernel';
import { SendingModule } from '@kenes/notices';
import { ApiModule } from '../api/api.module.js';
import { refuseMalformed, secureHeaders } from '../api/headers.js';
import { packPages } from '../api/packed-pages.js';
import { requestLog } from '../api/log.js';
import { cutSilentBodies, serverPatience } from '../api/slow-clients.js';
import { serveWeb } from '../api/web/web.js';
import { WorkerModule } from '../worker/worker.module.js';
import { libraries } from './libraries.js';

/** The running system of one process. */
export interface System {
  app: INestApplicationContext;
  close(): Promise<void>;
}

class SystemModule {}

const modulesOf = (environment: Environment): DynamicModule => ({
  module: SystemModule,
  imports: [
    KernelModule.with(environment),
    ...libraries,
    ...(environment.roles.includes('api') ? [ApiModule] : []),
    ...(environment.roles.includes('worker') ? [WorkerModule, SendingModule] : []),
  ],
});

/** Starts what KENES_ROLES names in this process, on one kernel and one pool. */
export async function startSystem(environment: Environment): Promise<System> {
  assertWordsWhole();
  const nestLog = { logger: ['error', 'warn'] as ('error' | 'warn')[], abortOnError: false };
  if (!environment.roles.includes('api')) {
    const app = await NestFactory.createApplicationContext(modulesOf(environment), nestLog);
    return { app, close: () => app.close() };
  }
  const https = environment.publicUrl.startsWith('https:');
  const adapter = new FastifyAdapter({ frameworkErrors: refuseMalformed(https), logger: requestLog, trustProxy: [...environment.trustedProxies], bodyLimit: 1024 * 1024, forceCloseConnections: true, ...serverPatience() });
  const app = await NestFactory.create<NestFastifyApplication>(modulesOf(environment), adapter, nestLog);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true }));
  const fastify = app.getHttpAdapter().getInstance();
  secureHeaders(fastify as never, https);
  packPages(fastify as never);
  cutSilentBodies(fastify as never);
  await app.register(cookie as never);
  serveWeb(fastify as never);
  await app.listen(environment.port, '0.0.0.0');
  return { app, close: () => app.close() };
}
