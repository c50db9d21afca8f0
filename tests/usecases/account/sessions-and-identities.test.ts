import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { describeBrowser } from "@/lib/queries/describe-browser";
import { readAccount } from "@/lib/queries/read-account";
import { editAccount } from "@/lib/usecases/account/edit-account";
import { endSessions } from "@/lib/usecases/account/end-sessions";
import { unlinkIdentity } from "@/lib/usecases/account/unlink-identity";
import { asOwner } from "@/tests/support/database";
import { aDesk, newId } from "@/tests/support/newsroom";
import { aPerson, type Person, refusedBy, signedIn } from "@/tests/support/person";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function anIdentity({ userId }: Person, provider = "oidc"): Promise<{ provider: string; subject: string }> {
  const key = { provider, subject: newId() };
  await transact((tx) => tx.identity.create({ data: { ...key, userId, createdAt: new Date() } }));
  return key;
}

const live = (userId: string) => reading().session.count({ where: { userId, revokedAt: null } });

test("an account shows its ways in and the sessions that hold, and no secret", async () => {
  const person = await aPerson();
  const here = await signedIn(person, 0, FIREFOX);
  const ended = await signedIn(person, 5, "curl/8");
  await signedIn(person, 60 * 24 * 4); // nobody was there for four days
  await endSessions(here, { which: ended.sessionHash });
  const identity = await anIdentity(person);
  const view = await readAccount(here);
  expect(view).toMatchObject({
    name: person.name,
    email: person.email,
    hasPassword: true,
    secondFactor: { since: null, recoveryCodesLeft: 0 },
    identities: [identity],
    freshUntil: new Date(here.authenticatedAt.getTime() + 300_000).toISOString(),
  });
  expect(view.sessions).toEqual([
    expect.objectContaining({
      id: here.sessionHash,
      current: true,
      browser: "Firefox",
      system: "Linux",
      way: "password",
    }),
  ]);
  expect(JSON.stringify(view)).not.toMatch(/scrypt|totp/i);
});

test.each([
  [FIREFOX, "Firefox", "Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
    "Edge",
    "Windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome",
    "Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
    "Safari",
    "macOS",
  ],
  ["", "", ""],
])("a browser is told by name: %s", (userAgent, browser, system) => {
  expect(describeBrowser(userAgent)).toEqual({ browser, system });
});

test("one session, all others, or all of them end; never somebody else’s", async () => {
  const [person, other] = [await aPerson(), await aPerson()];
  const [here, second, third] = [await signedIn(person), await signedIn(person), await signedIn(person)];
  const stranger = await signedIn(other);
  expect(await refusedBy(endSessions(here, { which: stranger.sessionHash }))).toBe("not_found");
  expect(await refusedBy(endSessions(here, { which: "0".repeat(64) }))).toBe("not_found");
  expect(await endSessions(here, { which: second.sessionHash })).toEqual({ ended: 1 });
  expect(await endSessions(here, { which: "others" })).toEqual({ ended: 1 });
  expect(await live(person.userId)).toBe(1);
  await signedIn(person);
  expect(await endSessions(third, { which: "all" })).toEqual({ ended: 2 });
  expect([await live(person.userId), await live(other.userId)]).toEqual([0, 1]);
});

test("an account elsewhere is unlinked with a fresh sign-in, and the sessions it opened end", async () => {
  const person = await aPerson();
  const [one, two] = [await anIdentity(person), await anIdentity(person, "github")];
  const [here, there] = [await signedIn(person), await signedIn(person)];
  await asOwner("UPDATE session SET way = 'oidc' WHERE id_hash = $1", [there.sessionHash]);
  expect(await refusedBy(unlinkIdentity(await signedIn(person, 6), one))).toBe("sign_in_again");
  expect(await refusedBy(unlinkIdentity(here, { ...one, subject: "another" }))).toBe("not_found");
  expect(await refusedBy(unlinkIdentity(await signedIn(await aPerson()), one))).toBe("not_found");
  await unlinkIdentity(here, one);
  expect(await reading().session.count({ where: { idHash: there.sessionHash, revokedAt: null } })).toBe(0);
  expect((await readAccount(here)).identities).toMatchObject([two]);
});

test("the last way in stays, also when two are taken away at once", async () => {
  const person = await aPerson(null);
  const [one, two] = [await anIdentity(person), await anIdentity(person)];
  const here = await signedIn(person);
  const both = await Promise.all([refusedBy(unlinkIdentity(here, one)), refusedBy(unlinkIdentity(here, two))]);
  expect(both.sort()).toEqual(["last_way_in", "nothing"]);
});

test("a new name goes to every desk that uses the old one, with an event on each", async () => {
  const person = await aPerson();
  const desks = [await aDesk(), await aDesk(), await aDesk()];
  const at = new Date();
  for (const [index, { id: deskId }] of desks.entries()) {
    const name = index === 2 ? "L. Sund (nights)" : person.name;
    const place = { deskId, id: newId(), userId: person.userId, name, role: "viewer" as const, createdAt: at };
    await transact((tx) => tx.member.create({ data: place }));
  }
  const here = await signedIn(person);
  const edit = (base: string, value: string) => editAccount(here, { fields: { name: { base, value } } });
  expect(await refusedBy(edit("Somebody Else", "Lea Lund"))).toBe("field_conflict");
  expect(await edit(person.name, "Lea Lund")).toEqual({ name: "Lea Lund" });
  expect(await edit("Lea Lund", "Lea Lund")).toEqual({ name: "Lea Lund" });
  const members = await reading().member.findMany({ where: { userId: person.userId }, orderBy: { name: "asc" } });
  expect(members.map(({ name }) => name)).toEqual(["L. Sund (nights)", "Lea Lund", "Lea Lund"]);
  const events = await reading().event.findMany({ where: { deskId: { in: desks.map(({ id }) => id) } } });
  expect(events.map(({ type }) => type)).toEqual(["member_edited", "member_edited"]);
});
