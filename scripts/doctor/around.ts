import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createTransport } from "nodemailer";
import type { Env } from "@/lib/runtime/env";
import { type Found, note, ok, wrong } from "./finding";

const DAY_MS = 24 * 60 * 60_000;
const LEAST_FREE = 2e9;

/** The folder of the embedded database, secrets and backups. */
export function dataFolder(folder: string, embedded: boolean): Found[] {
  const path = resolve(folder);
  if (!existsSync(path))
    return [embedded ? note(`${path} is not there yet; npm start makes it`) : ok("none is needed")];
  const found: Found[] = [];
  const { uid } = statSync(path);
  const own = process.getuid?.();
  if (own !== undefined && own !== 0 && uid !== own)
    found.push(wrong(`${path} belongs to another user: start Claimdesk as that one`));
  const secrets = join(path, "secrets.json");
  if (existsSync(secrets) && (statSync(secrets).mode & 0o077) !== 0) {
    found.push(wrong(`${secrets} can be read by others: chmod 600 ${secrets}`));
  }
  const { bavail, bsize } = statfsSync(path);
  const free = bavail * bsize;
  const words = `${(free / 1e9).toFixed(1)} GB are free where ${path} is`;
  found.push(free < LEAST_FREE ? wrong(`${words}: PostgreSQL stops when the disk is full`) : ok(words));
  return found;
}

/** When the last backup was made, and whether it was ever restored for trial. */
export function backups(folder: string, now: number): Found[] {
  const path = join(resolve(folder), "backups");
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".tar")) : [];
  const newest = files.map((name) => ({ name, at: statSync(join(path, name)).mtimeMs })).sort((a, b) => b.at - a.at)[0];
  if (!newest) return [note(`there is no backup in ${path}: npm run backup -- --verify`)];
  const days = Math.floor((now - newest.at) / DAY_MS);
  const age = days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  const verified = existsSync(join(path, `${newest.name}.verified`));
  if (!verified)
    return [
      wrong(
        `the newest backup (${age}) was never restored for trial: npm run backup -- --verify ${join(path, newest.name)}`,
      ),
    ];
  return [
    days > 7
      ? note(`the newest verified backup was made ${age}`)
      : ok(`the newest backup was made ${age} and verified`),
  ];
}

/** The mail server, greeted and told who we are; nothing is sent. */
export async function mail(env: Env): Promise<Found[]> {
  if (!env.SMTP_URL) return [note("SMTP_URL is not set: invitations and reset links are copied by hand")];
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 8_000,
  });
  try {
    await transport.verify();
    return [ok("the mail server lets us in")];
  } catch (error) {
    return [
      wrong(`the mail server does not let us in (${error instanceof Error ? error.message : error}): check SMTP_URL`),
    ];
  } finally {
    transport.close();
  }
}

/** The places people sign in with. Only the one whose address somebody chose is asked. */
export async function providers(env: Env): Promise<Found[]> {
  const set = [env.GOOGLE_CLIENT_ID && "Google", env.GITHUB_ID && "GitHub"].filter((name) => name !== undefined);
  const found = set.map((name) => ok(`${name} is set`));
  if (env.OIDC_ISSUER) {
    const discovery = `${env.OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetch(discovery, { signal: AbortSignal.timeout(5_000), redirect: "error" }).catch(
      () => null,
    );
    const issuer = response?.ok ? ((await response.json().catch(() => ({}))) as { issuer?: string }).issuer : undefined;
    if (!response?.ok) found.push(wrong(`${discovery} does not answer: check OIDC_ISSUER`));
    else if (issuer?.replace(/\/$/, "") !== env.OIDC_ISSUER.replace(/\/$/, "")) {
      found.push(wrong(`${discovery} says that its issuer is ${issuer}: OIDC_ISSUER must be the same`));
    } else found.push(ok(`${env.OIDC_NAME} answers`));
  }
  return found.length > 0 ? found : [note("none is set: people sign in with a password")];
}

/** Whether Claimdesk runs, and what it says of itself. */
export async function running(address: string): Promise<Found[]> {
  const response = await fetch(new URL("/api/ready", address), { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  if (!response) return [note(`nobody answers at ${address}: Claimdesk is not running, or not reached from here`)];
  const said = (await response.json().catch(() => ({}))) as { status?: string; build?: string; reason?: string };
  if (!said.build) return [wrong(`something else answers at ${address}: look at PORT and the proxy`)];
  const built = existsSync(".next/BUILD_ID") ? readFileSync(".next/BUILD_ID", "utf8").trim() : said.build;
  if (said.status !== "ok") return [wrong(`it runs and cannot work: ${said.reason}`)];
  if (built !== said.build) return [note("it runs, and what is built here is newer: start it again to use it")];
  return [ok(`it runs at ${address}`)];
}

/** The program this runs under, and the packages. */
export function program(): Found[] {
  const wanted = JSON.parse(readFileSync("package.json", "utf8")) as { optionalDependencies: Record<string, string> };
  const version = Object.values(wanted.optionalDependencies)[0] ?? "";
  const found = [ok(`Node ${process.versions.node} on ${process.platform} ${process.arch}`)];
  if (process.versions.node.split(".")[0] !== version.split(".")[0]) {
    found.push(
      note(`Claimdesk is tried with Node ${version}; npm start goes on under it where npm has one for this machine`),
    );
  }
  return found;
}
