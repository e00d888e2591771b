import { importDoors } from '#lib/actions/import-doors.ts';
import { currentActor } from '#lib/auth/session.ts';
import { FORM_LIMIT } from '#lib/imports/upload-limit.ts';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store' };
const answer = (status: number) => new Response(null, { status, headers });

const isDoor = (name: string): name is keyof typeof importDoors => Object.hasOwn(importDoors, name);

/**
 * Takes a form with a file. The answer is a line of JSON for each stage of the work, `{"progress":{"stage","share"}}`, and
 * the last one `{"answer":…}`. Whoever stops reading stops the work.
 */
export async function POST(request: Request, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  const { what } = await params;
  if (!isDoor(what)) return answer(404);
  if ((await currentActor()) === null) return answer(401);
  // The length that a request names is the most that is ever read of it.
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(length)) return answer(411);
  if (length > FORM_LIMIT) return answer(413);
  const form = await request.formData().catch(() => null);
  if (form === null) return answer(400);
  return new Response(worked(what, form, request.signal), {
    headers: { ...headers, 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  });
}

function worked(what: keyof typeof importDoors, form: FormData, signal: AbortSignal): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const say = (line: object) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const watched = {
        signal: AbortSignal.any([signal, left.signal]),
        onProgress: (progress: object) => say({ progress }),
      };
      say({ answer: await importDoors[what](form, watched) });
      if (!left.signal.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
}
