import type { ClaimView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import { cite } from "@/lib/domain/anchoring/cite";
import type { DraftAnswer, Finding } from "@/lib/domain/assessments/assessment";
import { stands } from "@/lib/domain/claims/place";
import type { Entry } from "./outbox";
import { fixChanges } from "./overlay-fixes";

/** What the overlay needs to know besides the entries. */
export interface OverlayContext {
  memberId: string;
  /** Canonical text of the current version. */
  text: string;
  findSource: (sourceId: string) => EvidenceView["source"] | null;
  findFile: (fileId: string) => EvidenceView["files"][number] | null;
  can: ClaimView["can"];
}

type Body = Record<string, unknown>;

/**
 * The claims as the person has left them: the server's state with everything laid over it that is not acknowledged, or acknowledged and
 * not yet seen. Refused entries are left out (the screen shows them beside). Pure; server state is never changed.
 */
export function overlay(claims: readonly ClaimView[], entries: readonly Entry[], context: OverlayContext): ClaimView[] {
  const pending = entries.filter((entry) => entry.state !== "refused");
  if (pending.length === 0) return [...claims];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const entry of pending) {
    const body = (entry.body ?? {}) as Body;
    const at = new Date(entry.order).toISOString();
    if (entry.endpoint === "recordClaim") {
      const claim = recorded(body.claim as Body, entry, at, nextNumber(byId), context);
      if (!byId.has(claim.id)) byId.set(claim.id, claim);
    } else if (entry.endpoint === "attachEvidence") {
      for (const { claimId, evidenceId } of body.to as { claimId: string; evidenceId: string }[]) {
        const claim = byId.get(claimId);
        if (!claim || claim.evidence.some((each) => each.id === evidenceId)) continue;
        byId.set(claimId, {
          ...claim,
          evidence: [...claim.evidence, attached(body, claimId, evidenceId, at, context)],
        });
      }
    } else if (entry.endpoint === "confirmPlacement") {
      for (const claim of byId.values()) byId.set(claim.id, confirmed(claim, body.placementIds as string[], context));
    } else {
      const claim = entry.params.claimId ? byId.get(entry.params.claimId) : undefined;
      const change = claim ? changes[entry.endpoint] : undefined;
      if (claim && change) byId.set(claim.id, change(claim, body, entry, at, context));
    }
  }
  return [...byId.values()].sort((a, b) => a.number - b.number);
}

type Change = (claim: ClaimView, body: Body, entry: Entry, at: string, context: OverlayContext) => ClaimView;

/** How each command on one claim shows before the server has it. */
const changes: Readonly<Record<string, Change | undefined>> = {
  ...fixChanges,
  editClaim: (claim, body) => ({ ...claim, ...values(body.fields) }),
  addPlacement: (claim, body, _entry, _at, context) => {
    const place = placed(body.placement as Body, body.versionId as string, claim.placements.length === 0, context);
    return claim.placements.some((each) => each.id === place.id)
      ? claim
      : { ...claim, placements: [...claim.placements, place] };
  },
  adjustPlacement: (claim, body, entry, _at, context) => {
    const range = (body.range as { value: ClaimView["placements"][number]["range"] } | undefined)?.value;
    return {
      ...claim,
      placements: claim.placements.map((each) => {
        const mine = each.id === entry.params.placementId;
        const primary = body.primary === true ? mine : each.primary;
        return mine && range ? { ...each, primary, range, ...cite(context.text, range) } : { ...each, primary };
      }),
    };
  },
  reattachPlacement: (claim, body, entry, _at, context) => ({
    ...claim,
    placements: claim.placements.map((each) => {
      if (each.id !== entry.params.placementId || stands(each)) return each;
      const range = body.range as typeof each.range;
      const words = cite(context.text, range);
      const state = words.exact === each.exact ? ("placed" as const) : ("reworded" as const);
      return { ...each, ...words, range, state, score: 1, guess: null, confirmedById: context.memberId };
    }),
  }),
  removePlacement: (claim, _body, entry) => {
    const placements = claim.placements.filter((each) => each.id !== entry.params.placementId);
    const first = placements[0];
    if (first && !placements.some((each) => each.primary)) placements[0] = { ...first, primary: true };
    return { ...claim, placements };
  },
  retireClaim: (claim, body, _entry, at, context) => ({
    ...claim,
    retired: claim.retired ?? { at, byId: context.memberId, reason: body.reason as string },
  }),
  restoreClaim: (claim) => ({ ...claim, retired: null, mergedIntoId: null }),
  editEvidence: (claim, body, entry, _at, context) => ({
    ...claim,
    evidence: claim.evidence.map((each) => {
      if (each.id !== entry.params.evidenceId) return each;
      const added = ((body.addFileIds as string[] | undefined) ?? [])
        .filter((id) => !each.files.some((file) => file.id === id))
        .flatMap((id) => context.findFile(id) ?? []);
      const removed = new Set((body.removeFileIds as string[] | undefined) ?? []);
      const { reliesOnId, ...fields } = values(body.fields) as { reliesOnId?: string | null };
      const reliesOn =
        reliesOnId === undefined ? each.reliesOn : reliesOnId === null ? null : context.findSource(reliesOnId);
      return { ...each, ...fields, reliesOn, files: [...each.files, ...added].filter((file) => !removed.has(file.id)) };
    }),
  }),
  withdrawEvidence: (claim, body, entry, at, context) => ({
    ...claim,
    evidence: claim.evidence.map((each) =>
      each.id === entry.params.evidenceId
        ? {
            ...each,
            withdrawn: body.withdrawn ? { at, byId: context.memberId, reason: String(body.reason ?? "") } : null,
          }
        : each,
    ),
  }),
  draftAssessment: (claim, body, _entry, at) => {
    const draft = body.draft as DraftAnswer | null;
    return {
      ...claim,
      draft: draft ? { ...draft, tier: draft.tier ?? "on_record", fix: draft.fix ?? null, updatedAt: at } : null,
    };
  },
  submitAssessment: (claim, body, _entry, at, context) => {
    const answer = body.answer as { finding: Finding } & Omit<ClaimView["assessments"][number], "judged">;
    const id = body.id as string;
    if (claim.assessments.some((each) => each.id === id)) return claim;
    const assessment = {
      ...answer,
      id,
      number: claim.assessments.length + 1,
      memberId: context.memberId,
      round: 1,
      blind: false,
      scaleId: String(body.scaleId ?? ""),
      tier: (body.tier as ClaimView["assessments"][number]["tier"] | undefined) ?? "on_record",
      redacted: false,
      secondCheckId: null,
      policyId: null,
      submittedAt: at,
      judged: {
        ...(body.judged as ClaimView["assessments"][number]["judged"]),
        evidenceIds: claim.evidence.map((each) => each.id),
        evidenceStances: claim.evidence.map((each) => each.stance),
      },
    };
    return {
      ...claim,
      draft: null,
      assessments: [...claim.assessments, assessment],
      finding: answer.finding,
      // What comes of a second answer only the server can tell; a first one waits for it.
      stage: claim.secondCheck?.answeredAt === null ? "needs_second" : "settled",
    };
  },
};

function confirmed(claim: ClaimView, placementIds: readonly string[], { memberId }: OverlayContext): ClaimView {
  const isMeant = (place: ClaimView["placements"][number]) =>
    place.state === "moved" && placementIds.includes(place.id);
  if (!claim.placements.some(isMeant)) return claim;
  const placements = claim.placements.map((place) =>
    isMeant(place) ? { ...place, state: "placed" as const, confirmedById: memberId } : place,
  );
  return { ...claim, placements };
}

function values(fields: unknown): Body {
  const edits = (fields ?? {}) as Record<string, { value: unknown } | undefined>;
  return Object.fromEntries(Object.entries(edits).flatMap(([name, edit]) => (edit ? [[name, edit.value]] : [])));
}

function nextNumber(claims: ReadonlyMap<string, ClaimView>): number {
  let most = 0;
  for (const claim of claims.values()) most = Math.max(most, claim.number);
  return most + 1;
}

function placed(
  body: Body,
  versionId: string,
  primary: boolean,
  context: OverlayContext,
): ClaimView["placements"][number] {
  const range = body.range as ClaimView["placements"][number]["range"];
  return {
    id: body.id as string,
    ...{ versionId, range, state: "placed", primary, score: 1, confirmedById: null, wordsBefore: null, guess: null },
    ...cite(context.text, range),
  };
}

function recorded(claim: Body, entry: Entry, at: string, number: number, context: OverlayContext): ClaimView {
  const versionId = claim.versionId as string;
  const aboutId = claim.aboutId as string | undefined;
  const known = entry.result?.number;
  return {
    id: claim.id as string,
    number: typeof known === "number" ? known : number,
    statement: (claim.statement as string | undefined) ?? "",
    kind: (claim.kind as ClaimView["kind"] | undefined) ?? "other",
    speaker: (claim.speaker as string | undefined) ?? "",
    claimDate: (claim.claimDate as string | undefined) ?? "",
    priority: (claim.priority as ClaimView["priority"] | undefined) ?? "must",
    assigneeId: null,
    dueAt: null,
    waitingOn: null,
    revision: 1,
    createdById: context.memberId,
    createdAt: at,
    retired: null,
    mergedIntoId: null,
    placements: (claim.placements as Body[]).map((each, index) => placed(each, versionId, index === 0, context)),
    earlierWords: [],
    links: aboutId ? [{ id: claim.id as string, type: "about", claimId: aboutId, direction: "out" }] : [],
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
  };
}

function attached(body: Body, claimId: string, id: string, at: string, context: OverlayContext): EvidenceView {
  const source = body.source as Partial<EvidenceView["source"]> & { id: string };
  const blank = {
    kind: "url" as const,
    title: "",
    publisher: "",
    author: "",
    url: "",
    language: "",
    publishedDate: "",
  };
  const { fileIds, reliesOnId, ...fields } = body.evidence as Partial<EvidenceView> & {
    fileIds?: string[];
    reliesOnId?: string | null;
  };
  return {
    passage: "",
    passageLanguage: "",
    translation: "",
    translationLanguage: "",
    translator: "",
    locator: "",
    eventDate: "",
    accessedDate: "",
    obtained: "",
    note: "",
    stance: "context",
    basis: "secondary",
    ...fields,
    id,
    claimId,
    source: context.findSource(source.id) ?? { ...blank, ...source },
    reliesOn: reliesOnId ? context.findSource(reliesOnId) : null,
    tier: "on_record",
    redacted: false,
    readerIds: [],
    embargoUntil: null,
    noteTier: "on_record",
    noteRedacted: false,
    files: (fileIds ?? []).flatMap((fileId) => context.findFile(fileId) ?? []),
    revision: 1,
    createdById: context.memberId,
    createdAt: at,
    withdrawn: null,
    can: { edit_evidence: true },
  };
}
