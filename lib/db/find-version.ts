import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** Versions never change, so their texts are kept: a claim on a 20,000-word article must not fetch 120 kB each time. */
const MOST_KEPT = 20_000_000;
const texts = new Map<string, string>();
let kept = 0;

/** The canonical text of a version of an article the actor was found on; `not_found` when it is not one of its versions. */
export async function findVersionText(db: Db, actor: Actor, articleId: string, versionId: string): Promise<string> {
  const key = `${actor.deskId} ${articleId} ${versionId}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const row = await db.version.findFirst({
    where: { deskId: actor.deskId, articleId, id: versionId },
    select: { text: true },
  });
  if (!row) return refuse("not_found", { what: "version" });
  keep(key, row.text);
  return row.text;
}

/** Keeps a text, letting go of the oldest ones beyond 20 million UTF-16 units in all. */
function keep(key: string, text: string): void {
  kept += text.length - (texts.get(key)?.length ?? 0);
  texts.set(key, text);
  for (const [oldest, { length }] of texts) {
    if (kept <= MOST_KEPT) return;
    texts.delete(oldest);
    kept -= length;
  }
}
