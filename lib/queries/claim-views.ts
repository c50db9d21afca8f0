import type { Actor } from "@/lib/auth/actor";
import type { AssessmentView, ClaimView, PlacementView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { Db, Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { Qualifier } from "@/lib/domain/assessments/assessment";
import { stageOf } from "@/lib/domain/assessments/stage";
import type { WaitingOn } from "@/lib/domain/claims/claim";
import { primaryText } from "@/lib/domain/claims/place";
import { abilities } from "@/lib/domain/policy";
import { fileViewOf } from "./file-views";

/** Everything a claim's view is made from, in six statements whatever the number of claims. */
const whole = {
  placements: { orderBy: [{ primary: "desc" }, { start: "asc" }, { id: "asc" }] },
  linksFrom: true,
  linksTo: true,
  assessments: { orderBy: { number: "asc" } },
  evidence: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { source: true, reliesOn: true, files: { include: { file: true } } },
  },
} satisfies Prisma.ClaimInclude;

type WholeClaim = Prisma.ClaimGetPayload<{ include: typeof whole & { drafts: true } }>;

/** Views of the claims of an article the actor was found on, ordered by number. */
export async function claimViews(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  where: Prisma.ClaimWhereInput,
  take?: number,
): Promise<ClaimView[]> {
  const rows = await db.claim.findMany({
    where: { ...where, deskId: actor.deskId, articleId: article.id },
    include: { ...whole, drafts: { where: { memberId: actor.memberId } } },
    orderBy: { number: "asc" },
    ...(take === undefined ? {} : { take }),
  });
  return rows.map((row) => claimView(row, article));
}

function claimView(row: WholeClaim, article: FoundArticle): ClaimView {
  const placements = row.placements.map(placementView);
  const evidence = row.evidence.map((each) => evidenceView(each, article));
  const assessments = row.assessments.map(assessmentView);
  const last = assessments.at(-1) ?? null;
  const draft = row.drafts[0];
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    kind: row.kind,
    speaker: row.speaker,
    claimDate: row.claimDate,
    priority: row.priority,
    assigneeId: row.assigneeId,
    dueAt: row.dueAt?.toISOString() ?? null,
    waitingOn: row.waitingOn as WaitingOn | null,
    revision: row.revision,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    retired:
      row.retiredAt && row.retiredById
        ? { at: row.retiredAt.toISOString(), byId: row.retiredById, reason: row.retiredReason ?? "" }
        : null,
    mergedIntoId: row.mergedIntoId,
    placements,
    links: [
      ...row.linksFrom.map((link) => ({ id: link.id, type: link.type, claimId: link.toId, direction: "out" as const })),
      ...row.linksTo.map((link) => ({ id: link.id, type: link.type, claimId: link.fromId, direction: "in" as const })),
    ],
    evidence,
    assessments,
    draft: draft
      ? {
          labelKey: draft.labelKey,
          finding: draft.finding,
          disposition: draft.disposition,
          qualifiers: draft.qualifiers as Qualifier[],
          rationale: draft.rationale,
          updatedAt: draft.updatedAt.toISOString(),
        }
      : null,
    stage: stageOf({
      worked: evidence.length > 0 || row.assigneeId !== null || row.waitingOn !== null,
      statement: row.statement,
      placementText: primaryText(row.placements, article.currentVersionId),
      lastAnswer: last?.judged ?? null,
      contradicting: evidence.filter((each) => each.stance === "contradicts" && !each.withdrawn).map((each) => each.id),
    }),
    finding: last?.finding ?? null,
    can: abilities(["edit_claim", "retire_claim", "attach_evidence", "assess_claim"], article.standing),
  };
}

function placementView(row: WholeClaim["placements"][number]): PlacementView {
  const { id, versionId, exact, prefix, suffix, state, primary } = row;
  return {
    id,
    versionId,
    range: { unit: "utf16", start: row.start, end: row.end },
    exact,
    prefix,
    suffix,
    state,
    primary,
  };
}

function assessmentView(row: WholeClaim["assessments"][number]): AssessmentView {
  const { id, number, memberId, round, blind, finding, disposition, rationale, scaleId, labelKey } = row;
  return {
    id,
    number,
    memberId,
    round,
    blind,
    finding,
    disposition,
    qualifiers: row.qualifiers as Qualifier[],
    rationale,
    scaleId,
    labelKey,
    submittedAt: row.submittedAt.toISOString(),
    judged: {
      versionId: row.versionId,
      placementText: row.placementText,
      statement: row.statement,
      evidenceIds: row.evidenceIds,
    },
  };
}

type EvidenceRow = WholeClaim["evidence"][number];

function sourceInEvidence(row: EvidenceRow["source"]): EvidenceView["source"] {
  const { id, kind, title, publisher, author, url, language, publishedDate } = row;
  return { id, kind, title, publisher, author, url, language, publishedDate };
}

function evidenceView(row: EvidenceRow, article: FoundArticle): EvidenceView {
  return {
    id: row.id,
    claimId: row.claimId,
    source: sourceInEvidence(row.source),
    stance: row.stance,
    basis: row.basis,
    reliesOn: row.reliesOn ? sourceInEvidence(row.reliesOn) : null,
    passage: row.passage,
    passageLanguage: row.passageLanguage,
    translation: row.translation,
    translationLanguage: row.translationLanguage,
    translator: row.translator,
    locator: row.locator,
    eventDate: row.eventDate,
    accessedDate: row.accessedDate,
    obtained: row.obtained,
    note: row.note,
    tier: row.tier,
    files: row.files.map(({ file }) => fileViewOf(file)),
    revision: row.revision,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    withdrawn:
      row.withdrawnAt && row.withdrawnById
        ? { at: row.withdrawnAt.toISOString(), byId: row.withdrawnById, reason: row.withdrawnReason ?? "" }
        : null,
    can: abilities(["edit_evidence"], article.standing),
  };
}
