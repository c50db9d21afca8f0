import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRecoveryCodes, RECOVERY_CODES, recoveryCodeHash } from "@/lib/auth/recovery-codes";
import { takeCode } from "@/lib/auth/take-code";
import { newTotpSecret, stepOfCode, totpForApp } from "@/lib/auth/totp";
import { transact } from "@/lib/db/transact";
import "@/tests/support/database";
import { aPerson, withSecondFactor } from "@/tests/support/person";
import { codesOf } from "@/tests/support/totp-app";

const take = (userId: string, code: string, at: number) => transact((tx) => takeCode(tx, userId, code, new Date(at)));
const STEP = 30_000;

describe("a code of an app", () => {
  test("is good in its own step and the two beside it, and in no other", () => {
    const secret = newTotpSecret();
    const app = codesOf(totpForApp(secret, "a@example.org").text);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 42 }), fc.integer({ min: -4, max: 4 }), (at, away) => {
        const code = app(at + away * STEP);
        const step = stepOfCode(secret, code, at);
        if (Math.abs(away) <= 1) expect(step).toBe(Math.floor(at / STEP) + away);
        else if (step !== null) expect(app(step * STEP)).toBe(code); // two steps may show the same six digits
      }),
    );
  });

  test("is the one of RFC 6238", () => {
    expect(stepOfCode(Buffer.from("12345678901234567890"), "287082", 59_000)).toBe(1);
    expect(stepOfCode(Buffer.from("12345678901234567890"), "353130", 20_000_000_000_000)).toBe(666_666_666);
  });

  test("is taken once, whoever brings it second, and no earlier one after it", async () => {
    const person = await aPerson();
    const app = await withSecondFactor(person);
    const at = Date.now();
    const both = await Promise.all([take(person.userId, app(at), at), take(person.userId, app(at), at)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await take(person.userId, app(at - STEP), at)).toBe(false);
    expect(await take(person.userId, ` ${app(at + STEP).replace(/(...)/, "$1 ")}`, at + STEP)).toBe(true);
  });

  test("of somebody else, of an unconfirmed secret, or of another form is none", async () => {
    const [one, other, none] = [await aPerson(), await aPerson(), await aPerson()];
    const app = await withSecondFactor(one);
    await withSecondFactor(other);
    const at = Date.now();
    for (const [person, code] of [
      [other, app(at)],
      [none, app(at)],
      [one, ""],
      [one, "12345"],
      [one, "١٢٣٤٥٦"],
    ] as const) {
      expect(await take(person.userId, code, at)).toBe(false);
    }
    await transact((tx) => tx.user.update({ where: { id: one.userId }, data: { totpConfirmedAt: null } }));
    expect(await take(one.userId, app(at), at)).toBe(false);
  });
});

describe("a recovery code", () => {
  test("is 120 bits that no other is, and reads the same however its groups and look-alikes are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9abcdefghjkmnpqrstvwxyz]{6}-){3}[0-9abcdefghjkmnpqrstvwxyz]{6}$/);
      const hash = recoveryCodeHash(code);
      expect(recoveryCodeHash(code.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l"))).toBe(
        hash,
      );
      expect(recoveryCodeHash(code.slice(1))).toBeNull();
    }
    expect(recoveryCodeHash("123456")).toBeNull();
  });

  test("is good once, for its person", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const [code = ""] = newRecoveryCodes();
    const data = { userId: one.userId, codeHash: recoveryCodeHash(code) ?? "", createdAt: new Date() };
    await transact((tx) => tx.recoveryCode.create({ data }));
    const at = Date.now();
    expect(await take(other.userId, code, at)).toBe(false);
    const both = await Promise.all([take(one.userId, code, at), take(one.userId, code, at)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await take(one.userId, code, at)).toBe(false);
  });
});
