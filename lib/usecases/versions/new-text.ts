import type { Actor } from "@/lib/auth/actor";
import { countAgainst } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { SEGMENTER, sentencesOf } from "@/lib/domain/text/sentences";
import { parseDoc } from "@/lib/editor/parse-doc";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";

/** Checking the largest document keeps the process busy for a second or two; nobody brings in two texts a second. */
const TEXTS = { limit: 120, windowMs: 60_000 };

/** A text as a version keeps it. */
export interface NewText {
  doc: DocJson;
  text: string;
  docSha256: string;
  textSha256: string;
  sentences: number[];
  segmenter: string;
}

/**
 * Reads a document that was brought in as our own schema has it, with its hashes and sentences. Done before the transaction: a
 * connection must not wait for the sentences of a novel, and hostile JSON ends here.
 */
export async function newText(actor: Actor, given: unknown, language: string): Promise<NewText> {
  const { allowed, retryAfterSeconds } = await countAgainst(`articles ${actor.deskId} ${actor.memberId}`, TEXTS);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  const { doc } = parseDoc(given);
  const text = canonicalText(doc);
  return {
    doc,
    text,
    docSha256: sha256Hex(canonicalJson(doc)),
    textSha256: sha256Hex(text),
    sentences: sentencesOf(doc, language).flatMap(({ start, end }) => [start, end]),
    segmenter: SEGMENTER,
  };
}
