import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { ENVIRONMENT, UnitOfWork, type Reading } from '@kenes/kernel';

export interface DemoCouncil {
  id: string;
  code: string;
  slug: string;
  zone: string;
}

/** The demo's doors open only where a council is a demo and nobody has switched the demo off. */
@Injectable()
export class DemoCouncils {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async one(): Promise<DemoCouncil> {
    const demo = await this.find();
    if (!demo) throw new NotFoundException();
    return demo;
  }

  async isOpen(): Promise<boolean> {
    return (await this.find()) !== undefined;
  }

  private async find(): Promise<DemoCouncil | undefined> {
    return this.environment.demo === false ? undefined : (await this.unit.councils()).find((council) => council.demo);
  }

  async read<T>(act: (reading: Reading, council: DemoCouncil) => Promise<T>): Promise<T> {
    const council = await this.one();
    return this.unit.read(council.id, (reading) => act(reading, council));
  }
}
