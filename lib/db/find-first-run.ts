import { type Db, reading, type Tx } from "./client";

/** Somebody's account is for ever the end of the first run, so that a no is asked for once per database. */
const over = new WeakSet<object>();

/** Whether nobody has an account yet. */
export async function isFirstRun(): Promise<boolean> {
  const db = reading();
  if (over.has(db)) return false;
  const isFirst = await hasNobody(db);
  if (!isFirst) over.add(db);
  return isFirst;
}

async function hasNobody(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}

/** Any number: it stands for the lock alone. */
const LOCK = 4_157_322_001;

/** Whether nobody has an account yet, with everybody else who asks this way kept waiting until the transaction ends. */
export async function holdFirstRun(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
  return hasNobody(tx);
}

/** The hash of the code that the last start printed; null where none was. */
export async function findFirstRunCodeHash(db: Db): Promise<string | null> {
  const row = await db.instance.findUnique({ where: { id: 1 }, select: { firstRunCodeHash: true } });
  return row?.firstRunCodeHash ?? null;
}
