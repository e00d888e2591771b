import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A country's flag as SVG, by its ISO 3166 alpha-2 code in lower case; they change seldom enough to be kept for a week. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params;
  if (!/^[a-z]{2}$/.test(code)) return new Response(null, { status: 404 });
  const flags = join(process.cwd(), 'node_modules/flag-icons/flags/4x3');
  const svg = await readFile(join(flags, `${code}.svg`), 'utf8').catch(() => null);
  if (svg === null) return new Response(null, { status: 404 });
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=604800',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
