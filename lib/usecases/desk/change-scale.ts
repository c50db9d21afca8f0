import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { changeScale as endpoint } from "@/lib/contract/desks";
import type { BodyOf } from "@/lib/contract/endpoint";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { perform } from "@/lib/db/perform";
import type { Purpose } from "@/lib/domain/articles/article";
import { labels as shape } from "@/lib/domain/assessments/scale";
import { compareLabels, nextLabels } from "@/lib/domain/assessments/scale-change";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { canonicalJson } from "@/lib/runtime/digest";

/** Makes the next version of a purpose's scale; the former stays for the answers given on it. Refuses `scale_outdated`, with what is in use now. */
export function changeScale(actor: Actor, purpose: Purpose, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "changeScale", commandId, request: { purpose, ...given } }, async (tx) => {
    await findDeskToChange(tx, actor);

    permit("edit_scale", { standing: { role: actor.role, parts: [] } });

    const { deskId, at } = actor;
    // Numbers below zero are scales that came with an article from elsewhere.
    const where = { deskId, purpose, version: { gt: 0 } };
    const rows = await tx.scale.findMany({ where, orderBy: { version: "asc" } });
    const versions = rows.map((row) => shape.parse(row.labels));
    const [now, before] = [rows.at(-1), versions.at(-1) ?? []];
    if (!now) throw new Error(`the desk has no scale for ${purpose}`);
    if (now.version !== given.base) {
      refuse("scale_outdated", { now: { version: now.version, name: now.name, labels: before } });
    }
    const labels = nextLabels(purpose, versions, given.labels);
    if (now.name === given.name && canonicalJson(labels) === canonicalJson(before)) {
      return { events: [], result: { scaleId: now.id, version: now.version } };
    }

    const next = { id: newId(), version: now.version + 1, name: given.name };
    await tx.scale.updateMany({ where: { deskId, purpose, retiredAt: null }, data: { retiredAt: at } });
    await tx.scale.createMany({ data: { deskId, purpose, ...next, labels, createdAt: at } });

    const { id: scaleId, ...named } = next;
    const told = event(
      { type: "desk", id: deskId },
      "scale_changed",
      { scaleId, purpose, ...named, ...compareLabels(before, labels) },
      [`scale:${scaleId}`, `scale:${now.id}`],
    );
    return { events: [told], result: { scaleId, version: next.version } };
  });
}
