import { Client } from "pg";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { getUser } from "@/lib/auth/get-actor";
import { reading } from "@/lib/db/client";
import { applyPurge } from "@/lib/db/purge";
import { purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { verifyChain } from "@/lib/db/verify-chain";
import { readDesk } from "@/lib/queries/read-desk";
import { readPerson } from "@/lib/queries/read-person";
import { editMember } from "@/lib/usecases/desk/edit-member";
import { makeToken } from "@/lib/usecases/tokens/make-token";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDataFolder, agree, carryOut, fresh } from "@/tests/support/erasing";
import { grepDatabase } from "@/tests/support/grep-database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";

let desk: { id: string };
let owner: Actor;
let editor: Actor;
let ana: Actor;

beforeEach(async () => {
  desk = await aDesk();
  [owner, editor] = [await aMember(desk, "owner", "Margaret"), await aMember(desk, "editor", "Kofi")];
  ana = await aMember(desk, "checker", `Ana Novak ${newId().slice(0, 8)}`);
  await asOwner(`UPDATE "user" SET email = $2, password_hash = 'x' WHERE id = $1`, [ana.userId, emailOf(ana)]);
  await asOwner("INSERT INTO identity VALUES ('google', $1, $2, $3, now())", [newId(), ana.userId, emailOf(ana)]);
  await asOwner("INSERT INTO recovery_code VALUES ($1, 'hash', now())", [ana.userId]);
  await makeToken(fresh(ana), {
    ...command(),
    token: { id: newId(), name: `Of ${ana.name}`, scopes: ["read"], days: 9 },
  });
});

const emailOf = ({ name }: Actor) => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;

async function signedIn(actor: Actor): Promise<() => Promise<unknown>> {
  const browser = new Browser();
  browser.cookies.set(sessionCookieName(), await tokenOf(actor));
  return () => getUser(browser.request("/"));
}

test("becomes a former member; the account goes, and what they did stays theirs without a name", async () => {
  const article = await anArticle(owner, { parts: [[ana, "checker"]] });
  const { id: claimId } = await aClaim(ana, article, ["4,200 containers"]);
  const asks = await signedIn(ana);
  await asks();
  const about = { about: { base: "", value: "Loves charts" } };
  await editMember(fresh(owner), ana.memberId, { ...command(), fields: about });
  await agree(owner, editor, { memberId: ana.memberId }, `${ana.name} asked us to`);
  const folder = aDataFolder();
  expect(await carryOut(folder)).toMatchObject([{ counts: { member: 1, user: 1, identity: 1, session: 1 } }]);

  const { members } = await readDesk(owner);
  expect(members.find(({ id }) => id === ana.memberId)).toMatchObject({
    name: "Former member 1",
    about: "",
    disabled: true,
  });
  for (const words of [ana.name, emailOf(ana), "Loves charts"]) expect(await grepDatabase(words), words).toEqual([]);
  await expect(asks()).rejects.toMatchObject({ code: "not_signed_in" });
  const [user] = await asOwner(`SELECT email, password_hash FROM "user" WHERE id = $1`, [ana.userId]);
  expect(user).toEqual({ email: `erased-${ana.userId}@invalid`, password_hash: null });
  const [claim] = await asOwner("SELECT created_by_id FROM claim WHERE id = $1", [claimId]);
  expect(claim).toEqual({ created_by_id: ana.memberId });
  expect((await readPerson(owner, ana.memberId)).articles).toMatchObject([{ parts: ["checker"], claimsRecorded: 1 }]);
  const key = { deskId: desk.id, streamType: "desk" as const, streamId: desk.id };
  expect((await verifyChain(reading(), key)).broken).toBeNull();
  expect(await carryOut(folder)).toEqual([]);

  const other = await aMember(desk, "viewer", "Ben");
  await agree(owner, editor, { memberId: other.memberId });
  await carryOut(folder);
  expect((await readPerson(owner, other.memberId)).name).toBe("Former member 2");
});

test("loses only their place here while they work on another desk", async () => {
  const elsewhere = await aDesk("Elsewhere");
  await asOwner(
    "INSERT INTO member (desk_id, id, user_id, name, role, created_at) VALUES ($1, $2, $3, $4, 'editor', now())",
    [elsewhere.id, newId(), ana.userId, ana.name],
  );
  const asks = await signedIn(ana);
  await agree(owner, editor, { memberId: ana.memberId });
  await carryOut(aDataFolder());
  expect(await asks()).toMatchObject({ email: emailOf(ana) });
  const rows = await asOwner("SELECT user_id, name FROM member WHERE id = $1", [ana.memberId]);
  expect(rows).toEqual([{ user_id: null, name: "Former member 1" }]);
  expect(await grepDatabase(ana.name)).toEqual(["member.name", "user.name"]);
});

test("is taken away again from an older backup, by the list that was kept beside it", async () => {
  const [before] = await asOwner<{ name: string }>(`SELECT name FROM member WHERE id = $1`, [ana.memberId]);
  await agree(owner, editor, { memberId: ana.memberId });
  const folder = aDataFolder();
  await carryOut(folder);
  // As a restore of yesterday finds it.
  await asOwner("UPDATE member SET name = $2 WHERE id = $1", [ana.memberId, before?.name]);
  await asOwner("DELETE FROM purge WHERE desk_id = $1", [desk.id]);
  await asOwner("INSERT INTO recovery_code VALUES ($1, 'hash', now())", [ana.userId]);
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query("BEGIN");
  for (const purge of await readPurgeList(purgeListPath(folder))) await applyPurge(client, purge);
  await client.query("COMMIT");
  await client.end();
  expect((await readPerson(owner, ana.memberId)).name).toBe("Former member 1");
  expect(await asOwner("SELECT FROM recovery_code WHERE user_id = $1", [ana.userId])).toEqual([]);
});
