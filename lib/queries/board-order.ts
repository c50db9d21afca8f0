import type { z } from "zod";
import type { boardSort } from "@/lib/contract/articles";
import { Prisma } from "@/lib/db/client";

type Sort = z.infer<typeof boardSort>;

/** How a sort of the board reads in SQL, over an article `a` and its stream `s`. A title counts by what a cursor can carry of it. */
const orders: Readonly<Record<Sort, { key: Prisma.Sql; type: Prisma.Sql; newestFirst: boolean }>> = {
  activity: { key: Prisma.sql`s.last_at`, type: Prisma.sql`timestamptz`, newestFirst: true },
  deadline: {
    key: Prisma.sql`coalesce(a.deadline_at, 'infinity')`,
    type: Prisma.sql`timestamptz`,
    newestFirst: false,
  },
  title: { key: Prisma.sql`lower(left(a.title, 60)) COLLATE "und-x-icu"`, type: Prisma.sql`text`, newestFirst: false },
};

/** The key of a sort, what lies after the end of the page before, and the direction; the id makes the order total. */
export function boardOrder(sort: Sort, end: { key: string; id: string } | null) {
  const { key, type, newestFirst } = orders[sort];
  const [beyond, direction] = newestFirst ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const after = end ? Prisma.sql`(${key}, a.id) ${beyond} (${end.key}::${type}, ${end.id}::uuid)` : Prisma.sql`TRUE`;
  return { key, after, direction };
}
