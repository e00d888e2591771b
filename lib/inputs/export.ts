import { z } from 'zod';
import { exportTables, exportTexts } from '../exports/export-view.ts';

const revisionNumber = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .nullable()
  .default(null);

/** What an export's address may ask for; without a revision it is the working draft, without a reading the clean text. */
export const ExportQuery = z.object({
  text: z.enum(exportTexts).default('clean'),
  table: z.enum(exportTables).default('comparative'),
  revision: revisionNumber,
  /** Which revision changes are shown against; without it the one before. */
  against: revisionNumber,
  /** The first page alone, to be looked at before the file is made. */
  preview: z.literal('1').nullable().default(null),
  /** The language version. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
  /** Ids of the sections wanted, with commas. */
  sections: z
    .string()
    .max(4_000)
    .transform((list) => list.split(',').filter((id) => id !== ''))
    .nullable()
    .default(null),
});
