import type { MessageFiled } from '@kenes/correspondence';
import type { Work } from '@kenes/kernel';

/** What is about the letter and not about the address: its size (5.3), its form (5.6), their policy (5.7). */
const aboutTheLetter = /\b5\.[367]\.\d{1,3}\b/;

/** Marks an address that a letter of ours did not reach for good, in the words of their server. */
export async function markFailing(work: Work, mail: { id: string; toAddress: string }, words: string): Promise<void> {
  if (aboutTheLetter.test(words)) return;
  await work.query(
    `INSERT INTO failing_address (council_id, address, mail_id, words, since) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (council_id, address) DO UPDATE SET mail_id = excluded.mail_id, words = excluded.words`,
    [work.councilId, mail.toAddress.toLowerCase(), mail.id, words.slice(0, 500), work.now],
  );
}

/** Whoever writes from it, and is who she says, has it again. */
export async function writesAgain(work: Work, { messageId }: MessageFiled): Promise<void> {
  await work.query(
    `DELETE FROM failing_address WHERE address = (SELECT lower(from_address) FROM message WHERE id = $1 AND automatic IS NULL AND evidence IN ('proved', 'probable'))`,
    [messageId],
  );
}
