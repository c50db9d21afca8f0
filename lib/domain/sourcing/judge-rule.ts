import { type Counted, countedOf, type ForRule } from "./counted";
import { countIndependent } from "./independent";
import { reasonsAgainst } from "./reasons-against";
import type { Ask, SourcingRule } from "./sourcing-policy";
import type { RuleVerdict, SourcingReason } from "./verdict";
import { ageOf, bornOf, idsOf } from "./weighed";

/** What comes of one rule that speaks of the claim. */
export function judgeRule(rule: SourcingRule, asked: ForRule): RuleVerdict {
  const { key: ruleKey, severity } = rule;
  const counted = countedOf(rule, asked);
  const have = countIndependent(
    counted.map(({ piece, originKeys }) => ({ sourceId: piece.facts.sourceId, originKeys })),
  );
  const given = rule.asks.flatMap((one) => answerTo(one, have, counted) ?? []);
  const nameable = rule.confidentialAlone || counted.some(({ piece }) => piece.open);
  const beside = notesOn(rule, counted, asked);
  if (rule.asks.length === 0 || (given.length > 0 && nameable)) {
    return { ruleKey, severity, state: "met", reasons: [...given, ...beside] };
  }
  const acceptable = rule.asks.some((one) => one.type === "risk");
  const missing: SourcingReason[] =
    given.length > 0 ? [{ code: "confidential_only", params: {} }] : rule.asks.map((one) => missingFor(one, have));
  return {
    ...{ ruleKey, severity },
    state: acceptable && asked.acceptedKeys.has(ruleKey) ? "accepted" : "unmet",
    reasons: [...missing, ...reasonsAgainst(rule, asked, counted), ...beside],
  };
}

function answerTo(one: Ask, have: number, counted: readonly Counted[]): SourcingReason | null {
  const primaries = counted.filter(({ piece }) => piece.primary).map(({ piece }) => piece.facts);
  if (one.type === "primary" && primaries.length > 0) {
    return { code: "has_primary", params: { sourceIds: idsOf(primaries) } };
  }
  if (one.type === "independent" && have >= one.count) {
    return { code: "has_independent", params: { have, need: one.count } };
  }
  return null;
}

function missingFor(one: Ask, have: number): SourcingReason {
  if (one.type === "primary") return { code: "needs_primary", params: {} };
  if (one.type === "risk") return { code: "needs_acceptance", params: {} };
  return { code: "needs_independent", params: { have, need: one.count } };
}

/** What is worth knowing whatever comes of the rule. */
function notesOn(rule: SourcingRule, counted: readonly Counted[], { claimed }: ForRule): SourcingReason[] {
  const said: SourcingReason[] = [];
  const facts = counted.map(({ piece }) => piece.facts);
  const days = rule.oldestDays;
  const undated = days === null ? [] : facts.filter((each) => ageOf(each) === null);
  if (days !== null && undated.length > 0) said.push({ code: "undated", params: { sourceIds: idsOf(undated), days } });
  const younger =
    rule.noteYounger && claimed !== null ? facts.filter((each) => (bornOf(each)?.first ?? claimed) > claimed) : [];
  if (younger.length > 0) said.push({ code: "younger_than_claim", params: { sourceIds: idsOf(younger) } });
  return said;
}
