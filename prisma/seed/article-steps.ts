import { randomUUID } from "node:crypto";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { createArticle } from "@/lib/usecases/articles/create-article";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import type { Cast } from "./cast";
import { claimSteps } from "./claim-steps";
import { deedStep } from "./deed-step";
import type { SeedArticle } from "./newsroom/newsroom";
import type { Stage } from "./stage";
import { hoursAfter, type Step } from "./step";

/** Everything that happens on an article: taken in, handed out, checked. */
export function articleSteps(article: SeedArticle, cast: Cast, lead: string): Step[] {
  const { title, purpose, language, hoursAgo, doc } = article;
  const { byline = "", publisher = "", canonicalUrl = "", publishedAt = "", derivedFrom = "" } = article;
  const stage: Stage = { articleId: randomUUID(), versionId: "", text: canonicalText(doc) };
  const deadlineAt = article.deadlineInHours === undefined ? null : hoursAfter(cast.now, article.deadlineInHours);
  const about = { byline, publisher, canonicalUrl, publishedAt, derivedFrom, deadlineAt };

  const takeIn: Step = {
    hoursAgo,
    rank: 3,
    by: article.by,
    run: async (actor) => {
      const id = stage.articleId;
      const body = { commandId: randomUUID(), id, purpose, title, language, ...about, doc, parts: [] };
      stage.versionId = (await createArticle(actor, body)).versionId;
    },
  };
  const handOut = article.parts.map(
    ({ person, part }): Step => ({
      hoursAgo,
      rank: 4,
      by: lead,
      run: (actor) => {
        const body = { commandId: randomUUID(), memberId: cast.memberId(person), part, assigned: true };
        return assignPart(actor, stage.articleId, body);
      },
    }),
  );
  const begin: Step = {
    hoursAgo,
    rank: 5,
    by: lead,
    run: (actor) => moveArticle(actor, stage.articleId, { commandId: randomUUID(), to: "in_check" }),
  };
  return [
    takeIn,
    ...handOut,
    ...(article.state === "draft" ? [] : [begin]),
    ...article.claims.flatMap((claim) => claimSteps(claim, article, stage, cast)),
    ...(article.deeds ?? []).map((deed, index) => deedStep(deed, index, article, stage, cast)),
  ];
}
