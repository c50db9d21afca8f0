import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readEnv } from "@/lib/runtime/env";
import { backups, dataFolder, mail, providers, running } from "@/scripts/doctor/around";
import { content, rights, server } from "@/scripts/doctor/database";
import { examine, ok, wrong } from "@/scripts/doctor/finding";
import { address, settings } from "@/scripts/doctor/settings";
import { asOwner } from "@/tests/support/database";

const states = (found: { state: string }[]) => found.map(({ state }) => state);
const words = (found: { words: string }[]) => found.map((each) => each.words).join("\n");
const database = () => ({ app: process.env.DATABASE_URL ?? "", owner: process.env.DATABASE_OWNER_URL ?? "" });

describe("settings", () => {
  test("are told without their secrets, and what is wrong with each", () => {
    const found = settings({
      DATABASE_URL: "postgresql://app:hunter2@db.example.org/claims",
      NEXTAUTH_SECRET: "x".repeat(40),
      SMTP_URL: "smtps://me:hunter2@mail.example.org",
      PORT: "99999",
    });
    expect(words(found)).not.toMatch(/hunter2|xxxx/);
    expect(words(found)).toContain("postgresql://app:***@db.example.org/claims");
    expect(states(found)).toEqual(["ok", "wrong", "wrong", "wrong"]);
    expect(words(found)).toMatch(/PORT must be between[\s\S]*MAIL_FROM must be set[\s\S]*NEXTAUTH_URL must be set/);
  });

  test("that send passwords readable over a network are wrong", () => {
    expect(states(address({}))).toEqual(["ok"]);
    const shown = { NEXTAUTH_URL: "http://claims.example.org", CLAIMDESK_TRUSTED_PROXIES: "1" };
    expect(states(address(shown))).toEqual(["ok", "wrong"]);
    const open = { HOST: "0.0.0.0", NEXTAUTH_URL: "https://claims.example.org" };
    expect(states(address(open))).toEqual(["ok", "note", "note"]);
  });
});

describe("the database", () => {
  test("that is as it should be is said to be", async () => {
    const { app, owner } = database();
    expect(states(await server(app, 20))).toEqual(["ok"]);
    expect(states(await content(owner))).toContain("ok");
    expect(states(await rights(owner, app))).toEqual(["ok"]);
  });

  test("with too few connections, or rights that are too wide, is wrong", async () => {
    const { app, owner } = database();
    expect(words(await server(app, 100_000))).toMatch(/lower DATABASE_WRITE_CONNECTIONS/);
    expect(states(await rights(owner, owner))).toEqual(["note"]);
    const role = new URL(app).username;
    await asOwner(`GRANT UPDATE ON event TO ${role}`);
    expect(words(await rights(owner, app))).toContain("may change event:");
    await asOwner(`REVOKE UPDATE ON event FROM ${role}`);
  });

  test("that a newer or another program worked on is wrong", async () => {
    const { owner } = database();
    await asOwner(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101_later', now())",
    );
    expect(words(await content(owner))).toMatch(/a newer Claimdesk worked on it \(99990101_later\)/);
    await asOwner("DELETE FROM _prisma_migrations WHERE id = 'x'");
    await expect(server("postgresql://a:b@127.0.0.1:1/x", 1)).rejects.toThrow("ECONNREFUSED");
  });
});

describe("what stands around", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "claimdesk-doctor-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("a secret that others can read, and a folder that is not there yet", () => {
    expect(states(dataFolder(join(folder, "none"), true))).toEqual(["note"]);
    expect(states(dataFolder(folder, true))).toEqual(["ok"]);
    writeFileSync(join(folder, "secrets.json"), "{}", { mode: 0o644 });
    expect(words(dataFolder(folder, true))).toMatch(/secrets.json can be read by others: chmod 600/);
  });

  test("a backup counts once it was restored for trial, and grows old", () => {
    const day = 24 * 60 * 60_000;
    const now = Date.now();
    expect(states(backups(folder, now))).toEqual(["note"]);
    mkdirSync(join(folder, "backups"));
    const file = join(folder, "backups", "one.tar");
    writeFileSync(file, "");
    expect(states(backups(folder, now))).toEqual(["wrong"]);
    writeFileSync(`${file}.verified`, "{}");
    expect(states(backups(folder, now))).toEqual(["ok"]);
    utimesSync(file, new Date(now - 9 * day), new Date(now - 9 * day));
    expect(backups(folder, now)).toEqual([{ state: "note", words: "the newest verified backup was made 9 days ago" }]);
  });

  test("a mail server and a provider that do not answer, and none", async () => {
    const none = readEnv({});
    expect(states([...(await mail(none)), ...(await providers(none))])).toEqual(["note", "note"]);
    const SMTP = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "a@example.org" };
    expect(words(await mail(readEnv(SMTP)))).toMatch(/does not let us in \(.*ECONNREFUSED/);
    const OIDC = { OIDC_ISSUER: "http://127.0.0.1:1", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
    expect(words(await providers(readEnv(OIDC)))).toMatch(/does not answer: check OIDC_ISSUER/);
  });

  test("a provider that calls itself something else, and a Claimdesk that cannot work", async () => {
    const said: Record<string, object> = {
      "/.well-known/openid-configuration": { issuer: "https://other.example" },
      "/api/ready": { status: "unavailable", build: "x", reason: "database_unreachable" },
    };
    const listening = createServer((request, response) => response.end(JSON.stringify(said[request.url ?? ""] ?? {})));
    await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
    const here = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    const env = readEnv({ OIDC_ISSUER: here, OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" });
    expect(words(await providers(env))).toMatch(/says that its issuer is https:\/\/other.example/);
    expect(words(await running(here))).toBe("it runs and cannot work: database_unreachable");
    said["/api/ready"] = {};
    expect(words(await running(here))).toMatch(/something else answers/);
    listening.closeAllConnections();
    await new Promise((done) => listening.close(done));
    expect(states(await running(here))).toEqual(["note"]);
  });
});

test("one part that fails is wrong, and the others are looked at all the same", async () => {
  const lines: string[] = [];
  const broken = { name: "Broken", look: () => Promise.reject(new Error("it broke\ntwice")) };
  const amiss = await examine([broken, { name: "Fine", look: () => [ok("fine"), wrong("not")] }], (line) =>
    lines.push(line),
  );
  expect(amiss).toBe(2);
  expect(lines).toEqual(["Broken", "  WRONG it broke\n        twice", "Fine", "  ok    fine", "  WRONG not"]);
});
