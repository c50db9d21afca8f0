import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const common = {
  format: z.literal("claimdesk-backup/1"),
  takenAt: z.iso.datetime(),
  /** Of the server the rows were read from. */
  postgres: z.string(),
  epoch: z.uuid(),
  migrations: z.array(z.object({ name: z.string(), checksum: hash })),
  /** What the file holds besides this, in this order: its bytes as they stand in the file. */
  parts: z.array(z.object({ name: z.string(), bytes: z.int().min(0), sha256: hash })),
  /** What the rows are, whatever they are packed in: SHA-256 of the table as COPY text, sorted by its key. */
  tables: z.array(z.object({ name, columns: z.array(name), rows: z.int().min(0), sha256: hash })),
};

/** The last entry of a file: what it holds, and how to tell that all of it is there. */
export const manifestShape = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("installation"),
    way: z.enum(["copy", "pg_dump"]),
    /** What had been purged when it was taken. A purge of later days is applied again when this is restored. */
    purges: z.array(z.object({ id: z.uuid(), at: z.iso.datetime() })),
  }),
  z.object({
    ...common,
    kind: z.literal("desk"),
    way: z.literal("copy"),
    desk: z.object({ id: z.uuid(), name: z.string() }),
  }),
]);

export type Manifest = z.infer<typeof manifestShape>;
export type DumpedTable = Manifest["tables"][number];
export type Part = Manifest["parts"][number];

export const MANIFEST = "manifest.json";
/** pg_dump's own file within ours. */
export const PG_DUMP_PART = "claimdesk.pgdump";
export const tablePart = (table: string): string => `tables/${table}.copy.gz`;
