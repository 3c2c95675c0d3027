import { z } from "zod";

/**
 * The format of a backup, inside gzip, as UTF-8 text:
 *   a line of JSON: the header
 *   for each table: a line of JSON (a section), its rows as PostgreSQL's COPY writes them, and a line with \. alone
 *   a line of JSON: the footer, with the SHA-256 of everything before it
 * COPY doubles each backslash of the data, so no row can be taken for the end of its table.
 */
export const FORMAT = "parallax-backup-1";
export const END_OF_ROWS = "\\.\n";

const header = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Migrations that made the tables, oldest first: name and checksum. */
  schema: z.array(z.tuple([z.string(), z.string()])),
});
const section = z.object({ table: z.string(), columns: z.array(z.string()) });
const footer = z.object({
  /** Rows of each table. */
  rows: z.record(z.string(), z.number()),
  /** Where each sequence goes on. */
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
  sha256: z.string(),
});

export type Header = z.infer<typeof header>;
export type Section = z.infer<typeof section>;
export type Footer = z.infer<typeof footer>;

/** What a line of JSON in a backup says; null when it says nothing of the kind. */
export const readHeader = (line: string) => read(header, line);
export const readSection = (line: string) => read(section, line);
export const readFooter = (line: string) => read(footer, line);

function read<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
