import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refuseOtherMajor } from "@/scripts/cluster-version";
import { startEmbeddedDatabase } from "@/scripts/embedded-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";

function aFolderOf(major: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "cluster"));
  writeFileSync(join(folder, "cluster/PG_VERSION"), `${major}\n`);
  return folder;
}

const look = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .concat(folder)
    .sort()
    .map((path) => [path, statSync(path).mode, statSync(path).mtimeMs, statSync(path).ctimeMs]);

describe("a folder of another PostgreSQL", () => {
  test.each(["17", "19"])("of major %s is refused before anything in it is touched", async (major) => {
    const folder = aFolderOf(major);
    const before = look(folder);
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow(
      `was made by PostgreSQL ${major}, and this Claimdesk brings PostgreSQL 18; nothing there was touched. Go back to the Claimdesk that last started it and run npm run backup there.`,
    );
    expect(look(folder)).toEqual(before);
  });

  test.each(["start", "backup", "verify-log"])("is refused the same way by npm run %s", (chore) => {
    const folder = aFolderOf("17");
    const before = look(folder);
    const env = { ...process.env, CLAIMDESK_DATA: folder, DATABASE_URL: "", DATABASE_OWNER_URL: "" };
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/${chore}.ts`], {
      env,
      encoding: "utf8",
    });
    expect(stderr).toContain("was made by PostgreSQL 17");
    expect(status).toBe(1);
    expect(look(folder)).toEqual(before);
  });

  test("is none when it is of ours, or nothing yet", () => {
    expect(() => refuseOtherMajor(aFolderOf("18"))).not.toThrow();
    expect(() => refuseOtherMajor(join(temporaryFolder(), "not/there"))).not.toThrow();
  });
});
