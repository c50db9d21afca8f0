"use client";

import { useMemo } from "react";
import type { Entry } from "@/lib/client/outbox";
import { useArticle } from "@/lib/client/use-article";
import { useEntries } from "@/lib/client/workspace";
import type { ArticleView } from "@/lib/contract/articles";
import { withEdits } from "./with-edits";

type Part = ArticleView["parts"][number];

/** Commands on the article itself, not on its claims. */
const own: ReadonlySet<string> = new Set(["editArticle", "moveArticle", "archiveArticle", "assignPart"]);

export const isOnArticle = (articleId: string) => (entry: Entry) =>
  entry.articleId === articleId && own.has(entry.endpoint);

/** The article as this person has left it: what was changed here is shown before the server has it. */
export function useShownArticle(articleId: string) {
  const query = useArticle(articleId);
  const entries = useEntries();
  const article = useMemo(() => {
    if (!query.data) return undefined;
    const mine = entries.filter((entry) => isOnArticle(articleId)(entry) && entry.state !== "refused");
    const edited = withEdits(query.data, mine, (entry) => entry.endpoint === "editArticle");
    return mine.reduce(laidOver, edited);
  }, [query.data, entries, articleId]);
  return { article, error: query.error };
}

function laidOver(article: ArticleView, { endpoint, body, order }: Entry): ArticleView {
  if (endpoint === "moveArticle") return { ...article, state: (body as { to: ArticleView["state"] }).to };
  if (endpoint === "archiveArticle") {
    const { archived } = body as { archived: boolean };
    return { ...article, archivedAt: archived ? new Date(order).toISOString() : null };
  }
  if (endpoint !== "assignPart") return article;
  const { memberId, part, assigned } = body as Part & { assigned: boolean };
  const others = article.parts.filter((each) => each.memberId !== memberId || each.part !== part);
  return { ...article, parts: assigned ? [...others, { memberId, part }] : others };
}
