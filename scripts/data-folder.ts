import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Trouble } from "./say";

const secretsShape = z.object({
  ownerPassword: z.string(),
  appPassword: z.string(),
  sessionSecret: z.string(),
  databasePort: z.number().int().optional(),
});

/** What the folder's database and sessions depend on; made at the first start, readable by its owner alone. */
export type Secrets = z.infer<typeof secretsShape>;

/** Creates the folder of the embedded database if it is not there. */
export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  // The account the database runs under must pass through, and needs to see nothing.
  chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  return path;
}

/** Writes a private file in one move, so that a kill leaves the old one or the new one. */
export function writePrivately(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function readSecrets(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  if (existsSync(path)) {
    const result = secretsShape.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (result.success) return result.data;
    throw new Trouble(`${path} is damaged. Bring it back from a backup: the database in ${folder} opens with it only.`);
  }
  if (existsSync(join(folder, "cluster"))) {
    throw new Trouble(`${path} is missing. Bring it back from a backup: the database in ${folder} opens with it only.`);
  }
  const secret = () => randomBytes(32).toString("base64url");
  const secrets = { ownerPassword: secret(), appPassword: secret(), sessionSecret: secret() };
  writeSecrets(folder, secrets);
  return secrets;
}

export function writeSecrets(folder: string, secrets: Secrets): void {
  writePrivately(join(folder, "secrets.json"), `${JSON.stringify(secrets, null, 2)}\n`);
}
