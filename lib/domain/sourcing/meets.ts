import type { Purpose } from "../articles/article";
import { type Answered, bearingOf } from "./bearing";
import type { ForRule } from "./counted";
import { dateSpan } from "./date-span";
import { judgeRule } from "./judge-rule";
import { asksForSecond, type RuledClaim, type SourcingRule, speaksOf } from "./sourcing-policy";
import type { OriginGroup, RuleVerdict, SourcingReason, SourcingVerdict } from "./verdict";
import { type ArticleOrigins, type EvidenceFacts, isOfArticle, type Weighed, weigh } from "./weighed";

/** A claim and all that a policy may look at. */
export interface SourcingFacts {
  claim: RuledClaim & {
    /** EDTF; empty when nobody said. */
    claimDate: string;
    /** The answer that stands; null before the first one. */
    answer: Answered | null;
  };
  evidence: readonly EvidenceFacts[];
  article: ArticleOrigins & {
    purpose: Purpose;
    /** EDTF; empty for what is not published. */
    publishedDate: string;
  };
  /** Sources that were retracted: whatever rests on them counts as withdrawn. */
  retractedIds: ReadonlySet<string>;
  /** Keys of the rules of which somebody took the risk, for the answer that stands. */
  acceptedKeys: readonly string[];
  /** Now (ms), for claims and articles without a date. */
  at: number;
}

/**
 * Whether a claim's evidence is enough under a policy, and why: the one place where this is decided. No order of evidence or rules
 * changes it, every unmet rule has a reason, and another independent source never makes it worse.
 */
export function meets(rules: readonly SourcingRule[], facts: SourcingFacts): SourcingVerdict {
  const { claim, article } = facts;
  const needsSecond = asksForSecond(rules, claim);
  const bearing = bearingOf(article.purpose, claim.answer);
  if (typeof bearing === "string") {
    const given = rules.map((rule) =>
      outOfQuestion(rule, speaksOf(rule, claim) ? [{ code: bearing, params: {} }] : []),
    );
    return { met: true, blocked: false, rules: given, independent: [], needsSecond };
  }
  const weighed = weigh(facts.evidence, bearing, article, facts.retractedIds);
  const asked: ForRule = { weighed, ...datesOf(facts), acceptedKeys: new Set(facts.acceptedKeys) };
  const verdicts = rules.map((rule) => (speaksOf(rule, claim) ? judgeRule(rule, asked) : outOfQuestion(rule, [])));
  const unmet = verdicts.filter((verdict) => verdict.state === "unmet");
  return {
    met: unmet.length === 0,
    blocked: unmet.some((verdict) => verdict.severity === "blocks"),
    rules: verdicts,
    independent: groupsOf(weighed),
    needsSecond,
  };
}

function outOfQuestion({ key, severity }: SourcingRule, reasons: SourcingReason[]): RuleVerdict {
  return { ruleKey: key, state: "not_applicable", severity, reasons };
}

/** Age is counted back from the claim's own date, else from what others published, else from now. */
function datesOf({ claim, article, at }: SourcingFacts): Pick<ForRule, "asOf" | "claimed"> {
  const claimed =
    dateSpan(claim.claimDate) ?? (article.purpose === "published" ? dateSpan(article.publishedDate) : null);
  return { asOf: Math.min(claimed?.last ?? at, at), claimed: claimed?.last ?? null };
}

/** An origin's key is its sources in their order. */
function byKey([one]: [string, OriginGroup], [other]: [string, OriginGroup]): number {
  return one < other ? -1 : 1;
}

/** The pieces that may count, gathered by where they go back to. */
function groupsOf({ pieces, articleRests }: Weighed): OriginGroup[] {
  const groups = new Map<string, OriginGroup>();
  for (const { facts, origins } of pieces) {
    for (const origin of origins) {
      const known = groups.get(origin.key);
      if (known) known.evidenceIds.push(facts.id);
      else {
        const articles = isOfArticle(origin, articleRests);
        groups.set(origin.key, { originIds: [...origin.sourceIds], evidenceIds: [facts.id], articles });
      }
    }
  }
  return [...groups].sort(byKey).map(([, group]) => group);
}
