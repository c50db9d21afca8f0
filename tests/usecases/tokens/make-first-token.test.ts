import { expect, test } from "vitest";
import { getActor } from "@/lib/auth/get-actor";
import { makeFirstToken, readTokenWish } from "@/scripts/make-first-token";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";

const wish = { name: "First", scopes: ["read" as const, "write" as const], days: 90 };

test("lets a script in as the person of that address, on the desk that was named", async () => {
  const [desk, other] = [await aDesk("Harbour Review"), await aDesk("Nord")];
  const ana = await aMember(desk, "editor", "Ana");
  const email = `${ana.userId}@example.org`;
  const { token, words } = await makeFirstToken(email.toUpperCase(), undefined, wish);
  expect(words).toContain("Ana on Harbour Review (read, write)");
  const request = new Browser().request("/", { headers: { authorization: `Bearer ${token}` } });
  expect(await getActor(request, desk.id)).toMatchObject({ memberId: ana.memberId, role: "editor" });

  await asOwner(
    `INSERT INTO member (desk_id, id, user_id, name, role, created_at) VALUES ($1, gen_random_uuid(), $2, 'Ana', 'viewer', now())`,
    [other.id, ana.userId],
  );
  await expect(makeFirstToken(email, undefined, wish)).rejects.toThrow("--desk");
  await expect(makeFirstToken(email, "Süd", wish)).rejects.toThrow(`not on a desk called “Süd”`);
  expect((await makeFirstToken(email, "nord", wish)).words).toContain("on Nord");
  expect((await makeFirstToken(email, other.id, wish)).words).toContain("on Nord");
});

test("says who is not there and what was not meant", async () => {
  await expect(makeFirstToken("nobody@example.org", undefined, wish)).rejects.toThrow("nobody@example.org");
  expect(readTokenWish({ name: "n", scopes: "write, read", days: "7" })).toEqual({
    name: "n",
    scopes: ["read", "write"],
    days: 7,
  });
  for (const [field, value] of [
    ["scopes", "everything"],
    ["days", "400"],
    ["days", "soon"],
    ["name", " "],
  ] as const) {
    expect(() => readTokenWish({ name: "n", scopes: "read", days: "7", [field]: value })).toThrow(`--${field}`);
  }
});
