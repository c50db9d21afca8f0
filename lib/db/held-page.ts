import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Tx } from "./client";
import { transact } from "./transact";

/** A page between its preview and the article that is made from it. */
export interface HeldPage {
  requestedUrl: string;
  finalUrl: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
  fetchedAt: Date;
}

const HELD_MS = 24 * 60 * 60_000;
/** Of one member: whoever fetches more lets the oldest go. */
const MOST_HELD = 10;

/** Holds a page for a day and returns its id; what was held longer, or beyond the member's number, goes. */
export async function holdPage(actor: Actor, page: HeldPage): Promise<string> {
  const { deskId, memberId } = actor;
  const id = newId();
  await transact(async (tx) => {
    await tx.fetchedPage.create({ data: { deskId, id, memberId, ...page }, select: { id: true } });
    const old = new Date(page.fetchedAt.getTime() - HELD_MS);
    await tx.$executeRaw`
      DELETE FROM fetched_page WHERE fetched_at < ${old}::timestamptz OR (desk_id = ${deskId}::uuid AND id IN (
        SELECT id FROM fetched_page WHERE desk_id = ${deskId}::uuid AND member_id = ${memberId}::uuid
        ORDER BY fetched_at DESC, id DESC OFFSET ${MOST_HELD}::int))`;
  });
  return id;
}

/** A page this member holds, which is let go with this; `page_gone` when it is no longer held. */
export async function takeHeldPage(tx: Tx, { deskId, memberId }: Actor, id: string): Promise<HeldPage> {
  const page = await tx.fetchedPage.findFirst({ where: { deskId, id, memberId } });
  if (!page) return refuse("page_gone");
  await tx.fetchedPage.deleteMany({ where: { deskId, id } });
  const { requestedUrl, finalUrl, mediaType, sha256, bytes, fetchedAt } = page;
  return { requestedUrl, finalUrl, mediaType, sha256, bytes, fetchedAt };
}
