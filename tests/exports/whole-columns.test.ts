/** No column of what parties did is forgotten by the file that a negotiation is recreated from. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { WholeNegotiation } from '#lib/exports/json/whole-shape.ts';

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');

/** The columns of a model, without those that lead to another. */
function columns(model: string): readonly string[] {
  const body = new RegExp(`^model ${model} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '';
  const models = new Set([...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name));
  return [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].flatMap(([, name, type]) =>
    name === undefined || models.has(type) ? [] : [name],
  );
}

const keys = (shape: z.ZodType): readonly string[] =>
  Object.keys((shape as unknown as { readonly element: { readonly shape: object } }).element.shape);
const { shape } = WholeNegotiation;
const versions = shape.proposals.element.shape.formerVersions;

/** What of each model does not travel, and why. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  // The address is chosen anew; who imports opens it.
  Negotiation: ['id', 'slug', 'createdAt', 'recreation'],
  Revision: ['id', 'negotiationId'],
  DraftSection: ['negotiationId', 'ordinal'],
  ParagraphMark: ['negotiationId'],
  ReopeningRequest: ['negotiationId'],
  // A draft's own: its edits, what it is to replace; whose account wrote it; the reading of a file, here.
  Proposal: ['negotiationId', 'version', 'createdBy', 'submissionId', 'revisesId'],
  ProposalVersion: ['proposalId'],
  ProposalBacker: ['proposalId'],
  Position: ['id', 'negotiationId', 'accountId', 'ordinal'],
  Reservation: ['id', 'negotiationId'],
  TermObjection: ['id', 'negotiationId'],
  Source: ['id', 'negotiationId'],
  SourcePassage: ['sourceId', 'ordinal'],
};

test.each<readonly [string, readonly string[]]>([
  ['Negotiation', Object.keys(shape.negotiation.shape)],
  ['Revision', keys(shape.revisions)],
  ['DraftSection', keys(shape.sections)],
  ['ParagraphMark', keys(shape.marks)],
  ['ReopeningRequest', keys(shape.reopeningRequests)],
  ['Proposal', keys(shape.proposals)],
  ['ProposalVersion', keys(versions)],
  ['ProposalBacker', keys(shape.proposals.element.shape.backers)],
  ['Position', keys(shape.positions)],
  ['Reservation', keys(shape.reservations)],
  ['TermObjection', keys(shape.termObjections)],
  ['Source', keys(shape.sources)],
  ['SourcePassage', keys(shape.sources.element.shape.passages)],
])('%s', (model, carried) => {
  expect(columns(model).length).toBeGreaterThan(1);
  expect(columns(model).filter((column) => !carried.includes(column) && !LEFT[model]?.includes(column))).toEqual([]);
});
