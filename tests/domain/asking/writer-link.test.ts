import { expect, test } from "vitest";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { stateOfWriterLink, writerLinkEnd } from "@/lib/domain/asking/writer-link";
import { role } from "@/lib/domain/desk/member";

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date(now.getTime() + 1);
const here = { disabledAt: null };

test("a link leads somewhere until its time, until it is taken back, or until whoever made it is shut out", () => {
  expect(stateOfWriterLink({ revokedAt: null, expiresAt: later }, here, now)).toBe("open");
  expect(stateOfWriterLink({ revokedAt: null, expiresAt: now }, here, now)).toBe("expired");
  expect(stateOfWriterLink({ revokedAt: now, expiresAt: later }, here, now)).toBe("revoked");
  expect(stateOfWriterLink({ revokedAt: null, expiresAt: later }, { disabledAt: now }, now)).toBe("revoked");
  expect(stateOfWriterLink({ revokedAt: now, expiresAt: now }, here, now)).toBe("revoked");
  expect(writerLinkEnd(14, now).toISOString()).toBe("2026-12-07T12:00:00.000Z");
});

test("whoever asked may take back what they asked, and an editor", () => {
  for (const one of role.options) {
    expect(mayEnd({ memberId: "a", role: one }, ["b", null])).toBe(one === "owner" || one === "editor");
    expect(mayEnd({ memberId: "a", role: one }, [null, "a"])).toBe(true);
  }
});
