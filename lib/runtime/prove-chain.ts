import { createHash } from "node:crypto";

/** An event as it is told outside the database: digests in hex, the salt in base64. */
interface ToldEvent {
  seq: number;
  type: string;
  version: number;
  actorId: string;
  at: string;
  subjects: string[];
  digest: string;
  salt: string | null;
  payload: string | null;
}

type ChainFlaw = "seq_wrong" | "half_purged" | "digest_wrong" | "payload_wrong" | "columns_differ" | "head_differs";

/**
 * The first event of a told history that does not prove, or null: digest = sha256(digest before || salt || payload), from the
 * bytes of `genesis` on to `head`. A purged event is believed, and proven by the one after it.
 */
export function proveChain(
  genesis: string,
  head: string | null,
  items: readonly ToldEvent[],
): { seq: number; flaw: ChainFlaw } | null {
  let before: Uint8Array = Buffer.from(genesis, "utf8");
  for (const [index, event] of items.entries()) {
    const flaw = flawOf(event, index + 1, before);
    if (flaw) return { seq: index + 1, flaw };
    before = Buffer.from(event.digest, "hex");
  }
  return head === (items.at(-1)?.digest ?? null) ? null : { seq: items.length, flaw: "head_differs" };
}

function flawOf(event: ToldEvent, seq: number, before: Uint8Array): ChainFlaw | null {
  const { salt, payload } = event;
  if (event.seq !== seq) return "seq_wrong";
  if ((salt === null) !== (payload === null)) return "half_purged";
  if (salt === null || payload === null) return null;
  const digest = createHash("sha256").update(before).update(Buffer.from(salt, "base64")).update(payload).digest("hex");
  if (digest !== event.digest) return "digest_wrong";
  const told = parsed(payload);
  if (told === null) return "payload_wrong";
  return repeats(event, told) ? null : "columns_differ";
}

/** The payload as an object with its data; null for what is no such thing. */
function parsed(payload: string): Record<string, unknown> | null {
  try {
    const told = JSON.parse(payload) as Record<string, unknown> | null;
    const { data } = told ?? {};
    return typeof data === "object" && data !== null && !Array.isArray(data) ? told : null;
  } catch {
    return null;
  }
}

function repeats({ type, version, actorId, at, subjects }: ToldEvent, told: Record<string, unknown>): boolean {
  return (
    told.type === type &&
    told.version === version &&
    told.actorId === actorId &&
    told.at === at &&
    JSON.stringify(told.subjects) === JSON.stringify(subjects)
  );
}
