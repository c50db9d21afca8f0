import { describe, expect, test } from "vitest";
import { listInvitations } from "@/lib/queries/list-invitations";
import { readDesk } from "@/lib/queries/read-desk";
import { readInvitation } from "@/lib/queries/read-invitation";
import { acceptInvitation } from "@/lib/usecases/desk/accept-invitation";
import { disableMember } from "@/lib/usecases/desk/disable-member";
import { inviteMembers } from "@/lib/usecases/desk/invite-members";
import { joinWithAccount } from "@/lib/usecases/desk/join-with-account";
import { revokeInvitation } from "@/lib/usecases/desk/revoke-invitation";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";
import { aHandle, anInvitation, aUser, freshly, later } from "@/tests/support/people";

const DAY_MS = 24 * 60 * 60_000;
const first = { cursor: undefined, limit: 50 };
const bring = (token: string, shownAs: "place" | "account" = "account") => ({ ...command(), token, shownAs });
const account = (email = `${newId()}@example.org`) => ({
  name: "Noor Haddad",
  email,
  password: "four tall cranes at dusk",
});
const stranger = () => ({ address: newId(), at: new Date() });

describe("inviting", () => {
  test("twelve people by Monday: a link each, of which the database knows the hash alone", async () => {
    const desk = await aDesk();
    const editor = await aMember(desk, "editor");
    const invitations = Array.from({ length: 12 }, (_, each) => ({
      ...{ id: newId(), role: "checker" as const, email: `p${each}@example.org` },
    }));
    const body = { ...command(), days: 3, invitations };
    const made = await inviteMembers(editor, body);
    const links = made.invitations.map(({ link }) => new URL(link ?? ""));
    expect(new Set(links.map(({ pathname }) => pathname)).size).toBe(12);
    expect(links[0]?.origin).toBe("http://127.0.0.1:3000");
    expect(made.invitations.every(({ mailed }) => !mailed)).toBe(true); // no mail server here
    const everything = await asOwner<{ all: string }>(
      `SELECT (SELECT string_agg(i::text, ' ') FROM invitation i) || (SELECT string_agg(c::text, ' ') FROM command c) ||
              (SELECT string_agg(payload, ' ') FROM event_payload) AS all`,
    );
    for (const { pathname } of links) expect(everything[0]?.all).not.toContain(pathname.split("/").at(-1));
    const { items } = await listInvitations(editor, first);
    expect(items).toHaveLength(12);
    expect(items.every(({ state, can }) => state === "pending" && can.revoke_invitation)).toBe(true);
    const again = await inviteMembers(editor, body);
    expect(again.invitations.every(({ link }) => link === null)).toBe(true);
    expect(again.seq).toBe(made.seq);
    expect((await listInvitations(editor, first)).items).toHaveLength(12);
    const half = await listInvitations(editor, { cursor: undefined, limit: 7 });
    const rest = await listInvitations(editor, { cursor: half.next ?? undefined, limit: 7 });
    expect(new Set([...half.items, ...rest.items].map(({ id }) => id)).size).toBe(12);
    expect(rest.next).toBe(null);
  });

  test("is for owners and editors; owners alone, signed in freshly, invite owners", async () => {
    const desk = await aDesk();
    for (const role of ["research_head", "checker", "contributor", "viewer"] as const) {
      const member = await aMember(desk, role);
      await expect(anInvitation(member)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(listInvitations(member, first)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const [editor, owner] = [await aMember(desk, "editor"), await aMember(desk, "owner")];
    await expect(anInvitation(freshly(editor), "owner")).rejects.toMatchObject({ code: "not_allowed" });
    await expect(anInvitation(owner, "owner")).rejects.toMatchObject({ code: "sign_in_again" });
    const { id } = await anInvitation(freshly(owner), "owner");
    const seen = await listInvitations(editor, first);
    expect(seen.items.map(({ can }) => can)).toEqual([{ revoke_invitation: false }]);
    await expect(revokeInvitation(editor, id, command())).rejects.toMatchObject({ code: "not_allowed" });
    await expect(revokeInvitation(await aMember(await aDesk(), "owner"), id, command())).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("accepting", () => {
  test("a stranger makes an account and joins; a second person finds the link used", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const { id, token } = await anInvitation(owner, "checker");
    expect(await readInvitation(token, null, new Date())).toMatchObject({
      ...{ state: "pending", role: "checker", invitedBy: "A owner", place: null, placeName: null },
      desk: { name: "Harbour Desk" },
    });
    const { deskId, memberId } = await joinWithAccount(stranger(), { ...bring(token), account: account() });
    expect(deskId).toBe(desk.id);
    expect((await readDesk(owner)).members.find((member) => member.id === memberId)).toMatchObject({
      name: "Noor Haddad",
      role: "checker",
    });
    const used = await listInvitations(owner, first);
    expect(used.items).toMatchObject([{ id, state: "used", usedById: memberId, can: { revoke_invitation: false } }]);
    const late = joinWithAccount(stranger(), { ...bring(token), account: account() });
    await expect(late).rejects.toMatchObject({ code: "invitation_used" });
    await expect(acceptInvitation(await aUser(), bring(token))).rejects.toMatchObject({ code: "invitation_used" });
    await expect(revokeInvitation(owner, id, command())).rejects.toMatchObject({ code: "invitation_used" });
    expect(await readInvitation(token, null, new Date())).toEqual({ state: "used", deskId: null });
  });

  test("somebody with an account joins with it, and is answered the same when they ask again", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const { token } = await anInvitation(owner, "editor");
    const noor = await aUser();
    const joined = await acceptInvitation(noor, bring(token));
    expect(await acceptInvitation(noor, bring(token))).toEqual(joined);
    const second = await anInvitation(owner, "viewer");
    await expect(acceptInvitation(noor, bring(second.token))).rejects.toMatchObject({ code: "member_there" });
    expect(await readInvitation(second.token, noor.userId, new Date())).toMatchObject({ place: "member" });
    await disableMember(freshly(owner), joined.memberId, { ...command(), disabled: true, reason: "Left" });
    await expect(acceptInvitation(noor, bring(second.token))).rejects.toMatchObject({ code: "member_disabled" });
    const taken = joinWithAccount(stranger(), { ...bring(second.token), account: account(noor.email) });
    await expect(taken).rejects.toMatchObject({ code: "email_taken" });
  });

  test("of ten with one link one gets the place, and no account of the others is left", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const { token } = await anInvitation(owner);
    const [{ before } = { before: 0 }] = await asOwner<{ before: number }>(
      `SELECT count(*)::int AS before FROM "user"`,
    );
    const users = await Promise.all([1, 2, 3, 4, 5].map(() => aUser()));
    const ends = await Promise.allSettled([
      ...users.map((user) => acceptInvitation(user, bring(token))),
      ...users.map(() => joinWithAccount(stranger(), { ...bring(token), account: account() })),
    ]);
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    for (const end of ends)
      if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "invitation_used" });
    const wonByNew = ends.slice(5).some((end) => end.status === "fulfilled") ? 1 : 0;
    expect(await asOwner(`SELECT count(*)::int AS now FROM "user"`)).toEqual([{ now: before + 5 + wonByNew }]);
    expect(await asOwner("SELECT count(*)::int AS places FROM member WHERE desk_id = $1", [desk.id])).toEqual([
      { places: 2 },
    ]);
  });

  test("one person with two links at once gets one place", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const links = await Promise.all([anInvitation(owner), anInvitation(owner, "editor")]);
    const noor = await aUser();
    const ends = await Promise.allSettled(links.map(({ token }) => acceptInvitation(noor, bring(token))));
    expect(ends.map((end) => (end.status === "rejected" ? end.reason.code : "joined")).sort()).toEqual([
      "joined",
      "member_there",
    ]);
  });

  test("a link that was revoked, has expired or never was leads nowhere, and revoked reads as unknown", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const noor = await aUser();
    const revoked = await anInvitation(owner);
    await revokeInvitation(owner, revoked.id, command());
    expect(await revokeInvitation(owner, revoked.id, command())).toEqual({ seq: 0 });
    for (const token of [revoked.token, "nonsense", "A".repeat(43)]) {
      await expect(acceptInvitation(noor, bring(token))).rejects.toMatchObject({
        code: "invitation_unknown",
        params: {},
      });
      const join = joinWithAccount(stranger(), { ...bring(token), account: account() });
      await expect(join).rejects.toMatchObject({ code: "invitation_unknown" });
      expect(await readInvitation(token, null, new Date())).toEqual({ state: "unknown" });
    }
    const old = await anInvitation(later(owner, -8 * DAY_MS));
    await expect(acceptInvitation(noor, bring(old.token))).rejects.toMatchObject({ code: "invitation_expired" });
    const join = joinWithAccount(stranger(), { ...bring(old.token), account: account() });
    await expect(join).rejects.toMatchObject({ code: "invitation_expired" });
    expect(await readInvitation(old.token, null, new Date())).toEqual({ state: "expired", deskId: null });
    const states = (await listInvitations(owner, first)).items.map(({ state }) => state);
    expect(states).toEqual(["revoked", "expired"]);
  });
});

describe("a place of somebody known by name only", () => {
  test("is handed over with what was done in it, under the name that is chosen", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    for (const [shownAs, name, disabledAt] of [
      ["place", "M. Lund", null],
      ["account", "Noor", null],
      ["place", "M. Lund", new Date()], // as whoever came in an article's file is
    ] as const) {
      const { memberId } = await aHandle(desk, "M. Lund", disabledAt);
      const { token } = await anInvitation(owner, "editor", { memberId });
      expect(await readInvitation(token, null, new Date())).toMatchObject({ placeName: "M. Lund" });
      const noor = await aUser();
      expect(await acceptInvitation(noor, bring(token, shownAs))).toEqual({ deskId: desk.id, memberId });
      const place = (await readDesk(owner)).members.find((member) => member.id === memberId);
      expect(place).toMatchObject({ name, role: "editor", external: false, disabled: false });
    }
  });

  test("is not handed over once the data of whoever it was were taken away", async () => {
    const desk = await aDesk();
    const [owner, editor] = [await aMember(desk, "owner"), await aMember(desk, "editor")];
    const { memberId } = await aHandle(desk, "M. Lund");
    const { token } = await anInvitation(owner, "checker", { memberId });
    await asOwner(
      `INSERT INTO erasure (desk_id, id, member_id, names, reason, requested_by_id, requested_at, decision, decided_by_id, decided_at, carried_out_at)
       VALUES ($1, gen_random_uuid(), $2, '{}', 'Asked for', $3, now(), 'approved', $4, now(), now())`,
      [desk.id, memberId, owner.memberId, editor.memberId],
    );
    await expect(acceptInvitation(await aUser(), bring(token))).rejects.toMatchObject({ code: "invitation_unknown" });
    const again = anInvitation(owner, "checker", { memberId });
    await expect(again).rejects.toMatchObject({ code: "not_found" });
  });

  test("is handed over once, and never that of somebody who has an account", async () => {
    const desk = await aDesk();
    const [owner, ana] = [await aMember(desk, "owner"), await aMember(desk, "checker")];
    const taken = anInvitation(owner, "checker", { memberId: ana.memberId });
    await expect(taken).rejects.toMatchObject({ code: "already_exists" });
    const { memberId } = await aHandle(desk, "M. Lund");
    const [one, two] = [
      await anInvitation(owner, "checker", { memberId }),
      await anInvitation(owner, "checker", { memberId }),
    ];
    await acceptInvitation(await aUser(), bring(one.token));
    await expect(acceptInvitation(await aUser(), bring(two.token))).rejects.toMatchObject({
      code: "invitation_unknown",
    });
  });
});
