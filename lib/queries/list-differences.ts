import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { DifferenceView, listDifferences as endpoint } from "@/lib/contract/second-checks";
import { type Db, type Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle, readableArticles } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { type Compared, type Difference, differencesOf } from "@/lib/domain/assessments/agree";
import { cohensKappa, krippendorffsAlpha } from "@/lib/domain/assessments/agreement";
import { finding } from "@/lib/domain/assessments/assessment";
import { DECISION, FIRST, SECOND } from "@/lib/domain/assessments/cycle";
import { assessmentView } from "./assessment-view";
import { noteReading } from "./note-reading";
import { fromCursor, toCursor } from "./page-cursor";
import { viewingOf } from "./viewing";

type AnswerRow = Prisma.AssessmentGetPayload<object>;

/** A second check whose answer is in, with the answers it is about. */
interface Pair {
  id: string;
  articleId: string;
  claimId: string;
  blind: boolean;
  answeredAt: Date;
  first: AnswerRow;
  second: AnswerRow;
  decision: AnswerRow | null;
  /** A new first answer came after it, and nobody decided. */
  superseded: boolean;
  differs: Difference[];
}

/** Where two answers differed and what was decided, newest first; and, over all claims that were looked at twice, how far the two agree. */
export function listDifferences(
  actor: Actor,
  { cursor, limit }: QueryOf<typeof endpoint>,
): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const after = fromCursor(cursor, "answered", "moment");
    const pairs = await pairsOf(db, actor);
    const differing = pairs.filter((pair) => pair.differs.length > 0);
    const from = after === null ? 0 : 1 + differing.findIndex((pair) => pair.id === after.id);
    const page = differing.slice(from, from + limit);
    const last = differing.length > from + limit ? page.at(-1) : undefined;
    return {
      items: await differenceViews(db, actor, page),
      next: last ? toCursor({ sort: "answered", key: last.answeredAt.toISOString(), id: last.id }) : null,
      figures: figuresOf(pairs),
    };
  });
}

const AXIS = finding.options.slice(0, 5);

function figuresOf(pairs: readonly Pair[]): AnswerOf<typeof endpoint>["figures"] {
  const blind = pairs.filter((pair) => pair.blind);
  const findings = blind.map(({ first, second }): [string, string] => [first.finding, second.finding]);
  const onAxis = findings.filter((pair) => pair.every((each) => (AXIS as readonly string[]).includes(each)));
  return {
    pairs: blind.length,
    agreed: blind.filter((pair) => pair.differs.length === 0).length,
    notBlind: pairs.length - blind.length,
    kappa: cohensKappa(findings),
    alpha: krippendorffsAlpha(findings, finding.options, "nominal"),
    alphaOrdinal: krippendorffsAlpha(onAxis, AXIS, "ordinal"),
  };
}

/** All of them on articles the reader may read, newest first; not those of claims that are being looked at anew, as far as that is kept from the reader. */
async function pairsOf(db: Db, actor: Actor): Promise<Pair[]> {
  const { deskId } = actor;
  const hidden = await findHiddenClaims(db, actor, null);
  const rows = await db.$queryRaw<Pick<Pair, "id" | "articleId" | "claimId" | "blind" | "answeredAt">[]>`
    SELECT s.id, s.article_id AS "articleId", s.claim_id AS "claimId", s.blind, s.answered_at AS "answeredAt"
    FROM second_check s JOIN article a ON a.desk_id = s.desk_id AND a.id = s.article_id
    WHERE ${readableArticles(actor)} AND s.answered_at IS NOT NULL AND s.withdrawn_at IS NULL
    ORDER BY s.answered_at DESC, s.id DESC`;
  const checks = rows.filter((check) => !hidden.has(check.claimId));
  const answers = await db.assessment.findMany({
    where: { deskId, claimId: { in: [...new Set(checks.map((check) => check.claimId))] } },
    orderBy: { number: "asc" },
  });
  const fixes = await db.fix.findMany({ where: { deskId, assessmentId: { in: answers.map((each) => each.id) } } });
  const fixOf = new Map(fixes.map((fix) => [fix.assessmentId, fix]));
  const byClaim = Map.groupBy(answers, (each) => each.claimId);
  const compared = (row: AnswerRow): Compared => ({ ...row, fix: fixOf.get(row.id) ?? null });
  return checks.flatMap((check) => {
    const given = byClaim.get(check.claimId) ?? [];
    const second = given.find((each) => each.round === SECOND && each.secondCheckId === check.id);
    const first = second && given.findLast((each) => each.round === FIRST && each.number < second.number);
    if (!first) return [];
    const decision = given.findLast((each) => each.round === DECISION && each.secondCheckId === check.id) ?? null;
    const superseded = decision === null && given.some((each) => each.number > second.number);
    return [
      { ...check, first, second, decision, superseded, differs: differencesOf(compared(first), compared(second)) },
    ];
  });
}

async function differenceViews(db: Db, actor: Actor, pairs: readonly Pair[]): Promise<DifferenceView[]> {
  const articles = new Map<string, FoundArticle>();
  for (const id of new Set(pairs.map((pair) => pair.articleId))) {
    articles.set(id, await findArticle(db, actor, id));
    await noteReading(db, actor, id);
  }
  const claims = await db.claim.findMany({
    where: { deskId: actor.deskId, id: { in: pairs.map((pair) => pair.claimId) } },
    select: { id: true, number: true, statement: true },
  });
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return pairs.flatMap((pair) => {
    const { id, articleId, claimId, blind, differs, first, second, decision } = pair;
    const [article, claim] = [articles.get(articleId), claimOf.get(claimId)];
    if (!article || !claim) return [];
    const viewing = viewingOf(actor, article);
    const view = {
      ...{
        checkId: id,
        articleId,
        articleTitle: article.title,
        articleLanguage: article.language,
        claimId,
        blind,
        differs,
      },
      ...{ number: claim.number, words: claim.statement || second.placementText },
      first: assessmentView(first, viewing),
      second: assessmentView(second, viewing),
      decision: decision && assessmentView(decision, viewing),
      superseded: pair.superseded,
      answeredAt: pair.answeredAt.toISOString(),
    };
    viewing.note(actor, "screen");
    return [view];
  });
}
