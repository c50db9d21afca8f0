import { expect, test } from "vitest";
import { requireFresh } from "@/lib/auth/require-fresh";
import { confirmIdentity } from "@/lib/usecases/account/confirm-identity";
import { asOwner } from "@/tests/support/database";
import { aPerson, PASSWORD, refusedBy, signedIn, withSecondFactor } from "@/tests/support/person";

const authenticatedAt = async ({ sessionHash }: { sessionHash: string }) => {
  const rows = await asOwner<{ at: Date }>("SELECT authenticated_at AS at FROM session WHERE id_hash = $1", [
    sessionHash,
  ]);
  return rows[0]?.at;
};

test("the password makes the session fresh, this one alone", async () => {
  const person = await aPerson();
  const [here, there] = [await signedIn(person, 30), await signedIn(person, 30)];
  expect(() => requireFresh(here)).toThrow("sign_in_again");
  const { freshUntil } = await confirmIdentity(here, { password: PASSWORD, code: "" });
  expect(freshUntil).toBe(new Date(here.at.getTime() + 5 * 60_000).toISOString());
  expect(await authenticatedAt(here)).toEqual(here.at);
  expect(await authenticatedAt(there)).toEqual(there.authenticatedAt);
});

test("a wrong password, or none where there is none, changes nothing", async () => {
  const person = await signedIn(await aPerson(), 30);
  expect(await refusedBy(confirmIdentity(person, { password: "not this one at all", code: "" }))).toBe(
    "password_wrong",
  );
  expect(await authenticatedAt(person)).toEqual(person.authenticatedAt);
  const byProvider = await signedIn(await aPerson(null), 30);
  for (const password of ["", PASSWORD]) {
    expect(await refusedBy(confirmIdentity(byProvider, { password, code: "" }))).toBe("password_wrong");
  }
});

test("a second factor is asked for after the password, and only then", async () => {
  const person = await aPerson();
  const app = await withSecondFactor(person);
  const here = await signedIn(person, 30);
  const now = here.at.getTime();
  const wrong = app(now + 3_000_000);
  expect(await refusedBy(confirmIdentity(here, { password: "not this one at all", code: app(now) }))).toBe(
    "password_wrong",
  );
  expect(await refusedBy(confirmIdentity(here, { password: PASSWORD, code: "" }))).toBe("code_missing");
  expect(await refusedBy(confirmIdentity(here, { password: PASSWORD, code: wrong }))).toBe("code_wrong");
  await confirmIdentity(here, { password: PASSWORD, code: app(now) });
  expect(await refusedBy(confirmIdentity(here, { password: PASSWORD, code: app(now) }))).toBe("code_wrong");
});

test("tries are limited, and another session of the person is not held up by them", async () => {
  const person = await aPerson();
  const [thief, owner] = [await signedIn(person, 30), await signedIn(person, 30)];
  // In one window, whatever second it is.
  thief.at.setSeconds(1);
  owner.at.setSeconds(1);
  const tried: string[] = [];
  for (let each = 0; each < 6; each += 1) {
    tried.push(await refusedBy(confirmIdentity(thief, { password: `guess number ${each}`, code: "" })));
  }
  expect(tried).toEqual([...Array(5).fill("password_wrong"), "login_limited"]);
  expect(await refusedBy(confirmIdentity(thief, { password: PASSWORD, code: "" }))).toBe("login_limited");
  await confirmIdentity(owner, { password: PASSWORD, code: "" });
});
