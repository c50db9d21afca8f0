import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian and Red Hat keep the programs of each major version; what stands in PATH is often a chooser. */
const HOMES = ["/usr/lib/postgresql", "/usr"];

function folders(): string[] {
  const versioned = HOMES.filter((home) => existsSync(home)).flatMap((home) =>
    readdirSync(home)
      .filter((name) => /^(pgsql-)?\d+$/.test(name))
      .map((name) => join(home, name, "bin")),
  );
  return [...versioned, ...(process.env.PATH ?? "").split(delimiter)];
}

/** The newest of PostgreSQL's programs by that name on this machine, if its major version is at least this one. */
export function findProgram(name: "pg_dump" | "pg_restore", major: number): string | undefined {
  const found = folders()
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, major: majorOf(path) }))
    .filter((program) => program.major >= major);
  return found.sort((left, right) => right.major - left.major)[0]?.path;
}

function majorOf(program: string): number {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return Number(/(\d+)(\.|devel|beta|rc|\s|$)/.exec((stdout ?? "").replace(/^[^)]*\)/, ""))?.[1] ?? 0);
}
