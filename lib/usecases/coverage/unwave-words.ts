import type { Actor } from "@/lib/auth/actor";
import type { unwaveWords as endpoint } from "@/lib/contract/coverage";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { firstWords } from "./first-words";

/** Takes waves of the current version back; what is gone already is passed over. */
export function unwaveWords(actor: Actor, articleId: string, { commandId, waveIds }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "unwaveWords", commandId, request: { articleId, waveIds } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("wave_words", article);

    const mine = { deskId: actor.deskId, articleId, id: { in: waveIds } };
    const waves = await tx.wave.findMany({ where: mine, orderBy: [{ start: "asc" }, { id: "asc" }] });
    const [first] = waves;
    if (!first) return { events: [], result: { removed: 0 } };
    const versionId = article.currentVersionId;
    if (waves.some((wave) => wave.versionId !== versionId)) refuse("version_outdated");
    const text = await findVersionText(tx, actor, articleId, versionId);
    await tx.wave.deleteMany({ where: mine });

    const told = event(
      { type: "article", id: articleId },
      "words_unwaved",
      {
        versionId,
        ranges: waves.map(({ start, end }) => [start, end]),
        exact: firstWords(text.slice(first.start, first.end)),
      },
      waves.map(({ id }) => `wave:${id}`),
    );
    return { events: [told], result: { removed: waves.length } };
  });
}
