import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editSource as endpoint } from "@/lib/contract/sources";
import { permit } from "@/lib/db/find-article";
import { findSourceToChange } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";

/** Edits a source, field by field. */
export function editSource(actor: Actor, sourceId: string, { commandId, fields }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "editSource", commandId, request: { sourceId, fields } }, async (tx) => {
    const source = await findSourceToChange(tx, actor, sourceId);

    permit("edit_source", { standing: { role: actor.role, parts: [] } });

    const { kind, title, publisher, author, url, language, publishedDate, note } = source;
    const current = { kind, title, publisher, author, url, language, publishedDate, note };
    const { values, changes } = decideEdits(current, fields);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: source.revision } };

    const revision = source.revision + 1;
    await tx.source.update({
      where: { deskId_id: { deskId: actor.deskId, id: sourceId } },
      data: { ...values, revision },
    });

    const told = event({ type: "source", id: sourceId }, "source_edited", { fields: changes }, [`source:${sourceId}`]);
    return { events: [told], result: { revision } };
  });
}
