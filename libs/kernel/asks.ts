import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Asking } from './asking.js';

export const ASKS = 'kenes:asks';
/** A door for everybody. */
export const anyone = 'anyone';
/** A door for whoever has a session or a token; the objects behind it ask their own policies. */
export const signedIn = 'signedIn';

/** What a door asks for. Every root resolver and controller method says it, or the app refuses to boot. */
export const Asks = (act: string): MethodDecorator => SetMetadata(ASKS, act);

export interface Operation {
  viewer: Asking | null;
  language: 'kk' | 'ru' | 'en';
}

/** The GraphQL context or, for a controller, the request: both carry who asks. */
export function operationOf(context: ExecutionContext): Operation & { headers: Record<string, string | string[] | undefined> } {
  if (context.getType<string>() === 'graphql') {
    const graphql = context.getArgByIndex(2);
    return Object.assign(graphql, { headers: graphql.reply.request.headers });
  }
  return context.switchToHttp().getRequest();
}

/** The viewer of a resolver or controller method. */
export const Viewing = createParamDecorator((_: unknown, context: ExecutionContext) => operationOf(context).viewer);
