import type { Actor } from "@/lib/auth/actor";
import type { ClaimView, PlacementView } from "@/lib/contract/claims";
import type { Db, Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { Way } from "@/lib/db/note-looks";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import type { WaitingOn } from "@/lib/domain/claims/claim";
import { earlierWords } from "@/lib/domain/claims/earlier-words";
import { assessmentView, draftView } from "./assessment-view";
import { claimRows, type WholeClaim } from "./claim-rows";
import { claimSourcing, type SourcingGround, sourcingGround } from "./claim-sourcing";
import { evidenceView } from "./evidence-view";
import { fixView } from "./fix-view";
import { bareSources, checkingOf, shownOf } from "./second-check-view";
import { type Viewing, viewingOf } from "./viewing";

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

interface ViewOptions {
  take?: number;
  places?: "current" | "all";
  /** Whether the policy is asked about claims that nobody answered, too. */
  policy?: "answered" | "always";
  /** How it is shown: each look at what is confidential is written down. Null: nothing of it is. */
  way?: Way | null;
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
  const rows = await claimRows(db, actor, article, where, take);
  const ground = await sourcingGround(db, actor, article);
  const viewing = viewingOf(actor, article, { outside });
  const always = policy === "always";
  const able = abilitiesOn(CLAIM_ACTIONS, article);
  const views = rows.map((row) => claimView(row, actor, article, { ground, viewing, able, always, places }));
  if (way !== null) viewing.note(actor, way);
  return views;
}

interface Showing {
  ground: SourcingGround;
  viewing: Viewing;
  /** What may be done with any claim of the article. */
  able: Record<(typeof CLAIM_ACTIONS)[number], boolean>;
  always: boolean;
  places: "current" | "all";
}

function claimView(
  row: WholeClaim,
  actor: Actor,
  article: FoundArticle,
  { ground, viewing, able, always, places }: Showing,
): ClaimView {
  const shown =
    places === "all" ? row.placements : row.placements.filter((each) => each.versionId === article.currentVersionId);
  const { can: may, ...checking } = checkingOf(row, actor, article, ground.policy.rules);
  const told = shownOf(row, checking.sight, actor);
  const evidence = told.evidence.map((each) => evidenceView(each, article, viewing));
  const assessments = told.assessments.map((each) => assessmentView(each, viewing));
  const open = checking.sight === "all";
  const last = (open && assessments.at(-1)) || null;
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
    placements: shown.map(placementView),
    earlierWords: earlierWords(row.placements, article.currentVersionId),
    links: [
      ...row.linksFrom.map((link) => ({ id: link.id, type: link.type, claimId: link.toId, direction: "out" as const })),
      ...row.linksTo.map((link) => ({ id: link.id, type: link.type, claimId: link.fromId, direction: "in" as const })),
    ],
    evidence,
    assessments,
    draft: draft ? draftView(draft) : null,
    ...checking,
    sources: open ? null : bareSources(row.evidence, viewing),
    sourcing: last || (open && always) ? claimSourcing(row, ground, evidence) : null,
    fixes: told.fixes.map((each) => fixView(each, article)),
    openThreads: open ? row.openThreads : 0,
    openQuestions: open ? row.openQuestions : 0,
    reopened:
      row.reopenedAt && row.reopenedById
        ? {
            ...{ at: row.reopenedAt.toISOString(), byId: row.reopenedById },
            // As with a second check: why may tell what was answered.
            reason: open || row.reopenedById === actor.memberId ? (row.reopenedReason ?? "") : "",
          }
        : null,
    finding: checking.stage === "disputed" ? null : (last?.finding ?? null),
    can: { ...able, ...may },
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
