import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { asOwner } from "@/tests/support/database";
import { aDataFolder, agree, carryOut } from "@/tests/support/erasing";
import { grepDatabase } from "@/tests/support/grep-database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";

const NAME = "Oda Krogh";

async function aDeskThatNames(articles: number) {
  const desk = await aDesk();
  const [owner, editor] = [await aMember(desk, "owner"), await aMember(desk, "editor")];
  for (let made = 0; made < articles; made += 1) {
    await aClaim(owner, await anArticle(owner), ["4,200 containers"], { speaker: NAME });
  }
  return { owner, editor };
}

test("goes on where it was interrupted, counts all of it, and lists what the interrupted run did", async () => {
  const { owner, editor } = await aDeskThatNames(3);
  await agree(owner, editor, { names: [NAME] });
  const folder = aDataFolder();
  // The second article is held: the run ends in the middle, as if it had been killed there.
  await asOwner(`CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF (SELECT count(*) FROM purge) = 1 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`);
  await asOwner("CREATE TRIGGER fail_once BEFORE INSERT ON purge FOR EACH ROW EXECUTE FUNCTION fail_once()");
  await expect(carryOut(folder)).rejects.toThrow("killed");
  expect(await asOwner("SELECT FROM claim WHERE speaker = $1", [NAME])).toHaveLength(2);
  await asOwner("DROP TRIGGER fail_once ON purge");
  expect(await carryOut(folder)).toMatchObject([{ counts: { claim: 3, event_payload: 3 } }]);
  expect(await grepDatabase(NAME)).toEqual([]);
  const listed = await readPurgeList(purgeListPath(folder));
  expect(listed).toHaveLength((await asOwner("SELECT FROM purge")).length);
});

test("leaves the lines of other databases, and is done by one at a time", async () => {
  const { owner, editor } = await aDeskThatNames(1);
  const folder = aDataFolder();
  const other = { id: owner.memberId, deskId: owner.userId, erasureId: null, at: "2026-01-01T00:00:00.000Z" };
  writeFileSync(purgeListPath(folder), `${JSON.stringify({ ...other, what: { payloads: [], fields: [] } })}\n`);
  await agree(owner, editor, { names: [NAME] });
  const runs = await Promise.all([carryOut(folder), carryOut(folder)]);
  expect(runs.flatMap((run) => run ?? [])).toHaveLength(1);
  expect((await readPurgeList(purgeListPath(folder)))[0]?.id).toBe(owner.memberId);
});
