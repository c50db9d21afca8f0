import { expect, test } from "vitest";
import type { Entry } from "@/lib/client/outbox";
import { fixChanges } from "@/lib/client/overlay-fixes";
import { aClaim } from "./a-claim";

const TEXT = "The port moved 4,200 containers in May.";
const AT = "2026-03-01T10:00:00.000Z";
const context = { memberId: "me", text: TEXT };
const entry = { params: { fixId: "fix" } } as unknown as Entry;

const wording = { start: 15, end: 20, replacement: "4,300", reason: "", errorKind: "number", placementId: "place" };
const proposed = () =>
  fixChanges.proposeFix?.(aClaim(), { versionId: "v", fix: { id: "fix", ...wording } }, entry, AT, context) ?? aClaim();

test("a fix shows at once, once, with the words it stands on", () => {
  const claim = proposed();
  expect(claim.fixes).toMatchObject([{ id: "fix", exact: "4,200", replacement: "4,300", state: "proposed" }]);
  const body = { versionId: "v", fix: { id: "fix", ...wording } };
  expect(fixChanges.proposeFix?.(claim, body, entry, AT, context).fixes).toHaveLength(1);
});

test("decisions, edits and withdrawals show at once", () => {
  const decided = fixChanges.decideFix?.(proposed(), { state: "refused", reason: "No" }, entry, AT, context);
  expect(decided?.fixes[0]).toMatchObject({ state: "refused", decided: { at: AT, byId: "me", reason: "No" } });
  const words = { base: {}, value: { start: 15, end: 31, replacement: "4,300 boxes" } };
  const edited = fixChanges.editFix?.(proposed(), { fields: { words } }, entry, AT, context);
  expect(edited?.fixes[0]).toMatchObject({ exact: "4,200 containers", replacement: "4,300 boxes" });
  const withdrawn = fixChanges.withdrawFix?.(proposed(), { withdrawn: true }, entry, AT, context);
  expect(withdrawn?.fixes[0]?.state).toBe("withdrawn");
});
