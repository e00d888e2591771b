import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env.ts';
import { metricsText } from '#lib/metrics.ts';

export const dynamic = 'force-dynamic';

/** For Prometheus, which shows the token: `Authorization: Bearer …`. Without `METRICS_TOKEN` there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = env();
  if (metricsToken === undefined) return new Response(null, { status: 404 });
  const shown = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!isSame(shown, metricsToken)) {
    return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  }
  const { contentType, text } = await metricsText();
  return new Response(text, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}

/** Compared in a time that tells nothing of how much was right. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
