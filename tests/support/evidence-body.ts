import type { BodyOf } from "@/lib/contract/endpoint";
import type { attachEvidence } from "@/lib/contract/evidence";
import { command, newId } from "./newsroom";

type Body = BodyOf<typeof attachEvidence>;

/** What a screen sends to attach a source to claims. */
export function evidenceBody(claimIds: string[], source: Body["source"], given: Partial<Body["evidence"]> = {}): Body {
  return {
    ...command(),
    to: claimIds.map((claimId) => ({ claimId, evidenceId: newId() })),
    source,
    evidence: {
      stance: "supports",
      basis: "primary_document",
      reliesOnId: null,
      passage: "4,200 containers",
      passageLanguage: "en",
      translation: "",
      translationLanguage: "",
      translator: "",
      locator: "p. 3",
      eventDate: "2026-05",
      accessedDate: "",
      obtained: "",
      note: "",
      fileIds: [],
      ...given,
    },
  };
}
