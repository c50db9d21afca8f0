import { cookies } from "next/headers";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findUserDesks } from "@/lib/db/find-user-desks";

/** The desk this browser was at last; a hint, checked against the person's desks. */
const LAST_DESK_COOKIE = "claimdesk.last-desk";

/** Where a person begins: the desk they were at last, else their first; null when they are on none. */
export async function homePath(user: { userId: string }): Promise<string | null> {
  const last = (await cookies()).get(LAST_DESK_COOKIE)?.value;
  const desks = await whileDatabaseAnswers(() => findUserDesks(reading(), user.userId));
  const desk = desks.find((deskId) => deskId === last) ?? desks[0];
  return desk === undefined ? null : `/desks/${desk}`;
}
