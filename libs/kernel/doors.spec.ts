import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Asks, anyone } from './asks.js';
import { Doors } from './doors.js';
import { policyFor } from './policy.js';

policyFor<object, object, 'open'>('gate', { acts: { open: () => true }, cases: [{ title: 'anybody', viewer: {}, object: {} }] });

@Controller('declared')
class Declared {
  @Asks(anyone) @Get('everybody') everybody() {}
  @Asks('gate.open') @Get('some') some() {}
}

@Controller('silent')
class Silent {
  @Get('door') door() {}
}

@Controller('mistaken')
class Mistaken {
  @Asks('gate.burn') @Get('door') door() {}
}

const boot = async (...controllers: (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [Doors] })
  class House {}
  const app = await NestFactory.createApplicationContext(House, { logger: false, abortOnError: false });
  await app.close();
};

describe('A house', () => {
  it('opens when each of its doors says what it asks for', async () => {
    await expect(boot(Declared)).resolves.toBeUndefined();
  });

  it('does not open with a door that says nothing, and names it', async () => {
    await expect(boot(Declared, Silent)).rejects.toThrow(/Silent\.door/);
  });

  it('does not open with a door that asks for an act nobody knows', async () => {
    await expect(boot(Mistaken)).rejects.toThrow(/Mistaken\.door asks for gate\.burn/);
  });
});
