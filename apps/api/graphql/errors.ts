import { BadRequestException, Logger } from '@nestjs/common';
import { ProtocolFault, Refusal, newId, sentenceOf } from '@kenes/kernel';
import type { Language } from '@kenes/config';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { wordsFor } from '@kenes/config';

const log = new Logger('GraphQL');

interface Formatted {
  status: number;
  error: { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> };
}

/** What is wrong with the caller's document or input is said; what is wrong with us is a number to quote. */
function format(error: GraphQLError, language: Language): Formatted {
  const cause = (error.originalError ?? error) as Error & { statusCode?: number };
  if (cause instanceof ProtocolFault) return { status: cause.getStatus(), error: { message: cause.message, extensions: { code: cause.code } } };
  if (cause instanceof Refusal) return { status: 200, error: { message: sentenceOf(cause, language), path: error.path, extensions: { code: cause.code, field: cause.field } } };
  if (cause instanceof BadRequestException) {
    const { message } = cause.getResponse() as { message: string | string[] };
    return { status: 400, error: { message: [message].flat().join('; '), path: error.path, extensions: { code: 'BAD_INPUT' } } };
  }
  const { statusCode = 500 } = cause;
  if (statusCode >= 400 && statusCode < 500) return { status: statusCode, error: { message: cause.message, extensions: { code: 'BAD_REQUEST' } } };
  const isCallers = error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError || error.originalError instanceof TypeError) && !error.path;
  if (isCallers) return { status: 400, error: { message: error.message, extensions: { code: 'BAD_INPUT', ...error.extensions } } };
  const reference = newId().slice(-12);
  log.error(`fault ${reference}: ${cause.stack ?? cause.message}`);
  return { status: 200, error: { message: wordsFor(language).t('refusals:fault', { reference }), path: error.path, extensions: { code: 'FAULT', reference } } };
}

/** Mercurius wraps what is wrong with a document, or with its variables, into one error that holds the real ones. */
function within(error: GraphQLError): readonly GraphQLError[] {
  const inner = (error.originalError as { errors?: unknown[] } | undefined)?.errors ?? (error as { errors?: unknown[] }).errors ?? [];
  return inner.length > 0 && inner.every((one) => one instanceof GraphQLError) ? inner : [error];
}

/** Mercurius' `errorFormatter`. */
export function formatErrors(execution: ExecutionResult & { errors?: readonly GraphQLError[] }, context: { language?: Language }): { statusCode: number; response: ExecutionResult } {
  const formatted = (execution.errors ?? []).flatMap(within).map((error) => format(error, context.language ?? 'ru'));
  const status = formatted.find((one) => one.status !== 200)?.status ?? 200;
  return { statusCode: status, response: { data: execution.data ?? null, errors: formatted.map(({ error }) => error) as never } };
}
