import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/db/find-article";
import { countAgainst } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import { importInWorker } from "@/lib/import/import-in-worker";
import type { ImportInput } from "@/lib/import/import-input";

/** Reading somebody's HTML is the most work one request can ask for. */
const IMPORTS = { limit: 60, windowMs: 60_000 };

/** Shows what would be kept of a pasted or uploaded text, or of a Word file; stores nothing. */
export async function previewImport(actor: Actor, input: ImportInput) {
  permit("create_article", { standing: { role: actor.role, parts: [] } });
  const { allowed, retryAfterSeconds } = await countAgainst(`imports ${actor.deskId} ${actor.memberId}`, IMPORTS);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  return importInWorker(input);
}
