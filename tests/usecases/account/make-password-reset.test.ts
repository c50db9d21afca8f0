import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { makePasswordReset } from "@/lib/usecases/account/make-password-reset";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import { makeResetLink } from "@/scripts/make-reset-link";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";
import { refusedBy } from "@/tests/support/person";

const fresh = (actor: Parameters<typeof mintActor>[0]) => mintActor({ ...actor, authenticatedAt: actor.at });

async function aNewsroom() {
  const desk = await aDesk();
  return { desk, owner: fresh(await aMember(desk, "owner")), lena: await aMember(desk, "checker", "Lena Brandt") };
}

const tokenIn = (link: string | null) => link?.split("/").at(-1) ?? "";

test("an owner hands over a link, good once, and the history says so without it", async () => {
  const { desk, owner, lena } = await aNewsroom();
  const body = command();
  const { link, seq } = await makePasswordReset(owner, lena.memberId, body);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset-password\/[\w-]{43}$/);
  const told = await asOwner<{ payload: string }>(
    "SELECT payload FROM event_payload WHERE desk_id = $1 AND stream_type = 'desk' AND seq = $2",
    [desk.id, seq],
  );
  expect(told[0]?.payload).toContain("password_reset_made");
  const stored = await asOwner<{ all: string }>(
    "SELECT string_agg(result::text, '') || $2 AS all FROM command WHERE desk_id = $1",
    [desk.id, told[0]?.payload],
  );
  expect(stored[0]?.all).not.toContain(tokenIn(link));

  // Sent again it is answered as before; the link is not made anew, so the first one holds.
  expect(await makePasswordReset(owner, lena.memberId, body)).toMatchObject({ link: null, seq });
  const use = { token: tokenIn(link), password: "tide table of 1975" };
  await resetPassword({ at: new Date() }, use);
  expect(await refusedBy(resetPassword({ at: new Date() }, use))).toBe("reset_link_invalid");
  const user = await reading().user.findUnique({ where: { id: lena.userId } });
  expect(await verifyPassword(use.password, user?.passwordHash ?? null)).toBe(true);
});

test("is for owners who signed in freshly, and for nobody who has a place on another desk", async () => {
  const { owner, lena, desk } = await aNewsroom();
  const editor = fresh(await aMember(desk, "editor"));
  expect(await refusedBy(makePasswordReset(editor, lena.memberId, command()))).toBe("not_allowed");
  const stale = mintActor({ ...owner, authenticatedAt: new Date(owner.at.getTime() - 400_000) });
  expect(await refusedBy(makePasswordReset(stale, lena.memberId, command()))).toBe("sign_in_again");
  const script = mintActor({ ...owner, authenticatedAt: null, scopes: ["read", "write", "manage"] });
  expect(await refusedBy(makePasswordReset(script, lena.memberId, command()))).toBe("sign_in_again");
  const stranger = await aMember(await aDesk(), "checker");
  expect(await refusedBy(makePasswordReset(owner, stranger.memberId, command()))).toBe("not_found");

  const other = await aDesk();
  const at = new Date();
  const place = { deskId: other.id, id: newId(), userId: lena.userId, name: "Lena", role: "viewer" as const };
  await transact((tx) => tx.member.create({ data: { ...place, createdAt: at, disabledAt: at } }));
  expect(await refusedBy(makePasswordReset(owner, lena.memberId, command()))).toBe("works_elsewhere");
  expect(await reading().passwordReset.count({ where: { userId: lena.userId } })).toBe(0);
});

test("the engineer makes one for anybody", async () => {
  const { lena } = await aNewsroom();
  const { link, words } = await makeResetLink(` ${lena.userId.toUpperCase()}@example.org`);
  expect(words).toContain("Lena Brandt");
  await resetPassword({ at: new Date() }, { token: tokenIn(link), password: "tide table of 1976" });
  await expect(makeResetLink("nobody@example.org")).rejects.toThrow("no account");
});
