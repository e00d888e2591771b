import type { RecordFilter } from '#lib/queries/views/record-view.ts';

/** Query parameters as Next gives them. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The filter an address names; what it names twice or wrongly is left out. */
export function filterOf(query: Query): RecordFilter {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const page = Number(one('page') ?? 1);
  return {
    party: one('party'),
    paragraph: one('paragraph'),
    kind: one('kind'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}
