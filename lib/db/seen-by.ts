import type { Actor } from "@/lib/auth/actor";
import type { PartName } from "@/lib/domain/articles/article";
import { sights } from "@/lib/domain/confidential/may-see";
import { Prisma } from "./client";

/** SQL for "the actor has one of these parts where it stands". */
export type HasPart = (parts: readonly PartName[]) => Prisma.Sql;

/** The SQL scope of what is kept close and this actor may see, over a table under an alias. The per-object form is maySee(). */
export function seenBy(actor: Actor, alias: string, hasPart: HasPart, column = "tier"): Prisma.Sql {
  const t = Prisma.raw(alias);
  const tier = Prisma.raw(`${alias}.${column}`);
  const me = Prisma.sql`${actor.memberId}::uuid`;
  const over = Prisma.sql`${tier} = 'embargoed' AND ${t}.embargo_until <= ${actor.at}`;
  const by = ({ roles, parts, named }: (typeof sights)[keyof typeof sights]) => {
    if (roles.includes(actor.role)) return Prisma.sql`TRUE`;
    const reader = named ? Prisma.sql`${me} = ANY(${t}.reader_ids)` : Prisma.sql`FALSE`;
    return actor.role === "contributor" && parts.length > 0 ? Prisma.sql`(${reader} OR ${hasPart(parts)})` : reader;
  };
  return Prisma.sql`(${tier} = 'on_record' OR (${over}) OR (NOT ${hasPart(["writer"])} AND (
    ${t}.created_by_id = ${me}
    OR (${tier} = 'background' AND ${by(sights.background)})
    OR (${tier} IN ('off_record', 'embargoed') AND ${by(sights.off_record)})
    OR (${tier} = 'named_persons_only' AND ${by(sights.named_persons_only)}))))`;
}

/** Parts of the actor on the article whose id this column holds. */
export function partOn(actor: Actor, articleColumn: string): HasPart {
  return (parts) => Prisma.sql`EXISTS (
    SELECT 1 FROM part p WHERE p.desk_id = ${actor.deskId}::uuid AND p.article_id = ${Prisma.raw(articleColumn)}
      AND p.member_id = ${actor.memberId}::uuid AND p.part::text = ANY(${[...parts]}::text[]))`;
}

/** Parts of the actor on any article whose evidence uses the source under this alias, or goes back to it. */
function partWhereUsed(actor: Actor, alias: string): HasPart {
  const s = Prisma.raw(alias);
  return (parts) => Prisma.sql`EXISTS (
    SELECT 1 FROM part p JOIN evidence u ON u.desk_id = p.desk_id AND u.article_id = p.article_id
    WHERE p.desk_id = ${actor.deskId}::uuid AND p.member_id = ${actor.memberId}::uuid AND p.part::text = ANY(${[...parts]}::text[])
      AND (u.source_id = ${s}.id OR u.relies_on_id = ${s}.id))`;
}

/** Whether the note of a source under the alias `s` may be seen, where the source may. */
export function visibleNotes(actor: Actor): Prisma.Sql {
  return seenBy(actor, "s", partWhereUsed(actor, "s"), "note_tier");
}

/** The SQL scope of "pieces of evidence this actor may see", over a table aliased `e` and their sources as `s`. */
export function visibleEvidence(actor: Actor): Prisma.Sql {
  const here = partOn(actor, "e.article_id");
  return Prisma.sql`(${seenBy(actor, "e", here)} AND ${seenBy(actor, "s", here)})`;
}

/** The SQL scope of "sources of the desk this actor may see", over a table aliased `s`: their parts are those on articles that use it. */
export function visibleSources(actor: Actor): Prisma.Sql {
  return seenBy(actor, "s", partWhereUsed(actor, "s"));
}
