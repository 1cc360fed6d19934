import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { Links } from '@kenes/council';
import { ENVIRONMENT, UnitOfWork } from '@kenes/kernel';

/** Whose letter it is follows from the address it was sent to, never from what it says. */
@Injectable()
export class Recipients {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** `<slug>@`, `<slug>+anything@` and personal reply addresses, also those that are closed by now. Null: no such address. */
  async councilOf(address: string): Promise<string | null> {
    const [local, domain, more] = address.toLowerCase().split('@');
    if (!local || domain !== this.environment.mailDomain || more !== undefined) return null;
    const opened = await this.links.openAddress(local);
    if (opened) return opened.councilId;
    return (await this.unit.councilBy('slug', local.split('+')[0]!))?.id ?? null;
  }

  /** The addresses of one letter by council, in lower case. */
  async byCouncil(addresses: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const address of addresses) {
      const councilId = await this.councilOf(address);
      if (councilId === null) continue;
      found.set(councilId, [...(found.get(councilId) ?? []), address.toLowerCase()]);
    }
    return found;
  }
}
