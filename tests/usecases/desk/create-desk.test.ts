import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { listDesks } from "@/lib/queries/list-desks";
import { readDesk } from "@/lib/queries/read-desk";
import { createDesk } from "@/lib/usecases/desk/create-desk";
import { asOwner } from "@/tests/support/database";
import { command } from "@/tests/support/newsroom";

test("has an owner and the shipped scales", async () => {
  const userId = randomUUID();
  await asOwner(`INSERT INTO "user" (id, email, name, created_at) VALUES ($1, 'm@example.org', 'Margaret', now())`, [
    userId,
  ]);
  const place = { deskId: randomUUID(), memberId: randomUUID(), userId, name: "Margaret", role: "owner" as const };
  const owner = mintActor({ ...place, at: new Date() });
  const given = { name: "Harbour Review", timeZone: "Europe/London", language: "en", about: "Founder." };
  expect(await createDesk(owner, { ...command(), ...given })).toEqual({ id: place.deskId, seq: 2 });
  const desk = await readDesk(owner);
  expect(desk).toMatchObject({
    id: owner.deskId,
    timeZone: "Europe/London",
    me: { memberId: owner.memberId, role: "owner", preferences: { singleKeys: true } },
    members: [{ id: owner.memberId, name: "Margaret", about: "Founder.", disabled: false }],
    can: { create_article: true, create_source: true, invite_member: true, edit_desk: true, read_person: true },
  });
  expect(desk.scales.map((scale) => [scale.purpose, scale.name, scale.current])).toEqual([
    ["own_copy", "Desk", true],
    ["published", "Five-step truth", true],
  ]);
  expect(await listDesks({ ...owner, email: "m@example.org" })).toEqual({
    user: { id: owner.userId, name: "Margaret", email: "m@example.org" },
    items: [{ id: owner.deskId, name: "Harbour Review", role: "owner" }],
  });
});

test("starts with the scale for published articles that its founder chose", async () => {
  const userId = randomUUID();
  await asOwner(`INSERT INTO "user" (id, email, name, created_at) VALUES ($1, 'n@example.org', 'Jannik', now())`, [
    userId,
  ]);
  const place = { deskId: randomUUID(), memberId: randomUUID(), userId, name: "Jannik", role: "owner" as const };
  const owner = mintActor({ ...place, at: new Date() });
  const publishedScale = "Supported / Refuted / Not enough evidence / Conflicting";
  const given = { name: "Nord", timeZone: "Europe/Berlin", language: "de", about: "", publishedScale };
  await createDesk(owner, { ...command(), ...given });
  const { scales } = await readDesk(owner);
  expect(scales.map((scale) => scale.name)).toEqual(["Desk", publishedScale]);
});
