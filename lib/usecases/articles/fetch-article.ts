import type { Actor } from "@/lib/auth/actor";
import type { fetchArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { permit } from "@/lib/db/find-article";
import { holdPage } from "@/lib/db/held-page";
import { importInWorker } from "@/lib/import/import-in-worker";
import { fetchForMember } from "@/lib/usecases/pages/fetch-for-member";
import { heldPage } from "@/lib/usecases/pages/held-page";

const MOST_BYTES = 5_000_000;
const WANTED = { "text/html": MOST_BYTES, "application/xhtml+xml": MOST_BYTES, "text/plain": MOST_BYTES };

/** Fetches a page and shows the article in it as it would be kept; the page itself is held for the article that may come of it. */
export async function fetchArticle(actor: Actor, { url }: BodyOf<typeof endpoint>) {
  permit("create_article", { standing: { role: actor.role, parts: [] } });
  const fetched = await fetchForMember(actor, url, WANTED);
  const { bytes, mediaType, charset } = fetched;
  const address = fetched.finalUrl;
  const read = await importInWorker({ format: "page", bytes, mediaType, charset, address, whole: false });
  const held = heldPage(fetched);
  const id = await holdPage(actor, held);
  const { bytes: _, fetchedAt, ...page } = held;
  return { ...read, page: { ...page, id, fetchedAt: fetchedAt.toISOString(), size: bytes.byteLength } };
}
