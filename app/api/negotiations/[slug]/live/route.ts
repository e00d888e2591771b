import { actorFromCookieHeader } from '#lib/auth/token.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { liveStream } from '#lib/record/live-stream.ts';

export const dynamic = 'force-dynamic';

/**
 * Server-sent events: a `change` with the database's time for each act on the negotiation, so that open pages that were
 * read earlier refresh themselves. `?read=t` says when the page was read: what it has missed since is told at once.
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const cookie = request.headers.get('cookie');
  const mayRead = async () => (await actorFromCookieHeader(cookie)) !== null;
  if (!(await mayRead())) return new Response(null, { status: 401 });
  const negotiation = await negotiationBySlug((await params).slug);
  if (negotiation === null) return new Response(null, { status: 404 });
  const readAt = Number(new URL(request.url).searchParams.get('read') ?? 0) || 0;
  return new Response(liveStream({ negotiationId: negotiation.id, mayRead, gone: request.signal, readAt }), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'private, no-store', 'X-Accel-Buffering': 'no' },
  });
}
