import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Gate } from './asking.js';
import { anyone, ASKS, operationOf } from './asks.js';
import { KeyMissing, NobodyAsks, OneMutationOnly } from './faults.js';
import { isId } from './ids.js';

/** Opens or closes the door: somebody must ask where the door says so, and a mutation brings its idempotency key. */
@Injectable()
export class AsksGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: Gate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asks = this.reflector.get<string>(ASKS, context.getHandler());
    const operation = operationOf(context);
    // A page for everybody never asks who comes; whoever is signed in would hold a client for nothing while it reads.
    if (context.getType<string>() === 'http' && asks !== anyone && operation.viewer === undefined) {
      operation.viewer = await this.gate.admit(operation);
      const reply = context.switchToHttp().getResponse();
      reply.raw.once('close', () => void operation.viewer?.reading.close());
    }
    if (asks !== anyone && !operation.viewer) throw new NobodyAsks();
    if (context.getType<string>() === 'graphql') await this.prepareMutation(context, operation);
    return true;
  }

  private async prepareMutation(context: ExecutionContext, { viewer, headers }: ReturnType<typeof operationOf>): Promise<void> {
    const info = context.getArgByIndex(3);
    if (info?.parentType.name !== 'Mutation') return;
    if (info.operation.selectionSet.selections.length !== 1) throw new OneMutationOnly();
    const key = headers['idempotency-key'];
    if (!isId(key)) throw new KeyMissing();
    if (!viewer) return;
    viewer.once = { principal: `person:${viewer.principalId}`, key, act: info.fieldName, input: context.getArgByIndex(1) };
    await viewer.refresh(); // a request never holds two clients (decision 4)
  }
}
