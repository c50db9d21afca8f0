import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { proveAll } from "@/lib/backup/prove";
import { withClient } from "@/lib/backup/with-client";
import { applyPurge, type Purge } from "@/lib/db/purge";
import { appendToPurgeList, purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const aPurge = (deskId: string, what: Purge["what"]): Purge => ({
  id: randomUUID(),
  deskId,
  erasureId: null,
  at: new Date().toISOString(),
  what,
});

async function apply(purge: Purge, url = process.env.DATABASE_OWNER_URL): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await applyPurge(client, purge);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function aClaimOfSomebody() {
  const ana = await aMember(await aDesk(), "checker", "Ana Nowak");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200"], { speaker: "Marit Lund" });
  const key = { desk_id: ana.deskId, id: claim.id };
  const purge = aPurge(ana.deskId, {
    payloads: [{ streamType: "article", streamId: article.id, seq: 2 }],
    fields: [
      { table: "claim", key, column: "speaker", value: "a person" },
      {
        table: "member",
        key: { desk_id: ana.deskId, id: ana.memberId },
        column: "preferences",
        value: { theme: "dark" },
      },
      { table: "claim", key, column: "waiting_on", value: null },
    ],
    rows: [],
  });
  return { ana, article, claim, purge };
}

describe("a purge", () => {
  test("takes payloads away, puts what was said in their place, and the chain proves; twice it does the same", async () => {
    const { ana, claim, purge } = await aClaimOfSomebody();
    for (const turn of [1, 2]) {
      await apply(purge);
      expect(await asOwner("SELECT speaker, waiting_on FROM claim WHERE id = $1", [claim.id]), `turn ${turn}`).toEqual([
        { speaker: "a person", waiting_on: null },
      ]);
      expect(await asOwner("SELECT preferences FROM member WHERE id = $1", [ana.memberId])).toEqual([
        { preferences: { theme: "dark" } },
      ]);
      const proof = await withClient(process.env.DATABASE_OWNER_URL ?? "", (client) => proveAll(client, ana.deskId));
      expect(proof).toMatchObject({ broken: [], purged: 1 });
      expect(await asOwner("SELECT what FROM purge WHERE desk_id = $1", [ana.deskId])).toEqual([{ what: purge.what }]);
    }
  });

  test("is for the database's owner: the app may not, whatever it says", async () => {
    const { purge } = await aClaimOfSomebody();
    await expect(apply(purge, process.env.DATABASE_URL)).rejects.toThrow("permission denied");
  });

  test("names its row, or does nothing at all", async () => {
    const { ana, claim } = await aClaimOfSomebody();
    const field = { table: "claim", key: {}, column: "speaker", value: "x" };
    await expect(apply(aPurge(ana.deskId, { payloads: [], fields: [field], rows: [] }))).rejects.toThrow(
      "names no row",
    );
    expect(await asOwner("SELECT speaker FROM claim WHERE id = $1", [claim.id])).toEqual([{ speaker: "Marit Lund" }]);
  });
});

describe("the purge list", () => {
  test("holds what was added, in order, for its owner's eyes alone", async () => {
    const path = purgeListPath(join(temporaryFolder(), "new"));
    expect(await readPurgeList(path)).toEqual([]);
    const purges = [1, 2, 3].map(() => aPurge(randomUUID(), { payloads: [], fields: [], rows: [] }));
    await appendToPurgeList(path, purges.slice(0, 1));
    await appendToPurgeList(path, purges.slice(1));
    await appendToPurgeList(path, []);
    expect(await readPurgeList(path)).toEqual(purges);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("with a line that was cut off is not taken for whole", async () => {
    const path = purgeListPath(temporaryFolder());
    await appendToPurgeList(path, [aPurge(randomUUID(), { payloads: [], fields: [], rows: [] })]);
    appendFileSync(path, '{"id":"');
    await expect(readPurgeList(path)).rejects.toThrow("line 2 is not a purge");
  });
});
