import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ASKS } from './asks.js';
import { policies } from './policy.js';
import { anyone, signedIn } from './asks.js';

const resolverType = 'graphql:resolver_type';
const routePath = 'path';
const roots = ['Query', 'Mutation'];

/** Every door of the running app says what it asks for; a door that does not, or asks for an unknown act, stops the start. */
@Injectable()
export class Doors implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.undeclared();
    if (open.length > 0) throw new Error(`doors that declare no permission, or an unknown one:\n${open.join('\n')}`);
  }

  /** What each door asks for, by name. */
  declared(): Map<string, string | undefined> {
    const doors = new Map<string, string | undefined>();
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const prototype = wrapper.instance && Object.getPrototypeOf(wrapper.instance);
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        const isRoot = roots.includes(Reflect.getMetadata(resolverType, method));
        const isRoute = Reflect.hasMetadata(routePath, method);
        if (isRoot || isRoute) doors.set(`${wrapper.name}.${name}`, Reflect.getMetadata(ASKS, method));
      }
    }
    return doors;
  }

  private undeclared(): string[] {
    const known = (asks: string | undefined) => asks === anyone || asks === signedIn || (asks !== undefined && policies.knows(asks));
    return [...this.declared()].filter(([, asks]) => !known(asks)).map(([door, asks]) => `${door}${asks ? ` asks for ${asks}` : ''}`);
  }
}
