import { Body, Controller, NotFoundException, Post, Res } from '@nestjs/common';
import { demoRoles } from '@kenes/config';
import { SignIn } from '@kenes/council';
import { anyone, Asks } from '@kenes/kernel';
import type { FastifyReply } from 'fastify';
import { sendIn } from './sign-in.controller.js';

/** A page of this very site, and nothing that a browser would read as another host. */
const ownPath = /^\/(?![/\\])[\w\-/]*$/;

/** One click per role. Where no council is a demo, this door leads nowhere. */
@Controller('demo')
export class DemoSignInController {
  constructor(private readonly signIn: SignIn) {}

  @Asks(anyone)
  @Post('sign-in')
  async enter(@Body() body: { role?: string; to?: string } | undefined, @Res() reply: FastifyReply): Promise<void> {
    const role = String(body?.role ?? '');
    const person = Object.hasOwn(demoRoles, role) ? demoRoles[role as keyof typeof demoRoles] : null;
    const entered = person && (await this.signIn.enterDemo(person));
    if (!entered) throw new NotFoundException();
    sendIn(reply, entered, body?.to && ownPath.test(body.to) ? body.to : undefined);
  }
}
