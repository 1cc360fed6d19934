import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from './delegation.entity.js';

export const LimitEnum = Object.fromEntries(limits.map((limit) => [limit, limit])) as { [L in (typeof limits)[number]]: L };
registerEnumType(LimitEnum, { name: 'ExtensionLimit', description: 'What the written delegation does not cover: one more time, so many days, so late a day.' });

@ObjectType({ description: 'What this viewer may do with the request now.' })
export class ExtensionAbilities {
  @Field({ description: 'Grant it as asked.' }) grant: boolean;
  @Field({ description: 'Grant another day.' }) grantOther: boolean;
  @Field() refuse: boolean;
  @Field({ description: 'Prepare the decision for the chair.' }) prepare: boolean;
}
