import { existsSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { EnvError, readEnv, variables } from "@/lib/runtime/env";
import { type Found, note, ok, wrong } from "./finding";

type Source = Record<string, string | undefined>;

const SECRET = /SECRET|TOKEN|PASSWORD|ID$/;

/** A value as it may be printed: addresses without their passwords, secrets not at all. */
function shown(name: string, value: string): string {
  if (SECRET.test(name)) return "(set)";
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  if (url.password) url.password = "***";
  return url.href;
}

/** What is set, and what of it is wrong. */
export function settings(source: Source): Found[] {
  const set = Object.keys(variables).filter((name) => source[name]);
  const told = set.map((name) => `${name}=${shown(name, source[name] ?? "")}`);
  const found = [ok(told.length === 0 ? "nothing is set: all is as it comes" : `set:\n${told.join("\n")}`)];
  try {
    readEnv(source);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    found.push(...error.message.split("\n").map((line) => wrong(`${line} (.env.example explains it)`)));
  }
  if (existsSync(".env") && (statSync(".env").mode & 0o077) !== 0 && process.platform !== "win32") {
    found.push(wrong(".env can be read by other users of this machine: chmod 600 .env"));
  }
  return found;
}

/** How it is shown to others: what a desk on the network needs. */
export function address(source: Source): Found[] {
  const env = readEnv(source);
  const listens = `listens on ${env.HOST}:${env.PORT}`;
  if (!env.NEXTAUTH_URL) return [ok(`${listens}, for this machine alone`)];
  const { protocol, hostname } = new URL(env.NEXTAUTH_URL);
  const loopback = hostname === "localhost" || hostname.startsWith("127.") || hostname === "[::1]";
  const found = [ok(`${listens}; people open ${env.NEXTAUTH_URL}`)];
  if (protocol === "http:" && !loopback) {
    found.push(wrong("NEXTAUTH_URL is not https: passwords would travel readable. Put a proxy with TLS in front."));
  }
  const open = isIP(env.HOST) === 4 ? !env.HOST.startsWith("127.") : !["localhost", "::1"].includes(env.HOST);
  if (open)
    found.push(note(`HOST=${env.HOST} is reached without the proxy too; 127.0.0.1 is enough where it runs beside`));
  if (!loopback && env.CLAIMDESK_TRUSTED_PROXIES === 0) {
    found.push(
      note(
        "CLAIMDESK_TRUSTED_PROXIES is 0: with a proxy in front, everybody has its address, and limits count them as one",
      ),
    );
  }
  return found;
}
