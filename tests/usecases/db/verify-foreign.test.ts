import { expect, test } from "vitest";
import { brokenWords, proveAll } from "@/lib/backup/prove";
import { withClient } from "@/lib/backup/with-client";
import { aCheckedArticle } from "@/tests/support/checked-article";
import { asOwner, asPurge } from "@/tests/support/database";
import { brought, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember } from "@/tests/support/newsroom";

const prove = (deskId: string) =>
  withClient(process.env.DATABASE_OWNER_URL ?? "", (client) => proveAll(client, deskId));

test("what an article brought of its history is proven with the rest, chain by chain, and a change in it is named", async () => {
  const step = { claim: 0, other: 1, from: 12, length: 9 };
  const { ana, article } = await aCheckedArticle([{ kind: "record", ...step }]);
  const elsewhere = await aMember(await aDesk("Elsewhere"), "checker");
  await brought(elsewhere, await exported(ana, article.id));
  await aClaim(elsewhere, article, ["May"]);
  const third = await aMember(await aDesk("Third"), "checker");
  await brought(third, await exported(elsewhere, article.id));

  const whole = await prove(third.deskId);
  expect(whole).toMatchObject({ purged: 0, broken: [] });
  const [row] = await asOwner<{ most: number }>("SELECT max(seq) AS most FROM foreign_event WHERE desk_id = $1", [
    third.deskId,
  ]);
  const last = row?.most ?? 0;
  expect(whole.events).toBeGreaterThan(last);

  await asPurge("UPDATE foreign_event SET salt = NULL, payload = NULL WHERE desk_id = $1 AND seq = 1", [third.deskId]);
  expect(await prove(third.deskId)).toMatchObject({ purged: 1, broken: [] });
  await asPurge("UPDATE foreign_event SET actor_id = gen_random_uuid() WHERE desk_id = $1 AND seq = $2", [
    third.deskId,
    last,
  ]);
  const [broken] = (await prove(third.deskId)).broken;
  expect(broken).toMatchObject({ cameFrom: "Elsewhere", broken: { seq: 1, flaw: "row_differs" } });
  expect(broken && brokenWords(broken)).toMatch(/its history from Elsewhere, event 1: its row says something else/);
  await asPurge("DELETE FROM foreign_event WHERE desk_id = $1 AND seq = $2", [third.deskId, last]);
  expect((await prove(third.deskId)).broken).toMatchObject([{ broken: { seq: 1, flaw: "missing" } }]);
});
