import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { pinSource as endpoint } from "@/lib/contract/pins";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findSource } from "@/lib/db/find-source";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { PINS_PER_ARTICLE } from "@/lib/domain/asking/pin";
import { placeOf } from "@/lib/domain/claims/place";
import { isConfidential } from "@/lib/domain/confidential/may-see";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { writeSource } from "@/lib/usecases/sources/write-source";

/** Pins a source, of the desk or made on the spot, to a passage of the current version, as the writer hands it in. */
export function pinSource(actor: Actor, articleId: string, { commandId, pin }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "pinSource", commandId, request: { articleId, pin } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("pin_source", article);

    const { id, versionId, range, source, note } = pin;
    if (versionId !== article.currentVersionId) refuse("version_outdated");
    if (range.start === range.end) refuse("range_invalid");
    const place = placeOf(await findVersionText(tx, actor, articleId, versionId), range);
    const { deskId } = actor;
    const there = await tx.sourcePin.count({ where: { deskId, articleId } });
    if (there >= PINS_PER_ARTICLE) refuse("asking_too_many", { most: PINS_PER_ARTICLE });
    const created = "kind" in source ? [await writeSource(tx, actor, source)] : [];
    const known = "kind" in source ? null : await findSource(tx, actor, source.id);
    const who = { memberId: actor.memberId, createdAt: actor.at };
    await tx.sourcePin.createMany({
      data: { deskId, id, articleId, versionId, sourceId: source.id, note, ...place, ...who },
    });

    // A source that is kept back is told by its id alone.
    const isKept = known !== null && isConfidential(known, actor.at);
    const title = "kind" in source ? source.title : isKept ? "" : (known?.title ?? "");
    const payload = { sourceId: source.id, sourceTitle: title, exact: place.exact };
    const told = event({ type: "article", id: articleId }, "source_pinned", payload, [
      `pin:${id}`,
      `source:${source.id}`,
    ]);
    return { events: [...created, told], result: { id, sourceId: source.id } };
  });
}
