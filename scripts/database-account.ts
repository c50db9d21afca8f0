import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./say";

/** How the database's programs are started: PostgreSQL refuses to run as root. */
export interface DatabaseAccount {
  /** Owner of the database's files; undefined when that is whoever starts Claimdesk. */
  owner?: { uid: number; gid: number };
  launch: Launch;
}

/** Turns a program and its arguments into what has to be spawned for it to run as that account. */
type Launch = (
  program: string,
  args: string[],
) => { file: string; args: string[]; ids: { uid?: number; gid?: number } };

const OURS = "claimdesk";

function run(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function exists(user: string): boolean {
  return run("id", ["-u", user]) !== undefined;
}

function createOurs(): boolean {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", OURS]],
    ["adduser", ["-S", "-D", "-H", OURS]],
  ];
  return ways.some(([program, args]) => run(program, args) !== undefined) && exists(OURS);
}

/** Who owns the database that is there; else a system user. */
function accountFor(cluster: string): { name: string; uid: number; gid: number } {
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (owner && owner.uid > 0) return { name: `with id ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const existing = [OURS, "postgres"].find(exists);
  const name = existing ?? (createOurs() ? OURS : "nobody");
  const [uid, gid] = [Number(run("id", ["-u", name])), Number(run("id", ["-g", name]))];
  if (uid > 0 && gid > 0) return { name, uid, gid };
  throw new Trouble(
    "PostgreSQL does not run as root, and no system user could be made for it. Create one (useradd --system claimdesk), start as an ordinary user, or set DATABASE_URL.",
  );
}

/** setpriv keeps one right of root for a program that otherwise runs as the account. */
const withRight =
  (right: string, uid: number, gid: number): Launch =>
  (program, args) => ({
    file: "setpriv",
    args: [
      // Without the last one, PostgreSQL's own look at its programs would be made without the right.
      ...[`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--no-new-privs", "--securebits=+no_setuid_fixup"],
      ...["inh-caps", "ambient-caps", "bounding-set"].map((set) => `--${set}=-all,+${right}`),
      ...["--", program, ...args],
    ],
    ids: {},
  });

/** Whether the account may enter the folder and finds all of PostgreSQL's files. */
function canReach(launch: Launch, initdb: string, folder: string): boolean {
  const script = 'test -x "$1" && exec "$2" --show -D "$1/cluster"';
  const { file, args, ids } = launch("/bin/sh", ["-c", script, "sh", folder, initdb]);
  return spawnSync(file, args, { ...ids, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * Under root: a system user's account. Where that user may not enter the folders above (a home with mode 0700), the
 * account keeps root's right to pass through them.
 */
export function databaseAccount(initdb: string, folder: string): DatabaseAccount {
  if (process.getuid?.() !== 0) return { launch: (file, args) => ({ file, args, ids: {} }) };
  const { name, uid, gid } = accountFor(join(folder, "cluster"));
  const ways: Launch[] = [
    (file, args) => ({ file, args, ids: { uid, gid } }),
    withRight("dac_read_search", uid, gid),
    withRight("dac_override", uid, gid),
  ];
  const launch = ways.find((way) => canReach(way, initdb, folder));
  if (launch) return { owner: { uid, gid }, launch };
  throw new Trouble(
    `As root, the database runs as the system user ${name}, who cannot reach ${folder}. Let others pass through the folders above it (chmod o+x), start as an ordinary user, or set DATABASE_URL.`,
  );
}
