import { beforeEach, expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { beginSecondFactor } from "@/lib/usecases/account/begin-second-factor";
import { confirmSecondFactor } from "@/lib/usecases/account/confirm-second-factor";
import { removeSecondFactor } from "@/lib/usecases/account/remove-second-factor";
import { renewRecoveryCodes } from "@/lib/usecases/account/renew-recovery-codes";
import { asOwner } from "@/tests/support/database";
import { aPerson, PASSWORD, refusedBy, signedIn } from "@/tests/support/person";
import { codesOf } from "@/tests/support/totp-app";

const STEP = 30_000;

beforeEach(() => asOwner("DELETE FROM rate_limit"));

const isOn = async (userId: string) =>
  (await reading().user.findUniqueOrThrow({ where: { id: userId } })).totpConfirmedAt !== null;
const codesLeft = (userId: string) => reading().recoveryCode.count({ where: { userId, usedAt: null } });

test("counts once a code of the app confirms it, and then gives ten recovery codes", async () => {
  const here = await signedIn(await aPerson());
  const { address, secret } = await beginSecondFactor(here);
  expect(address).toContain(`secret=${secret}`);
  expect(address).toContain("issuer=Claimdesk");
  expect(await isOn(here.userId)).toBe(false);
  const app = codesOf(secret);
  const now = here.at.getTime();
  expect(await refusedBy(confirmSecondFactor(here, { code: app(now + 10 * STEP) }))).toBe("code_wrong");
  const { recoveryCodes } = await confirmSecondFactor(here, { code: app(now) });
  expect(recoveryCodes).toHaveLength(10);
  expect([await isOn(here.userId), await codesLeft(here.userId)]).toEqual([true, 10]);
  const stored = await asOwner<{ all: string }>(
    `SELECT encode(totp_secret, 'hex') || (SELECT string_agg(code_hash, ' ') FROM recovery_code WHERE user_id = u.id) AS all
     FROM "user" u WHERE id = $1`,
    [here.userId],
  );
  for (const each of [secret, ...recoveryCodes]) expect(stored[0]?.all).not.toContain(each);
  expect(await refusedBy(beginSecondFactor(here))).toBe("second_factor_on");
  expect(await refusedBy(confirmSecondFactor(here, { code: app(now + STEP) }))).toBe("second_factor_on");
});

test("begun again, the former secret is void; never begun, there is nothing to confirm", async () => {
  const here = await signedIn(await aPerson());
  const now = here.at.getTime();
  expect(await refusedBy(confirmSecondFactor(here, { code: "123456" }))).toBe("second_factor_off");
  const first = codesOf((await beginSecondFactor(here)).secret);
  const second = codesOf((await beginSecondFactor(here)).secret);
  expect(await refusedBy(confirmSecondFactor(here, { code: first(now) }))).toBe("code_wrong");
  await confirmSecondFactor(here, { code: second(now) });
});

test("beginning and new recovery codes want a fresh sign-in", async () => {
  const stale = await signedIn(await aPerson(), 6);
  expect(await refusedBy(beginSecondFactor(stale))).toBe("sign_in_again");
  expect(await refusedBy(renewRecoveryCodes(stale))).toBe("sign_in_again");
});

test("new recovery codes make the former void", async () => {
  const here = await signedIn(await aPerson());
  expect(await refusedBy(renewRecoveryCodes(here))).toBe("second_factor_off");
  const app = codesOf((await beginSecondFactor(here)).secret);
  const { recoveryCodes: former } = await confirmSecondFactor(here, { code: app(here.at.getTime()) });
  const { recoveryCodes } = await renewRecoveryCodes(here);
  expect(await codesLeft(here.userId)).toBe(10);
  const off = (code = "") => refusedBy(removeSecondFactor(here, { password: PASSWORD, code }));
  expect(await off(former[0])).toBe("code_wrong");
  expect(await off(recoveryCodes[0])).toBe("nothing");
});

test("is turned off with the password and a code, and leaves nothing", async () => {
  const here = await signedIn(await aPerson());
  const app = codesOf((await beginSecondFactor(here)).secret);
  const now = here.at.getTime();
  expect(await refusedBy(removeSecondFactor(here, { password: PASSWORD, code: app(now) }))).toBe("second_factor_off");
  await confirmSecondFactor(here, { code: app(now) });
  const off = (password: string, code: string) => refusedBy(removeSecondFactor(here, { password, code }));
  expect(await off("not this one at all", app(now + STEP))).toBe("password_wrong");
  expect(await off(PASSWORD, "")).toBe("code_missing");
  expect(await off(PASSWORD, app(now))).toBe("code_wrong"); // taken when it was turned on
  expect(await off(PASSWORD, app(now + STEP))).toBe("nothing");
  expect([await isOn(here.userId), await codesLeft(here.userId)]).toEqual([false, 0]);
});

test("somebody without a password turns it off with a fresh sign-in and a code", async () => {
  const person = await aPerson(null);
  const here = await signedIn(person);
  const app = codesOf((await beginSecondFactor(here)).secret);
  const now = here.at.getTime();
  await confirmSecondFactor(here, { code: app(now) });
  const stale = await signedIn(person, 6);
  const off = (who: typeof here, code: string) => refusedBy(removeSecondFactor(who, { password: "", code }));
  expect(await off(stale, app(now + STEP))).toBe("sign_in_again");
  expect(await off(here, "000000")).toBe("code_wrong");
  expect(await off(here, app(now + STEP))).toBe("nothing");
});
