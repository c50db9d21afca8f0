import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readDesk } from "@/lib/queries/read-desk";
import { addMember } from "@/lib/usecases/desk/add-member";
import "@/tests/support/database";
import { aDesk, aMember, command } from "@/tests/support/newsroom";

test("takes in people who have an account, each once; only an owner does that", async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const owner = await aMember(desk, "owner", "Margaret");
  const { userId } = await aMember(other, "editor", "Kofi");
  const member = { id: randomUUID(), userId, name: "Kofi", role: "checker" as const, about: "Adds up columns." };
  expect(await addMember(owner, { ...command(), member })).toEqual({ id: member.id, seq: 1 });
  expect((await readDesk(owner)).members).toMatchObject([
    { name: "Kofi", about: "Adds up columns." },
    { name: "Margaret" },
  ]);
  const again = { ...command(), member: { ...member, id: randomUUID() } };
  await expect(addMember(owner, again)).rejects.toMatchObject({ code: "already_exists" });
  await expect(addMember(await aMember(desk, "editor"), again)).rejects.toMatchObject({ code: "not_allowed" });
});
