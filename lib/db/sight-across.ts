import type { Actor } from "@/lib/auth/actor";
import type { PartName } from "@/lib/domain/articles/article";
import type { Db } from "./client";
import { type SubjectSight, subjectSight } from "./hidden-subjects";

/** What an actor may see of subjects on several articles, by the parts they have on each. */
export async function sightAcross(
  db: Db,
  actor: Actor,
  wanted: readonly { articleId: string; subjects: readonly string[] }[],
): Promise<Map<string, SubjectSight>> {
  const { deskId, memberId, role } = actor;
  const subjects = new Map<string, string[]>();
  for (const each of wanted) subjects.set(each.articleId, [...(subjects.get(each.articleId) ?? []), ...each.subjects]);
  const held = new Map<string, PartName[]>([...subjects.keys()].map((id) => [id, []]));
  const parts = await db.part.findMany({ where: { deskId, memberId, articleId: { in: [...held.keys()] } } });
  for (const { articleId, part } of parts) held.get(articleId)?.push(part);
  const sight = new Map<string, SubjectSight>();
  for (const [id, on] of subjects) {
    sight.set(id, await subjectSight(db, actor, { id, standing: { role, parts: held.get(id) ?? [] } }, on));
  }
  return sight;
}
