import { Controller, Get, Res } from '@nestjs/common';
import { anyone, Asks } from '@kenes/kernel';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

/** live: the process answers. ready: it can do its work, and if not, why. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get('live')
  @Asks(anyone)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Asks(anyone)
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await this.database.query('SELECT 1');
      await reply.send({ status: 'ready' });
    } catch {
      await reply.code(503).header('retry-after', '5').send({ status: 'waiting', cause: 'the database does not answer' });
    }
  }
}
