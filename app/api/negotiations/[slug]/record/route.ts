import { currentActor } from '#lib/auth/session.ts';
import { mayRead } from '#lib/policies/negotiation.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { type Booked, formerBookOf } from '#lib/queries/record.ts';
import { recordFile } from '#lib/queries/record-file.ts';

export const dynamic = 'force-dynamic';

const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });

/**
 * The whole record as JSON, to be kept outside and checked without us: `npm run record:verify`. With `?former=n`, one that
 * a recreated negotiation brought along.
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return answer(401);
  const negotiation = await negotiationBySlug((await params).slug);
  if (negotiation === null || mayRead(actor) !== null) return answer(404);
  const former = new URL(request.url).searchParams.get('former');
  const book: Booked | null = former === null ? negotiation : await formerBookOf(negotiation, Number(former) || 0);
  if (book === null) return answer(404);
  return new Response(recordFile(book.id, book.former?.originalBook), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${negotiation.slug}-record${former === null ? '' : `-${former}`}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
