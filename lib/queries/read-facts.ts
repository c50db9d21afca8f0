import type { Actor } from "@/lib/auth/actor";
import type { readFacts as endpoint } from "@/lib/contract/coverage";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { FACT_RULES, factRules } from "@/lib/domain/coverage/fact";
import { coverageBaseOf } from "./coverage-base-of";

/** The facts of a version. The server alone finds them, so that no browser's knowledge of a language makes a difference. */
export function readFacts(actor: Actor, articleId: string, versionId: string): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const { facts } = await coverageBaseOf(db, actor, article, versionId);
    return {
      finder: FACT_RULES,
      rules: [...factRules],
      facts: facts.flatMap(({ start, end, rule }) => [start, end, factRules.indexOf(rule)]),
    };
  });
}
