import { HttpException } from '@nestjs/common';

/** Requests that no sentence can help: they break the protocol of the API, not a rule of the council. */
export class ProtocolFault extends HttpException {
  constructor(
    readonly code: string,
    status: number,
    message: string,
  ) {
    super({ code, message }, status);
  }
}

export class NobodyAsks extends ProtocolFault {
  constructor() {
    super('SIGN_IN', 401, 'Sign in, or send an API token as Authorization: Bearer.');
  }
}

export class KeyMissing extends ProtocolFault {
  constructor() {
    super('IDEMPOTENCY_KEY', 400, 'Every mutation needs the header Idempotency-Key with a UUID, so that a repeated request has one effect.');
  }
}

export class OneMutationOnly extends ProtocolFault {
  constructor() {
    super('ONE_MUTATION', 400, 'One mutation field per operation: each is a transaction of its own.');
  }
}
