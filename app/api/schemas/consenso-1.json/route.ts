import { jsonSchema } from '#lib/exports/json/json-shape.ts';

/** The JSON Schema of exported JSON files: the same for everybody, and no secret. */
export function GET(): Response {
  return new Response(`${JSON.stringify(jsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'public, max-age=3600' },
  });
}
