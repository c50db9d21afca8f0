import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { requireRoom } from "@/lib/domain/files/file";

/** Stores the bytes unless the desk has them; refuses when it has no room. The sizes are read from the rows' heads, not from the bytes. */
export async function keepBytes(tx: Tx, actor: Actor, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const [held] = await tx.$queryRaw<{ total: bigint; known: boolean }[]>`
    SELECT coalesce(sum(octet_length(bytes)), 0)::bigint AS total, coalesce(bool_or(sha256 = ${sha256}), false) AS known
    FROM file_content WHERE desk_id = ${actor.deskId}::uuid`;
  if (held?.known) return;
  requireRoom(Number(held?.total ?? 0), bytes.byteLength);
  await tx.$executeRaw`
    INSERT INTO file_content (desk_id, sha256, bytes) VALUES (${actor.deskId}::uuid, ${sha256}, ${bytes}::bytea)
    ON CONFLICT DO NOTHING`;
}
