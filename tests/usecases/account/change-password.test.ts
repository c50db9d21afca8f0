import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { env } from "@/lib/runtime/env";
import { changePassword } from "@/lib/usecases/account/change-password";
import { writePasswordReset } from "@/lib/usecases/account/write-password-reset";
import { asOwner } from "@/tests/support/database";
import { MailSink } from "@/tests/support/mail-sink";
import { aPerson, PASSWORD, refusedBy, signedIn, withSecondFactor } from "@/tests/support/person";

const NEXT = "seven boats at the quay";
const sink = new MailSink();

beforeAll(async () => {
  Object.assign(env(), { SMTP_URL: await sink.open(), MAIL_FROM: "claims@example.org" });
});
afterAll(() => sink.close());
beforeEach(() => asOwner("DELETE FROM rate_limit"));

const hashOf = async (userId: string) =>
  (await reading().user.findUniqueOrThrow({ where: { id: userId } })).passwordHash;
const holds = async (sessionHash: string) =>
  (await reading().session.count({ where: { idHash: sessionHash, revokedAt: null } })) === 1;

test("takes the new password for the current one, ends all other sessions, voids links and tells the person", async () => {
  const person = await aPerson();
  const [here, there] = [await signedIn(person, 60), await signedIn(person, 60)];
  await transact((tx) => writePasswordReset(tx, person.userId, here.at));
  expect(await changePassword(here, { current: PASSWORD, code: "", next: NEXT })).toEqual({ endedSessions: 1 });
  expect(await verifyPassword(NEXT, await hashOf(person.userId))).toBe(true);
  expect([await holds(here.sessionHash), await holds(there.sessionHash)]).toEqual([true, false]);
  expect(await reading().passwordReset.count({ where: { userId: person.userId } })).toBe(0);
  expect((await sink.to(person.email))[0]?.subject).toBe("Your Claimdesk password was changed");
});

test("changes nothing for a wrong current one, a wrong code, or a weak new one", async () => {
  const person = await aPerson();
  const here = await signedIn(person, 60);
  const before = await hashOf(person.userId);
  const change = (given: Partial<Parameters<typeof changePassword>[1]>) =>
    refusedBy(changePassword(here, { current: PASSWORD, code: "", next: NEXT, ...given }));
  expect(await change({ current: "not this one at all" })).toBe("password_wrong");
  expect(await change({ next: "short" })).toBe("password_weak");
  expect(await change({ next: "password1234" })).toBe("password_weak");
  expect(await change({ next: `${person.name} 2026` })).toBe("password_weak");
  const app = await withSecondFactor(person);
  expect(await change({})).toBe("code_missing");
  expect(await change({ code: "abcdef" })).toBe("code_wrong");
  expect(await hashOf(person.userId)).toBe(before);
  expect(await change({ code: app(here.at.getTime()) })).toBe("nothing");
});

test("a first password wants a fresh sign-in, whatever is sent as the current one", async () => {
  const person = await aPerson(null);
  const stale = await signedIn(person, 6);
  const given = { current: "", code: "", next: NEXT };
  expect(await refusedBy(changePassword(stale, given))).toBe("sign_in_again");
  expect(await refusedBy(changePassword(stale, { ...given, current: PASSWORD }))).toBe("sign_in_again");
  await changePassword(await signedIn(person), given);
  expect(await verifyPassword(NEXT, await hashOf(person.userId))).toBe(true);
});
