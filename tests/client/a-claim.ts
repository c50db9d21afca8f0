import fc from "fast-check";
import type { Entry } from "@/lib/client/outbox";
import type { OverlayContext } from "@/lib/client/overlay";
import type { ClaimView } from "@/lib/contract/claims";

export const text = "The mayor opened the new pier on Monday. It cost four million pounds, she said.";

export const context: OverlayContext = {
  memberId: "m1",
  text,
  findSource: () => null,
  findFile: () => null,
  can: {
    edit_claim: true,
    retire_claim: true,
    attach_evidence: true,
    assess_claim: true,
    request_second_check: true,
    name_second_checker: true,
    adjudicate_claim: true,
    accept_risk: true,
    propose_fix: true,
    confirm_placement: true,
    discuss: true,
    ask_writer: true,
  },
};

export function aClaim(change: Partial<ClaimView> = {}): ClaimView {
  return {
    id: "c1",
    number: 1,
    statement: "The pier is new.",
    kind: "event",
    speaker: "",
    claimDate: "",
    priority: "must",
    assigneeId: null,
    dueAt: null,
    waitingOn: null,
    revision: 1,
    createdById: "m1",
    createdAt: "2026-01-05T10:00:00.000Z",
    retired: null,
    mergedIntoId: null,
    placements: [],
    earlierWords: [],
    links: [],
    evidence: [],
    assessments: [],
    draft: null,
    stage: "marked",
    sight: "all",
    sources: null,
    secondCheck: null,
    differs: [],
    outdatedBy: [],
    sourcing: null,
    fixes: [],
    openThreads: 0,
    openQuestions: 0,
    reopened: null,
    finding: null,
    can: context.can,
    ...change,
  };
}

let order = 0;
export function anEntry(
  endpoint: string,
  params: Record<string, string>,
  body: unknown,
  change: Partial<Entry> = {},
): Entry {
  order += 1;
  return {
    key: `k${order}`,
    owner: "d1 m1",
    articleId: "a1",
    endpoint,
    params: { deskId: "d1", articleId: "a1", ...params },
    query: {},
    body,
    order,
    notBefore: 0,
    state: "waiting",
    problem: null,
    result: null,
    doneAt: null,
    ...change,
  };
}

const range = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ unit: "utf16" as const, start, end: Math.min(text.length, start + length) }));
const claimId = fc.constantFrom("c1", "c2", "c3");

/** Entries as a person would make them, for claims that may or may not be there. */
export const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc.oneof(
    fc
      .tuple(claimId, range)
      .map(([id, at]) =>
        anEntry(
          "recordClaim",
          {},
          { claim: { id, versionId: "v1", placements: [{ id: `p-${id}`, range: at }], statement: "New." } },
        ),
      ),
    fc
      .tuple(claimId, fc.string())
      .map(([id, value]) => anEntry("editClaim", { claimId: id }, { fields: { statement: { base: "", value } } })),
    claimId.map((id) => anEntry("retireClaim", { claimId: id }, { reason: "Not checkable here" })),
    claimId.map((id) => anEntry("restoreClaim", { claimId: id }, {})),
    fc
      .tuple(claimId, range)
      .map(([id, at]) =>
        anEntry("addPlacement", { claimId: id }, { versionId: "v1", placement: { id: `q-${id}`, range: at } }),
      ),
    claimId.map((id) => anEntry("removePlacement", { claimId: id, placementId: `p-${id}` }, {})),
    claimId.map((id) =>
      anEntry(
        "attachEvidence",
        {},
        {
          to: [{ claimId: id, evidenceId: `e-${id}` }],
          source: { id: "s1" },
          evidence: { stance: "supports", basis: "secondary" },
        },
      ),
    ),
    claimId.map((id) =>
      anEntry(
        "submitAssessment",
        { claimId: id },
        {
          id: `x-${id}`,
          answer: {
            labelKey: "true",
            finding: "supported",
            disposition: null,
            qualifiers: [],
            rationale: "",
            tier: "on_record",
          },
          judged: { versionId: "v1", statement: "", placementText: "" },
        },
      ),
    ),
  ),
  { maxLength: 12 },
);
