import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import type { Role } from "@/lib/domain/desk/member";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { seedDemo } from "@/prisma/seed/seed";
import { computing } from "@/tests/support/computing";
import { asOwner } from "@/tests/support/database";
import { brought, canonical, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember, anArticle, newId, someEvidence } from "@/tests/support/newsroom";

/* The articles of the demo newsroom, and one as large as a book's: they leave, arrive and leave again. */

test("every article of the demo newsroom comes back byte for byte", async () => {
  await seedDemo(process.env.DATABASE_URL ?? "");
  const owners = await asOwner<{ deskId: string; memberId: string; userId: string; name: string; role: Role }>(
    `SELECT desk_id AS "deskId", id AS "memberId", user_id AS "userId", name, role::text FROM member WHERE role = 'owner'`,
  );
  const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem");
  let articles = 0;
  for (const owner of owners.map((row) => mintActor({ ...row, at: new Date() }))) {
    const rows = await asOwner<{ id: string }>("SELECT id FROM article WHERE desk_id = $1 ORDER BY id", [owner.deskId]);
    for (const { id } of rows) {
      const file = await exported(owner, id);
      await brought(cem, file);
      expect(canonical(await exported(cem, id))).toBe(canonical(file));
      articles += 1;
    }
  }
  expect(articles).toBeGreaterThan(2);
}, 120_000);

/** The file with its first claim told again and again, under ids of its own. */
function grown(file: Claimdesk1, claims: number): Claimdesk1 {
  const [first] = file.claims;
  if (!first) throw new Error("no claim to grow");
  return {
    ...file,
    claims: Array.from({ length: claims }, (_, at) => ({
      ...first,
      ...{ id: newId(), number: at + 1 },
      places: first.places.map((place) => ({ ...place, id: newId() })),
      evidence: Array.from({ length: 3 }, () => first.evidence.map((each) => ({ ...each, id: newId() })))
        .flat()
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    })),
  };
}

test("a thousand claims with three pieces of evidence each arrive in one go, read in a thread of their own", async () => {
  const ana = await aMember(await aDesk("Harbour Review"), "checker", "Ana");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  await someEvidence(ana, article, claim.id, { passage: "It moved 4,200 containers. ".repeat(20) });
  const file = grown(await exported(ana, article.id), 1_000);
  const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem");
  let arrived: unknown;
  const cost = await computing(async () => {
    arrived = await brought(cem, file);
  }, "all");
  if (process.env.TELL) process.stderr.write(`${JSON.stringify(file).length} bytes in ${Math.round(cost)} ms\n`);
  expect(arrived).toMatchObject({ claims: 1_000 });
  expect(canonical(await exported(cem, article.id))).toBe(canonical(file));
  expect(cost).toBeLessThan(8_000);
}, 120_000);
