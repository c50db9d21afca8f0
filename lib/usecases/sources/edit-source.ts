import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editSource as endpoint } from "@/lib/contract/sources";
import { Prisma, type Tx } from "@/lib/db/client";
import { permit } from "@/lib/db/find-article";
import { findSourceToChange } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { visibleNotes } from "@/lib/db/seen-by";
import { requireEmbargoTime } from "@/lib/domain/confidential/keeping";
import { decideEdits } from "@/lib/domain/edits";
import { event, type NewEvent } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sourceFields } from "@/lib/domain/sources/source";
import { touchResting } from "./touch-resting";

const editable = Object.keys(sourceFields) as (keyof typeof sourceFields)[];

/** What decides who may see a source or its note. */
const KEEPING = ["tier", "noteTier", "readerIds", "embargoUntil"] as const;

/** Edits a source, field by field. A change of who may see it is told on every article that uses it. */
export function editSource(actor: Actor, sourceId: string, { commandId, fields }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "editSource", commandId, request: { sourceId, fields } }, async (tx) => {
    const source = await findSourceToChange(tx, actor, sourceId);

    permit("edit_source", { standing: { role: actor.role, parts: [] } });
    // What is kept from them they can neither change nor open, and a conflict must not tell it.
    const touchesNote = fields.note || KEEPING.some((name) => name !== "tier" && fields[name]);
    if (touchesNote && source.note !== "" && !(await seesNote(tx, actor, sourceId))) {
      refuse("not_found", { what: "note" });
    }

    const current = Object.fromEntries(editable.map((name) => [name, source[name]]));
    const { values, changes } = decideEdits(current, fields);
    const kept = { ...source, ...values };
    requireEmbargoTime([kept.tier, kept.noteTier], kept.embargoUntil);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: source.revision } };

    const revision = source.revision + 1;
    await tx.source.update({
      where: { deskId_id: { deskId: actor.deskId, id: sourceId } },
      data: { ...values, revision },
    });

    const told = event({ type: "source", id: sourceId }, "source_edited", { fields: changes }, [`source:${sourceId}`]);
    const change = { from: source.tier, to: kept.tier };
    const elsewhere = KEEPING.some((name) => name in changes) ? await tellArticles(tx, actor, sourceId, change) : [];
    return { events: [told, ...elsewhere], result: { revision } };
  });
}

async function seesNote(tx: Tx, actor: Actor, sourceId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT FROM source s WHERE s.desk_id = ${actor.deskId}::uuid AND s.id = ${sourceId}::uuid AND ${visibleNotes(actor)}`,
  );
  return rows.length > 0;
}

async function tellArticles(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  change: { from: string; to: string },
): Promise<NewEvent[]> {
  const resting = await touchResting(tx, actor, sourceId, { withdrawn: true });
  return resting.map(({ articleId, claims }) =>
    event(
      { type: "article", id: articleId },
      "source_tier_changed",
      { sourceId, ...change, numbers: claims.map((claim) => claim.number) },
      [...claims.map((claim) => `claim:${claim.id}`), `source:${sourceId}`],
    ),
  );
}
