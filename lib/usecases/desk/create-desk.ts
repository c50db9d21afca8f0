import type { Actor } from "@/lib/auth/actor";
import { perform } from "@/lib/db/perform";
import { writeDesk } from "./write-desk";

interface NewDesk {
  commandId: string;
  name: string;
  timeZone: string;
  language: string;
  /** Whether its members may have pages fetched; not unless said. */
  fetchPages?: boolean;
  /** What the desk says of its owner. */
  about: string;
  /** The name of the shipped scale for published articles; five steps unless said. */
  publishedScale?: string;
}

/** Makes a desk with its first owner and the shipped scales. The actor is minted for that owner, who is nobody's member yet. */
export function createDesk(actor: Actor, { commandId, ...given }: NewDesk) {
  return perform(actor, { name: "createDesk", commandId, request: given }, async (tx) => {
    const { publishedScale: published, ...desk } = given;
    return { events: await writeDesk(tx, actor, { ...desk, scales: { published } }), result: { id: actor.deskId } };
  });
}
