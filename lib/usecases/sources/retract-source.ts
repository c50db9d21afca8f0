import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { retractSource as endpoint } from "@/lib/contract/sources";
import { permit } from "@/lib/db/find-article";
import { findSourceToChange } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchResting } from "./touch-resting";

/**
 * Marks a source as retracted, or takes that back. Nothing rests on it any more: every article that uses it is told, with the claims
 * it stood on or what they rely on, and those that were settled are checked again.
 */
export function retractSource(
  actor: Actor,
  sourceId: string,
  { commandId, retracted, reason }: BodyOf<typeof endpoint>,
) {
  const request = { sourceId, retracted, reason };
  return perform(actor, { name: "retractSource", commandId, request }, async (tx) => {
    const source = await findSourceToChange(tx, actor, sourceId);

    permit("retract_source", { standing: { role: actor.role, parts: [] } });

    if (retracted && source.retractedAt) refuse("source_retracted");
    if (!retracted && !source.retractedAt) refuse("source_not_retracted");

    const revision = source.revision + 1;
    await tx.source.updateMany({
      where: { deskId: actor.deskId, id: sourceId },
      data: {
        retractedAt: retracted ? actor.at : null,
        retractedById: retracted ? actor.memberId : null,
        retractedReason: retracted ? reason : null,
        revision,
      },
    });

    const type = retracted ? "source_retracted" : "source_reinstated";
    const said = { sourceId, sourceTitle: source.title, reason };
    const resting = await touchResting(tx, actor, sourceId);
    const events = [
      event({ type: "source", id: sourceId }, type, { ...said, numbers: [] }, [`source:${sourceId}`]),
      ...resting.map(({ articleId, claims }) =>
        event({ type: "article", id: articleId }, type, { ...said, numbers: claims.map((claim) => claim.number) }, [
          ...claims.map((claim) => `claim:${claim.id}`),
          `source:${sourceId}`,
        ]),
      ),
    ];
    return { events, result: { revision } };
  });
}
