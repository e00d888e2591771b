import { currentActor } from '#lib/auth/session.ts';
import type { ExportedFile } from '#lib/exports/export-view.ts';
import { isExportFormat } from '#lib/exports/formats.ts';
import { ExportQuery } from '#lib/inputs/export.ts';
import { makeFile } from '#lib/jobs/make-file.ts';
import { exportView } from '#lib/queries/export-view.ts';

export const dynamic = 'force-dynamic';

const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });

/**
 * A revision or the working draft as a file: `?text=clean|compilation|changes&revision=n`, with `against=n` for the changes
 * since any revision, `sections=id,id` for some of the text and `language=es` for another version of it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; format: string }> },
): Promise<Response> {
  if ((await currentActor()) === null) return answer(401);
  const { slug, format } = await params;
  const query = ExportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!isExportFormat(format)) return answer(404);
  if (!query.success) return answer(400);
  const { preview, ...wanted } = query.data;
  const view = await exportView({ slug, ...wanted, whole: format === 'json' });
  if (view === null) return answer(404);
  const file = await makeFile({ view, format, preview: preview !== null }, request.signal);
  // Whoever asked has gone: nobody reads this answer.
  if (file === null) return answer(499);
  return preview === null ? attachment(file) : shown(file);
}

const headers = {
  'Cache-Control': 'private, no-store',
  // A page that somebody downloaded must not run as ours if it is opened from here.
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};

function attachment({ bytes, contentType, fileName }: ExportedFile): Response {
  const plainName = fileName.replaceAll(/[^\x20-\x7e]/g, '-');
  const disposition = `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new Response(bytes, {
    headers: { ...headers, 'Content-Type': contentType, 'Content-Disposition': disposition },
  });
}

function shown({ bytes, contentType }: ExportedFile): Response {
  return new Response(bytes, { headers: { ...headers, 'Content-Type': contentType } });
}
