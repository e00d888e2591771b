import { currentActor } from '#lib/auth/session.ts';
import { Id } from '#lib/inputs/words.ts';
import { agreedLanguageOf } from '#lib/queries/sources.ts';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'private, no-store' };

/** Where a paragraph's words stand in agreed language: `?paragraph=id`. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const answer = (status: number) => new Response(null, { status, headers: HEADERS });
  const actor = await currentActor();
  if (actor === null) return answer(401);
  const paragraph = Id.safeParse(new URL(request.url).searchParams.get('paragraph'));
  if (!paragraph.success) return answer(400);
  const found = await agreedLanguageOf((await params).slug, actor, paragraph.data);
  return found === null ? answer(404) : Response.json(found, { headers: HEADERS });
}
