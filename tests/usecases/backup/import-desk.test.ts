import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { checkArchive, readParts } from "@/lib/backup/archive-reader";
import { exportDesk, findDesk } from "@/lib/backup/export-desk";
import { importDesk } from "@/lib/backup/import-desk";
import { proveAll } from "@/lib/backup/prove";
import { withClient } from "@/lib/backup/with-client";
import { type Migration, migrate, readMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/tests/support/database";
import { ask, withScratchDatabase } from "@/tests/support/scratch-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";
import { repack } from "./repack";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
let migrations: Migration[];
let desk: Awaited<ReturnType<typeof aFullDesk>>;

beforeAll(async () => {
  migrations = await readMigrations(resolve("prisma/migrations"));
  desk = await aFullDesk();
  await aFullDesk("Night Desk");
});

async function aDeskFile(of: { id: string; name: string } = desk, from = ownerUrl()): Promise<string> {
  const path = join(temporaryFolder(), "desk.tar");
  await exportDesk(from, { id: of.id, name: of.name }, path, migrations);
  return path;
}

async function takeIn(url: string, path: string, email = "ruth@example.org", as?: string) {
  const invitation = { id: randomUUID(), tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 86_400_000) };
  return importDesk(url, path, await checkArchive(path), { migrations, purges: [], owner: { email, as, invitation } });
}

/** Another installation: migrated, with an owner of its own and a desk that must not be touched. */
async function elsewhere<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withScratchDatabase(async (url) => {
    await migrate(url, migrations);
    await ask(url, "INSERT INTO instance (id, demo, epoch, created_at) VALUES (1, false, gen_random_uuid(), now())");
    await ask(
      url,
      `INSERT INTO "user" (id, email, name, created_at) VALUES (gen_random_uuid(), 'ruth@example.org', 'Ruth', now())`,
    );
    return work(url);
  });
}

const texts = async (path: string): Promise<string> => {
  let words = "";
  for await (const { name, bytes } of readParts(path)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const all = Buffer.concat(pieces);
    words += name.endsWith(".gz") ? gunzipSync(all).toString("utf8") : all.toString("utf8");
  }
  return words;
};

describe("a desk that leaves", () => {
  test("is found by its id or its name", async () => {
    await withClient(ownerUrl(), async (client) => {
      expect(await findDesk(client, desk.id)).toEqual({ id: desk.id, name: "Harbour Desk" });
      expect(await findDesk(client, "night desk")).toMatchObject({ name: "Night Desk" });
      await expect(findDesk(client, "Day Desk")).rejects.toThrow("There is no desk “Day Desk” here");
    });
  });

  test("takes nothing of another desk along, and of its people their names alone", async () => {
    const [user] = await asOwner<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [desk.owner.userId]);
    const [other] = await asOwner<{ id: string }>("SELECT id FROM desk WHERE name = 'Night Desk'");
    const words = await texts(await aDeskFile());
    expect(words).toContain("Ida Owner");
    for (const secret of [user?.email ?? "", desk.owner.userId, other?.id ?? ""]) expect(words).not.toContain(secret);
  });

  test("arrives under the same id, provable, and leaves again as the same", async () => {
    const path = await aDeskFile();
    const first = await checkArchive(path);
    await elsewhere(async (url) => {
      const arrival = await takeIn(url, path);
      expect(arrival).toMatchObject({ desk: { id: desk.id }, owner: { name: "Ida Owner", linked: true } });
      expect(arrival.proof).toMatchObject({ broken: [], events: expect.any(Number) });
      const proof = await withClient(url, (client) => proveAll(client));
      expect(proof).toEqual(arrival.proof);
      const second = await checkArchive(await aDeskFile(desk, url));
      expect(second.manifest.tables).toEqual(first.manifest.tables);
      expect(await ask(url, "SELECT name, role, user_id IS NULL AS handle FROM member ORDER BY name")).toEqual([
        { name: "From elsewhere", role: "viewer", handle: true },
        { name: "Ida Owner", role: "owner", handle: false },
        { name: "Čedo \\N Tab\there", role: "checker", handle: true },
      ]);
      expect(await ask(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'claimdesk%'")).toEqual([]);
    });
  });

  test("is refused where it is already", async () => {
    const path = await aDeskFile();
    await expect(takeIn(ownerUrl(), path)).rejects.toThrow("This desk is here already, as “Harbour Desk”");
  });

  test("neither leaves nor arrives where the database is of another version", async () => {
    const path = await aDeskFile();
    await withScratchDatabase(async (url) => {
      await expect(takeIn(url, path)).rejects.toThrow("This database holds no Claimdesk");
      await migrate(url, migrations.slice(0, -1));
      await expect(takeIn(url, path)).rejects.toThrow("npm start brings it up to date");
      await expect(exportDesk(url, desk, `${path}.2`, migrations)).rejects.toThrow("npm start brings it up to date");
    });
  });

  test("can be owned by somebody who has no account yet, through an invitation to the owner’s place", async () => {
    const path = await aDeskFile();
    await elsewhere(async (url) => {
      expect((await takeIn(url, path, "new@example.org")).owner).toEqual({ name: "Ida Owner", linked: false });
      expect(await ask(url, "SELECT i.role, m.name FROM invitation i JOIN member m ON m.id = i.member_id")).toEqual([
        { role: "owner", name: "Ida Owner" },
      ]);
    });
  });

  test("with an owner that is not one of its own arrives not at all", async () => {
    const path = await aDeskFile();
    await elsewhere(async (url) => {
      await expect(takeIn(url, path, "ruth@example.org", "Somebody")).rejects.toThrow("Ida Owner");
      expect(await ask(url, "SELECT FROM desk")).toEqual([]);
    });
  });

  test("that brings rows of another desk, or accounts, is turned away", async () => {
    const path = await aDeskFile();
    const { manifest } = await checkArchive(path);
    const rewritten = async (table: string, change: (text: string) => string) => {
      const parts: Record<string, string> = {};
      for await (const { name, bytes } of readParts(path)) {
        const pieces: Uint8Array[] = [];
        for await (const piece of bytes) pieces.push(piece);
        if (name.endsWith(".gz")) parts[name] = gunzipSync(Buffer.concat(pieces)).toString("utf8");
      }
      const text = change(parts[`tables/${table}.copy.gz`] ?? "");
      const { createHash } = await import("node:crypto");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const rows = text.split("\n").length - 1;
      return repack(
        path,
        (manifest) => ({
          ...manifest,
          tables: manifest.tables.map((each) => (each.name === table ? { ...each, sha256, rows } : each)),
        }),
        { [`tables/${table}.copy.gz`]: gzipSync(text) },
      );
    };
    const stranger = "ffffffff-0000-4000-8000-000000000000";
    await elsewhere(async (url) => {
      const other = await rewritten("desk", (text) => text + text.replace(desk.id, stranger));
      await expect(takeIn(url, other)).rejects.toThrow("rows of desk that are not this desk's");
      const user = await ask<{ id: string }>(url, 'SELECT id FROM "user"');
      // user_id is the third column of member
      const account = await rewritten("member", (text) => text.replace("\t\\N\t", `\t${user[0]?.id}\t`));
      await expect(takeIn(url, account)).rejects.toThrow(/accounts|user/);
      expect(await ask(url, "SELECT FROM desk")).toEqual([]);
    });
    expect(manifest.kind).toBe("desk");
    expect(existsSync(path)).toBe(true);
  });
});
