import type { Actor } from "@/lib/auth/actor";
import { type waveWords as endpoint, WAVES_PER_VERSION } from "@/lib/contract/coverage";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { placeOf } from "@/lib/domain/claims/place";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { overlaps } from "@/lib/domain/text/ranges";
import { coverageBaseOf } from "@/lib/queries/coverage-base-of";
import { firstWords } from "./first-words";

/** Says of stretches of the current version that somebody looked and there is nothing to check. Each must hold words of the copy. */
export function waveWords(actor: Actor, articleId: string, { commandId, versionId, waves }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "waveWords", commandId, request: { articleId, versionId, waves } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("wave_words", article);

    if (article.purpose !== "own_copy") refuse("coverage_not_kept");
    if (versionId !== article.currentVersionId) refuse("version_outdated");
    const { text, sentences } = await coverageBaseOf(tx, actor, article);
    const places = waves.map(({ id, range }) => ({ id, ...placeOf(text, range) }));
    if (places.some((place) => !sentences.some(({ range }) => overlaps(range, place)))) refuse("nothing_to_wave");

    const { deskId, memberId, at: createdAt } = actor;
    const stored = await tx.wave.count({ where: { deskId, articleId, versionId } });
    if (stored + places.length > WAVES_PER_VERSION) refuse("waves_too_many", { most: WAVES_PER_VERSION });
    await tx.wave.createMany({
      data: places.map(({ id, start, end }) => ({
        deskId,
        id,
        articleId,
        versionId,
        start,
        end,
        memberId,
        createdAt,
      })),
    });

    const told = event(
      { type: "article", id: articleId },
      "words_waved",
      { versionId, ranges: places.map(({ start, end }) => [start, end]), exact: firstWords(places[0]?.exact) },
      places.map(({ id }) => `wave:${id}`),
    );
    return { events: [told], result: { waved: places.length } };
  });
}
