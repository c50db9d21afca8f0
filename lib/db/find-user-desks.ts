import type { Db } from "./client";

/** The desks a person is a member of, oldest membership first. */
export async function findUserDesks(db: Db, userId: string): Promise<string[]> {
  const members = await db.member.findMany({
    where: { userId, disabledAt: null },
    orderBy: [{ createdAt: "asc" }, { deskId: "asc" }],
    select: { deskId: true },
  });
  return members.map((member) => member.deskId);
}
