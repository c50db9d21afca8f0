import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET, codeFrom, readCode, spokenCode } from "@/lib/domain/desk/first-run-code";
import { readInvitees, rolesToInvite, stateOfInvitation } from "@/lib/domain/desk/invitation";
import { partDefaults, partsByDefault } from "@/lib/domain/desk/part-defaults";
import { goneBefore, retention } from "@/lib/domain/desk/retention";
import { timeZone } from "@/lib/domain/desk/time-zone";

test("a code is read however it is typed", () => {
  const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random);
      expect([...code].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
      expect(readCode(spokenCode(code))).toBe(code);
      expect(readCode(` ${spokenCode(code).toLowerCase().replaceAll("-", " – ")} `)).toBe(code);
      expect(readCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    }),
  );
  expect([readCode(""), readCode("ABCDE"), readCode("U".repeat(20))]).toEqual([null, null, null]);
});

test("a list of addresses is read as people paste it", () => {
  expect(readInvitees("Ana@Example.org\n\n bo@example.org; Cy Lund <cy@example.org>, ana@example.org\nnobody")).toEqual(
    {
      emails: ["ana@example.org", "bo@example.org", "cy@example.org"],
      wrong: ["nobody"],
    },
  );
});

test("an invitation is used, revoked, expired or pending, in this order", () => {
  const [past, now, later] = [new Date(1), new Date(2), new Date(3)];
  const stored = { usedAt: null, revokedAt: null, expiresAt: later };
  expect(stateOfInvitation(stored, now)).toBe("pending");
  expect(stateOfInvitation({ ...stored, expiresAt: now }, now)).toBe("expired");
  expect(stateOfInvitation({ ...stored, expiresAt: past, revokedAt: past }, now)).toBe("revoked");
  expect(stateOfInvitation({ usedAt: past, revokedAt: past, expiresAt: past }, now)).toBe("used");
});

test("only an owner invites owners, and only who may invite invites at all", () => {
  expect(rolesToInvite("owner")).toContain("owner");
  expect(rolesToInvite("editor")).toEqual(["editor", "research_head", "checker", "contributor", "viewer"]);
  expect(rolesToInvite("research_head")).toEqual([]);
});

test("time zones have names", () => {
  const names = ["Europe/Oslo", "UTC", "Asia/Kolkata", "+02:00", "", "Europe/Nowhere", "Oslo"];
  expect(names.filter((name) => timeZone.safeParse(name).success)).toEqual(["Europe/Oslo", "UTC", "Asia/Kolkata"]);
});

test("what a desk stored long ago, or not at all, reads as usual", () => {
  const usual = { keepTraces: 90, keepAnswers: 30, keepDrafts: null, keepWithdrawnFiles: null };
  expect(retention.parse({})).toEqual(usual);
  expect(retention.parse({ keepTraces: "long", keepAnswers: 3, keepDrafts: 14, else: 1 })).toEqual({
    ...usual,
    keepDrafts: 14,
  });
  expect(partDefaults.parse({ own_copy: { creator: "king" } })).toEqual({
    own_copy: { creator: null, given: [] },
    published: { creator: null, given: [] },
  });
  expect(goneBefore(null, new Date(0))).toBe(null);
  expect(goneBefore(2, new Date(3 * 86_400_000))).toEqual(new Date(86_400_000));
});

test("parts by default pass over whoever can't hold them", () => {
  const [ana, bo, cy] = ["a", "b", "c"].map((each) => `00000000-0000-4000-8000-00000000000${each}`);
  if (!ana || !bo || !cy) throw new Error("three people");
  const people = [
    { memberId: ana, role: "checker" as const },
    { memberId: bo, role: "viewer" as const },
  ];
  const given = [
    { memberId: ana, part: "checker" as const },
    { memberId: bo, part: "checker" as const },
    { memberId: bo, part: "legal" as const },
    { memberId: cy, part: "checker" as const },
  ];
  const creator = { memberId: ana, role: "checker" as const };
  const legal = { memberId: bo, part: "legal" };
  expect(partsByDefault({ creator: "writer", given }, "own_copy", creator, people)).toEqual([
    { memberId: ana, part: "writer" },
    legal,
  ]);
  // Nobody of the desk wrote what others published.
  expect(partsByDefault({ creator: "writer", given }, "published", creator, people)).toEqual([
    { memberId: ana, part: "checker" },
    legal,
  ]);
  const guest = { memberId: cy, role: "contributor" as const };
  expect(partsByDefault({ creator: null, given: [] }, "own_copy", guest, people)).toEqual([
    { memberId: cy, part: "writer" },
  ]);
});
