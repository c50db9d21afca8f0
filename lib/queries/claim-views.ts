import type { Actor } from "@/lib/auth/actor";
import type { ClaimView, PlacementView, SecondCheckView } from "@/lib/contract/claims";
import type { Db, Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { Way } from "@/lib/db/note-looks";
import { stageOf } from "@/lib/domain/assessments/stage";
import type { WaitingOn } from "@/lib/domain/claims/claim";
import { primaryText } from "@/lib/domain/claims/place";
import { abilities } from "@/lib/domain/policy";
import { assessmentView, draftView } from "./assessment-view";
import { claimSourcing, type SourcingGround, sourcingGround, withSourcing } from "./claim-sourcing";
import { evidenceView, withEvidence } from "./evidence-view";
import { fixView } from "./fix-view";
import { type Viewing, viewingOf } from "./viewing";

/** Everything a claim's view is made from, in a few statements whatever the number of claims. */
const whole = {
  linksFrom: true,
  linksTo: true,
  assessments: { orderBy: { number: "asc" } },
  evidence: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: withEvidence,
  },
  secondChecks: { orderBy: [{ requestedAt: "asc" }, { id: "asc" }], where: { withdrawnAt: null } },
  fixes: { orderBy: [{ start: "asc" }, { id: "asc" }] },
  risks: withSourcing.risks,
  _count: {
    select: {
      threads: { where: { resolvedAt: null } },
      queries: { where: { answeredAt: null, dismissedAt: null } },
      callQuestions: { where: { call: { answeredAt: null, dismissedAt: null } } },
    },
  },
} satisfies Prisma.ClaimInclude;

const CLAIM_ACTIONS = [
  "edit_claim",
  "retire_claim",
  "attach_evidence",
  "assess_claim",
  "request_second_check",
  "name_second_checker",
  "adjudicate_claim",
  "accept_risk",
  "propose_fix",
  "confirm_placement",
  "discuss",
  "ask_writer",
] as const;

type WholeClaim = Prisma.ClaimGetPayload<{ include: typeof whole & { drafts: true; placements: true } }>;

interface ViewOptions {
  take?: number;
  places?: "current" | "all";
  /** Whether the policy is asked about claims that nobody answered, too. */
  policy?: "answered" | "always";
  /** How it is shown: each look at what is confidential is written down. */
  way?: Way;
  /** For what leaves the desk: nothing confidential, whoever asks. */
  outside?: boolean;
}

/** Views of the claims of an article the actor was found on, ordered by number; with their places in the current version, or in all. */
export async function claimViews(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  where: Prisma.ClaimWhereInput,
  { take, places = "current", policy = "answered", way = "screen", outside = false }: ViewOptions = {},
): Promise<ClaimView[]> {
  const rows = await db.claim.findMany({
    where: { ...where, deskId: actor.deskId, articleId: article.id },
    include: {
      ...whole,
      drafts: { where: { memberId: actor.memberId } },
      placements: {
        where: places === "all" ? {} : { versionId: article.currentVersionId },
        orderBy: [{ primary: "desc" }, { start: "asc" }, { id: "asc" }],
      },
    },
    orderBy: { number: "asc" },
    ...(take === undefined ? {} : { take }),
  });
  const ground = await sourcingGround(db, actor, article);
  const viewing = viewingOf(actor, article, { outside });
  const views = rows.map((row) => claimView(row, article, { ground, viewing, always: policy === "always" }));
  viewing.note(actor, way);
  return views;
}

function claimView(
  row: WholeClaim,
  article: FoundArticle,
  { ground, viewing, always }: { ground: SourcingGround; viewing: Viewing; always: boolean },
): ClaimView {
  const placements = row.placements.map(placementView);
  const evidence = row.evidence.map((each) => evidenceView(each, article, viewing));
  const assessments = row.assessments.map((each) => assessmentView(each, viewing));
  const last = assessments.at(-1) ?? null;
  const draft = row.drafts[0];
  const secondCheck = row.secondChecks.at(-1);
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
    draft: draft ? draftView(draft) : null,
    stage: stageOf({
      worked: evidence.length > 0 || row.assigneeId !== null || row.waitingOn !== null,
      statement: row.statement,
      placementText: primaryText(row.placements, article.currentVersionId),
      lastAnswer: last?.judged ?? null,
      contradicting: evidence.filter((each) => each.stance === "contradicts" && !each.withdrawn).map((each) => each.id),
    }),
    sight: "all",
    secondCheck: secondCheck ? secondCheckView(secondCheck) : null,
    sourcing: last || always ? claimSourcing(row, ground, evidence) : null,
    fixes: row.fixes.map((each) => fixView(each, article)),
    openThreads: row._count.threads,
    openQuestions: row._count.queries + row._count.callQuestions,
    reopened:
      row.reopenedAt && row.reopenedById
        ? { at: row.reopenedAt.toISOString(), byId: row.reopenedById, reason: row.reopenedReason ?? "" }
        : null,
    finding: last?.finding ?? null,
    can: abilities(CLAIM_ACTIONS, article.standing),
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
    score: row.score,
    confirmedById: row.confirmedById,
    wordsBefore: row.wordsBefore,
    guess:
      row.guessStart === null || row.guessEnd === null
        ? null
        : { unit: "utf16", start: row.guessStart, end: row.guessEnd },
  };
}

function secondCheckView(row: WholeClaim["secondChecks"][number]): SecondCheckView {
  const { id, byPolicy, requestedById, reason, checkerId, blind } = row;
  return {
    ...{ id, byPolicy, requestedById, reason, checkerId, blind },
    requestedAt: row.requestedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}
