import type { Actor } from "@/lib/auth/actor";
import type { ArticleState, PartName, Purpose } from "@/lib/domain/articles/article";
import { possibleIn, type StateOf } from "@/lib/domain/articles/state-rules";
import { type Action, keptApart, may, rolesThatReadAllArticles, type Standing } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import { type Db, Prisma, type Tx } from "./client";

/** An article as use cases need it, with what the actor is on it. */
export interface FoundArticle {
  id: string;
  purpose: Purpose;
  state: ArticleState;
  title: string;
  language: string;
  currentVersionId: string;
  lastClaimNumber: number;
  revision: number;
  archived: boolean;
  standing: Standing;
}

/** The SQL scope of "articles this actor may read", over a table aliased `a`. The per-object form is may("read_article"). */
export function readableArticles(actor: Actor): Prisma.Sql {
  const scope = Prisma.sql`a.desk_id = ${actor.deskId}::uuid`;
  if (rolesThatReadAllArticles.includes(actor.role)) return scope;
  return Prisma.sql`${scope} AND EXISTS (
    SELECT 1 FROM part p WHERE p.desk_id = a.desk_id AND p.article_id = a.id AND p.member_id = ${actor.memberId}::uuid)`;
}

interface ArticleRow extends Omit<FoundArticle, "standing"> {
  parts: PartName[];
  lifted: boolean;
}

async function select(db: Db, actor: Actor, articleId: string, lock: Prisma.Sql): Promise<FoundArticle> {
  const rows = await db.$queryRaw<ArticleRow[]>`
    SELECT a.id, a.purpose::text, a.state::text, a.title, a.language, a.current_version_id AS "currentVersionId",
           a.last_claim_number AS "lastClaimNumber", a.revision, a.archived_at IS NOT NULL AS archived,
           ARRAY(SELECT p.part::text FROM part p
                 WHERE p.desk_id = a.desk_id AND p.article_id = a.id AND p.member_id = ${actor.memberId}::uuid) AS parts,
           EXISTS (SELECT 1 FROM duty_override o
                   WHERE o.desk_id = a.desk_id AND o.article_id = a.id AND o.member_id = ${actor.memberId}::uuid) AS lifted
    FROM article a WHERE a.id = ${articleId}::uuid AND ${readableArticles(actor)} ${lock}`;
  const row = rows[0];
  if (!row) return refuse("not_found", { what: "article" });
  const { parts, lifted, ...article } = row;
  return { ...article, standing: { role: actor.role, parts, lifted } };
}

/** The article, if the actor may read it; otherwise `not_found`, as for one that is absent. */
export function findArticle(db: Db, actor: Actor, articleId: string): Promise<FoundArticle> {
  return select(db, actor, articleId, Prisma.empty);
}

/** The article locked until the transaction ends: everything that changes an article goes through here, so that its changes have one order. */
export function findArticleToChange(tx: Tx, actor: Actor, articleId: string): Promise<FoundArticle> {
  return select(tx, actor, articleId, Prisma.sql`FOR NO KEY UPDATE OF a`);
}

/**
 * Refuses (`not_allowed`, or `duties_not_separate` where only that stands in the way) unless the actor may do this on the article, and
 * (`article_state_wrong`) where its state does not let it be done.
 */
export function permit(action: Action, article: { standing: Standing } & Partial<StateOf>): void {
  if (!may(action, article.standing)) {
    const because = keptApart(action, article.standing);
    if (because.length > 0) refuse("duties_not_separate", { action, because });
    refuse("not_allowed", { action });
  }
  if (article.state !== undefined) requireState(action, { state: article.state, archived: article.archived ?? false });
}

/** Refuses (`article_state_wrong`) what can't be done with an article that stands there, whoever asks: for those without a standing. */
export function requireState(action: Action, article: StateOf): void {
  if (!possibleIn(action, article)) {
    refuse("article_state_wrong", { state: article.archived ? "archived" : article.state, action });
  }
}
