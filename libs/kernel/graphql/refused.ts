import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { wordsFor, type Language } from '@kenes/config';
import { catchError, from, mergeMap, of, type Observable } from 'rxjs';
import { operationOf } from '../asks.js';
import { kernelRefusals, Refusal, refusalCodes, VersionConflict } from '../refusal.js';

registerEnumType(refusalCodes, { name: 'RefusalCode', description: 'Every named way to say no.' });

@ObjectType({ description: "A no that a person can act on, in the reader's language." })
export class Refused {
  @Field(() => refusalCodes, { description: 'Stable name of the refusal.' }) code: string;
  @Field(() => String, { description: 'What happened and what to do.' }) sentence: string;
  @Field(() => String, { nullable: true, description: 'The input it concerns.' }) field: string | null;
}

/** The sentence of a refusal in a language. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  const words = wordsFor(language);
  const key = `refusals:${refusal.code}`;
  if (!words.has(key)) throw new Error(`no sentence for the refusal ${refusal.code}`);
  return words.t(key, refusal.facts);
}

export const refused = (refusal: Refusal, language: Language): Refused =>
  Object.assign(new Refused(), { code: refusal.code, sentence: sentenceOf(refusal, language), field: refusal.field });

/** A refusal thrown in a mutation becomes the second member of its union; after a change the reading starts anew. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql' || context.getArgByIndex(3)?.parentType.name !== 'Mutation') return next.handle();
    const { viewer, language } = operationOf(context);
    return next.handle().pipe(
      catchError((error: unknown) => {
        const refusal = error instanceof VersionConflict ? new Refusal(kernelRefusals.CHANGED_MEANWHILE) : error;
        if (!(refusal instanceof Refusal)) throw error;
        return from(Promise.resolve(viewer?.refresh())).pipe(mergeMap(() => of(refused(refusal, language))));
      }),
    );
  }
}
