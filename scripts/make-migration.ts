import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Datamodel, schemaDiff } from "./schema-diff";

const SCHEMA = "prisma/schema";
const MIGRATIONS = "prisma/migrations";

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();

function schemaNow(): Datamodel {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => [join(SCHEMA, name), readFileSync(join(SCHEMA, name), "utf8")]);
}

/**
 * The schema the newest migration led to: the one in the commit that brought that migration. A migration is therefore
 * committed together with the schema it was made from.
 */
function schemaOfLastMigration(): Datamodel {
  const commit = git("log", "-1", "--format=%H", "--diff-filter=A", "--", `${MIGRATIONS}/*/migration.sql`);
  if (!commit) return [];
  const files = git("ls-tree", "-r", "--name-only", commit, SCHEMA).split("\n");
  return files.filter((path) => path.endsWith(".prisma")).map((path) => [path, git("show", `${commit}:${path}`)]);
}

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "usage: npm run migration -- name_in_snake_case   (or: npm run migration -- print, to see the SQL only)",
  );
  process.exit(2);
}

const sql = await schemaDiff(schemaOfLastMigration(), schemaNow());
if (sql === "") {
  console.error(`${SCHEMA} says what the newest migration says: nothing to do.`);
} else if (name === "print") {
  console.log(sql);
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  console.log(
    `${folder}/migration.sql: read it, add what Prisma cannot say (checks, triggers, grants), commit it with the schema.`,
  );
}
