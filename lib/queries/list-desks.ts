import type { SignedInUser } from "@/lib/auth/get-actor";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";

/** The desks a person works on, oldest membership first. */
export function listDesks({ userId, name, email }: Pick<SignedInUser, "userId" | "name" | "email">) {
  return whileDatabaseAnswers(async () => {
    const members = await reading().member.findMany({
      where: { userId, disabledAt: null },
      orderBy: [{ createdAt: "asc" }, { deskId: "asc" }],
      select: { role: true, desk: { select: { id: true, name: true } } },
    });
    return { user: { id: userId, name, email }, items: members.map(({ role, desk }) => ({ ...desk, role })) };
  });
}
