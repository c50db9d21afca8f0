import type { Actor } from "@/lib/auth/actor";
import type { editDesk as endpoint } from "@/lib/contract/desks";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { permitPart } from "@/lib/domain/articles/parts";
import type { PurposeDefaults } from "@/lib/domain/desk/part-defaults";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";

/** Changes what is set on the desk, field by field. */
export function editDesk(actor: Actor, { commandId, fields }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "editDesk", commandId, request: { fields } }, async (tx) => {
    const desk = await findDeskToChange(tx, actor);

    permit("edit_desk", { standing: { role: actor.role, parts: [] } });

    const { name, timeZone, language, fetchPages, partDefaults, retention } = desk;
    const { own_copy: ownCopyParts, published: publishedParts } = partDefaults;
    const current = { name, timeZone, language, fetchPages, ownCopyParts, publishedParts, ...retention };
    const { values, changes } = decideEdits(current, fields);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: desk.revision } };
    for (const defaults of [values.ownCopyParts, values.publishedParts]) {
      if (defaults) await requireHolders(tx, actor, defaults);
    }

    const revision = desk.revision + 1;
    const { ownCopyParts: own_copy, publishedParts: published, ...rest } = { ...current, ...values };
    const { keepTraces, keepAnswers, keepDrafts, keepWithdrawnFiles, ...basics } = rest;
    await tx.desk.update({
      where: { id: actor.deskId },
      data: {
        ...basics,
        partDefaults: { own_copy, published },
        retention: { keepTraces, keepAnswers, keepDrafts, keepWithdrawnFiles },
        revision,
      },
    });

    const told = event({ type: "desk", id: actor.deskId }, "desk_edited", { fields: changes }, [
      `desk:${actor.deskId}`,
    ]);
    return { events: [told], result: { revision } };
  });
}

/** Those who shall get a part by default work on the desk and may hold it, as things stand: `not_found`, `part_role_wrong`, `part_excludes`. */
async function requireHolders(tx: Tx, actor: Actor, { given }: PurposeDefaults): Promise<void> {
  for (const [index, { memberId, part }] of given.entries()) {
    const held = given.slice(0, index).filter((each) => each.memberId === memberId);
    permitPart(
      part,
      (await findMember(tx, actor, memberId)).role,
      held.map((each) => each.part),
    );
  }
}
