import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { checkArchive } from "@/lib/backup/archive-reader";
import { goneWithoutPurge } from "@/lib/backup/prove";
import { restoreBackup } from "@/lib/backup/restore-backup";
import { withClient } from "@/lib/backup/with-client";
import { writeBackup } from "@/lib/backup/write-backup";
import { readMigrations } from "@/lib/db/migrate";
import { applyPurge, type Purge } from "@/lib/db/purge";
import { asOwner } from "@/tests/support/database";
import { ask, withScratchDatabase } from "@/tests/support/scratch-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";

test("what was purged after a backup is purged again when it is restored, and only that", async () => {
  const desk = await aFullDesk();
  const evidence = await asOwner<{ id: string }>("SELECT id FROM evidence");
  const purge = (seq: number, note: string): Purge => ({
    id: randomUUID(),
    deskId: desk.id,
    erasureId: null,
    at: new Date().toISOString(),
    what: {
      payloads: [{ streamType: "article", streamId: desk.articleId, seq }],
      fields: [
        { table: "evidence", key: { desk_id: desk.id, id: evidence[0]?.id ?? "" }, column: "note", value: note },
      ],
      rows: [],
    },
  });
  const [before, after] = [purge(2, "before"), purge(3, "after")];
  const owner = new Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query("BEGIN");
  await applyPurge(owner, before);
  await owner.query("COMMIT");
  await owner.end();
  await asOwner("UPDATE evidence SET note = 'written since'");

  const gone = () => withClient(ownerUrl(), (client) => goneWithoutPurge(client));
  expect(await gone()).toEqual({ count: 0, first: undefined });

  const path = join(temporaryFolder(), "backup.tar");
  await writeBackup(ownerUrl(), path, { pgDump: false });
  const checked = await checkArchive(path);
  expect(checked.manifest).toMatchObject({ purges: [{ id: before.id, at: before.at }] });

  const migrations = await readMigrations(resolve("prisma/migrations"));
  await withScratchDatabase(async (url) => {
    // The one before the backup is in it: it is not applied again over what was written since.
    const same = await restoreBackup(url, path, checked, { migrations, purges: [before] });
    expect(same.purged).toEqual([]);
    expect(await ask(url, "SELECT note FROM evidence")).toEqual([{ note: "written since" }]);
  });
  await withScratchDatabase(async (url) => {
    const { purged, proof } = await restoreBackup(url, path, checked, { migrations, purges: [before, after] });
    expect(purged).toEqual([after]);
    expect(proof).toMatchObject({ broken: [], purged: 2 });
    expect(await ask(url, "SELECT note FROM evidence")).toEqual([{ note: "after" }]);
    expect(
      await ask(url, "SELECT seq FROM event_payload WHERE stream_type = 'article' ORDER BY seq"),
    ).not.toContainEqual({ seq: 3 });
    expect(await ask(url, "SELECT id FROM purge")).toHaveLength(2);
  });

  // Whoever takes a payload away without saying so is found, though every chain proves.
  await asOwner("ALTER TABLE event_payload DISABLE TRIGGER USER");
  await asOwner("DELETE FROM event_payload WHERE stream_id = $1 AND seq IN (3, 4)", [desk.articleId]);
  await asOwner("ALTER TABLE event_payload ENABLE TRIGGER USER");
  const first = { deskId: desk.id, streamType: "article", streamId: desk.articleId, seq: 3 };
  expect(await gone()).toMatchObject({ count: 2, first });
});
