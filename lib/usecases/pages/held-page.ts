import type { HeldPage } from "@/lib/db/held-page";
import type { FetchedPage } from "@/lib/fetch/fetch-page";
import { sha256Hex } from "@/lib/runtime/digest";

/** A fetched page as it is kept: with its hash, and the character set its sender named, without which its bytes are no text. */
export function heldPage({ bytes, mediaType, charset, requestedUrl, finalUrl, fetchedAt }: FetchedPage): HeldPage {
  const said =
    charset === "" || mediaType === "application/pdf" ? mediaType : `${mediaType}; charset=${charset.toLowerCase()}`;
  const kept = new Uint8Array(bytes);
  return { requestedUrl, finalUrl, mediaType: said, sha256: sha256Hex(kept), bytes: kept, fetchedAt };
}
