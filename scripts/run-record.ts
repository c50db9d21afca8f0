import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder, writePrivately } from "./data-folder";
import { ended, identify, isAlive, type ProcessIdentity, signal } from "./process-identity";
import { Trouble } from "./say";

interface RunRecord {
  address: string;
  start: ProcessIdentity;
  server?: ProcessIdentity;
}

function read(path: string): RunRecord | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as RunRecord;
  } catch {
    return undefined; // cut off by a power cut: it names nobody
  }
}

/** Ends a server whose start was killed; it does so itself when it notices. */
async function endOrphan(server: ProcessIdentity): Promise<void> {
  console.log("A server was left running; ending it.");
  signal(server, "SIGCONT");
  signal(server, "SIGTERM");
  if (await ended(server, 12_000)) return;
  signal(server, "SIGKILL");
  await ended(server, 5_000);
}

/**
 * Takes the data folder for this start: one Claimdesk at a time works on it. What a killed one left is cleared away;
 * a living one is named.
 */
export async function claimPlace(dataFolder: string, address: string) {
  const folder = openDataFolder(dataFolder);
  const path = join(folder, "running.json");
  const before = read(path);
  if (before && isAlive(before.start)) {
    throw new Trouble(`Claimdesk already runs here, at ${before.address}. To stop it: kill ${before.start.pid}`);
  }
  if (before?.server && isAlive(before.server)) await endOrphan(before.server);
  const start = identify(process.pid);
  if (!start) throw new Error("this process cannot see itself");
  const write = (record: RunRecord) => writePrivately(path, `${JSON.stringify(record)}\n`);
  write({ address, start });
  return {
    serving(pid: number) {
      const server = identify(pid);
      if (server) write({ address, start, server });
    },
    leave() {
      rmSync(path, { force: true });
    },
  };
}
