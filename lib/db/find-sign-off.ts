import type { Actor } from "@/lib/auth/actor";
import type { SignedContent } from "@/lib/domain/signing/digest";
import type { Db, Prisma } from "./client";

const signed = { signatures: { orderBy: { at: "asc" } } } satisfies Prisma.SignOffInclude;

type Row = Prisma.SignOffGetPayload<{ include: typeof signed }>;

/** A sign-off with its signatures and what was signed. */
export type FoundSignOff = Omit<Row, "signed"> & { signed: SignedContent };

/** What is stored was put together by ourselves (lib/domain/signing/digest.ts). */
const asFound = (row: Row): FoundSignOff => ({ ...row, signed: row.signed as unknown as SignedContent });

type Desk = Pick<Actor, "deskId">;

/** The sign-off of an article that stands, complete or with a signature still wanted; null: none does. Find the article first. */
export async function findStandingSignOff(db: Db, { deskId }: Desk, articleId: string): Promise<FoundSignOff | null> {
  const row = await db.signOff.findFirst({ where: { deskId, articleId, voidedAt: null }, include: signed });
  return row && asFound(row);
}

/** The last sign-off of an article, whether it stands or not; `complete`: only those with all signatures. */
export async function findLastSignOff(
  db: Db,
  { deskId }: Desk,
  articleId: string,
  { complete = false } = {},
): Promise<FoundSignOff | null> {
  const row = await db.signOff.findFirst({
    where: { deskId, articleId, ...(complete ? { completedAt: { not: null } } : {}) },
    orderBy: [{ createdAt: "desc" }, { chainSeq: "desc" }],
    include: signed,
  });
  return row && asFound(row);
}

/** A sign-off of an article by its id; null: it has none such. */
export async function findSignOff(
  db: Db,
  { deskId }: Desk,
  articleId: string,
  id: string,
): Promise<FoundSignOff | null> {
  const row = await db.signOff.findFirst({ where: { deskId, articleId, id }, include: signed });
  return row && asFound(row);
}
