import { Logger } from '@nestjs/common';
import { ExternalExceptionsHandler } from '@nestjs/core/exceptions/external-exceptions-handler.js';
import { Refusal } from './refusal.js';

describe('What is thrown inside a query', () => {
  const logged = async (thrown: Error): Promise<number> => {
    const { error } = Logger.prototype;
    let times = 0;
    Logger.prototype.error = () => void (times += 1);
    try {
      await expect((async () => new ExternalExceptionsHandler().next(thrown, {} as never))()).rejects.toBe(thrown);
    } finally {
      Logger.prototype.error = error;
    }
    return times;
  };

  it('is a line of the log when it is our fault, and none when it is an answer', async () => {
    expect(await logged(new Error('fault'))).toBe(1);
    expect(await logged(new Refusal('NOT_FOUND'))).toBe(0);
  });
});
