import { randomUUID } from "node:crypto";
import { createSource } from "@/lib/usecases/sources/create-source";
import type { Cast } from "./cast";
import type { SeedDesk } from "./newsroom/newsroom";
import type { Step } from "./step";

/** Each source is added by whoever used it first; one that nobody used yet, by the head of research. */
export function sourceSteps(desk: SeedDesk, cast: Cast, lead: string): Step[] {
  const uses = desk.articles
    .flatMap((article) => article.claims.flatMap((claim) => claim.evidence ?? []))
    .sort((a, b) => b.hoursAgo - a.hoursAgo);
  return Object.entries(desk.sources).map(([key, source]) => {
    const first = uses.find((use) => use.source === key || use.reliesOn === key);
    const { kind, title, publisher = "", author = "", url = "", language = "", publishedDate = "", note = "" } = source;
    const fields = { kind, title, publisher, author, url, language, publishedDate, note };
    return {
      hoursAgo: first?.hoursAgo ?? 24,
      rank: 2,
      by: first?.by ?? lead,
      run: (actor) => createSource(actor, { commandId: randomUUID(), source: { id: cast.sourceId(key), ...fields } }),
    };
  });
}
