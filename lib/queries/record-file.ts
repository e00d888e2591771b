import { db } from '../db/client.ts';
import { chainedEntry } from '../db/former-books.ts';
import { RECORD_FORMAT } from '../record/verify-file.ts';

const BATCH = 500;

/** A negotiation's whole record as a file that `record:verify` reads, entry by entry so that a long one fits in memory. */
export function recordFile(book: string, originalBook = book): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = partsOf(book, originalBook);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function* partsOf(book: string, originalBook: string): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(RECORD_FORMAT)},"book":${JSON.stringify(originalBook)},"entries":[\n`;
  let seq = 0;
  for (;;) {
    const where = { book, seq: { gt: seq } };
    const events = await db().event.findMany({ where, orderBy: { seq: 'asc' }, take: BATCH });
    if (events.length === 0) break;
    const lines = events.map((event) => JSON.stringify(chainedEntry(event, originalBook))).join(',\n');
    yield seq === 0 ? lines : `,\n${lines}`;
    seq = events.at(-1)?.seq ?? seq;
  }
  yield '\n]}\n';
}
