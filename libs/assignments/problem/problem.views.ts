import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EvidenceEnum, type MailEvidence } from '@kenes/correspondence';
import { Instant } from '@kenes/kernel';

@ObjectType({ description: 'What this viewer may do with the problem now.' })
export class ProblemAbilities {
  @Field({ description: 'Put it to bodies that may help.' }) ask: boolean;
  @Field() solve: boolean;
}

@ObjectType({ description: 'A letter of a body that was asked for help.' })
export class HelpAnswer {
  @Field(() => ID) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => String) text: string;
  @Field(() => String) fromName: string;
  @Field(() => EvidenceEnum) evidence: MailEvidence;
}
