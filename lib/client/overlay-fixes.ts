import type { ClaimView } from "@/lib/contract/claims";
import type { FixView } from "@/lib/contract/fixes";
import type { FieldEdit } from "@/lib/domain/fields";
import { fixAfter } from "@/lib/domain/fixes/fix";
import type { FixState, NewFix } from "@/lib/domain/fixes/state";
import type { Entry } from "./outbox";

type Body = Record<string, unknown>;
type Change = (
  claim: ClaimView,
  body: Body,
  entry: Entry,
  at: string,
  context: { memberId: string; text: string },
) => ClaimView;

/** How what is done with fixes shows before the server has it. */
export const fixChanges: Readonly<Record<string, Change>> = {
  proposeFix: (claim, body, _entry, at, { memberId, text }) => {
    const { start, end, ...fix } = body.fix as NewFix & { id: string };
    if (claim.fixes.some((each) => each.id === fix.id)) return claim;
    const shown: FixView = {
      ...{ ...fix, claimId: claim.id, versionId: body.versionId as string, range: { unit: "utf16", start, end } },
      ...{ exact: text.slice(start, end), assessmentId: null, proposedById: memberId, proposedAt: at },
      ...{ state: "proposed", decided: null, appliedVersionId: null, revision: 1 },
      can: { propose_fix: true, decide_fix: false },
    };
    return { ...claim, fixes: [...claim.fixes, shown].sort((a, b) => a.range.start - b.range.start) };
  },
  editFix: (claim, body, entry, _at, { text }) =>
    changed(claim, entry, (fix) => {
      const fields = body.fields as { [Name in "words" | "reason" | "errorKind"]?: FieldEdit<unknown> };
      const edited = fields.words?.value as { start: number; end: number; replacement: string } | undefined;
      return {
        ...fix,
        ...(fields.reason ? { reason: fields.reason.value as string } : {}),
        ...(fields.errorKind ? { errorKind: fields.errorKind.value as FixView["errorKind"] } : {}),
        ...(edited
          ? {
              replacement: edited.replacement,
              range: { unit: "utf16" as const, start: edited.start, end: edited.end },
              exact: text.slice(edited.start, edited.end),
            }
          : {}),
      };
    }),
  decideFix: (claim, body, entry, at, { memberId }) =>
    changed(claim, entry, (fix) => {
      const state = body.state as FixState;
      const decided = state === "proposed" ? null : { at, byId: memberId, reason: String(body.reason ?? "") };
      return { ...fix, state, decided };
    }),
  withdrawFix: (claim, body, entry) =>
    changed(claim, entry, (fix) => ({
      ...fix,
      state: fixAfter(fix.state, body.withdrawn ? "withdraw" : "reopen") ?? fix.state,
    })),
};

function changed(claim: ClaimView, entry: Entry, change: (fix: FixView) => FixView): ClaimView {
  return { ...claim, fixes: claim.fixes.map((fix) => (fix.id === entry.params.fixId ? change(fix) : fix)) };
}
