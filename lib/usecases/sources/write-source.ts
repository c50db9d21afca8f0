import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { newSource } from "@/lib/contract/sources";
import type { Tx } from "@/lib/db/client";
import { permit } from "@/lib/db/find-article";
import { keptAs } from "@/lib/domain/confidential/keeping";
import { event, type NewEvent } from "@/lib/domain/events";

/** Writes a new source of the desk inside a transaction and returns what to tell on its stream. */
export async function writeSource(tx: Tx, actor: Actor, source: z.infer<typeof newSource>): Promise<NewEvent> {
  permit("create_source", { standing: { role: actor.role, parts: [] } });
  await tx.source.createMany({
    data: { deskId: actor.deskId, createdById: actor.memberId, createdAt: actor.at, ...source, ...keptAs(source) },
  });
  const { id, kind, title } = source;
  return event({ type: "source", id }, "source_created", { kind, title }, [`source:${id}`]);
}
