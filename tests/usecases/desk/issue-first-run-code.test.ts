import { beforeEach, expect, test } from "vitest";
import { secretTokenHash } from "@/lib/auth/secret-token";
import { transact } from "@/lib/db/transact";
import { readCode } from "@/lib/domain/desk/first-run-code";
import { issueFirstRunCode } from "@/scripts/first-run-code";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";

const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const stored = async () =>
  (await asOwner<{ hash: string | null }>("SELECT first_run_code_hash AS hash FROM instance"))[0];

beforeEach(async () => {
  await asOwner(`TRUNCATE "user", desk, instance CASCADE`);
  await asOwner("INSERT INTO instance (id, demo, epoch, created_at) VALUES (1, false, gen_random_uuid(), now())");
});

test("each start prints another code, of which the database has the hash", async () => {
  const codes = [await issueFirstRunCode(ownerUrl), await issueFirstRunCode(ownerUrl)];
  expect(codes[0]).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
  expect(codes[1]).not.toBe(codes[0]);
  expect(await stored()).toEqual({ hash: secretTokenHash(readCode(codes[1] ?? "") ?? "") });
});

test("once anybody has an account there is none, and what was there is gone", async () => {
  await issueFirstRunCode(ownerUrl);
  await aMember(await aDesk(), "owner");
  expect(await issueFirstRunCode(ownerUrl)).toBe(undefined);
  expect(await stored()).toEqual({ hash: null });
});

test("the app may read it and no more", async () => {
  const change = transact((tx) => tx.$executeRaw`UPDATE instance SET first_run_code_hash = 'mine'`);
  await expect(change).rejects.toThrow(/permission denied|42501/);
});
