import { type Counted, countedOf, type ForRule } from "./counted";
import { countIndependent } from "./independent";
import { reasonsAgainst } from "./reasons-against";
import type { Ask, SourcingRule } from "./sourcing-policy";
import type { RuleVerdict, SourcingReason } from "./verdict";
import { bornOf, idsOf } from "./weighed";

/** What comes of one rule that speaks of the claim. */
export function judgeRule(rule: SourcingRule, asked: ForRule): RuleVerdict {
  const { key: ruleKey, severity } = rule;
  const counted = countedOf(rule, asked);
  const have = countIndependent(counted);
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
  if (one.type === "primary") {
    const primaries = counted.filter(({ piece }) => piece.primary).map(({ piece }) => piece.facts);
    return primaries.length > 0 ? { code: "has_primary", params: { sourceIds: idsOf(primaries) } } : null;
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
  const days = rule.oldestDays;
  const undated = days === null ? [] : counted.filter(({ piece }) => piece.age === null);
  if (days !== null && undated.length > 0) {
    said.push({ code: "undated", params: { sourceIds: sourcesOf(undated), days } });
  }
  const younger =
    rule.noteYounger && claimed !== null
      ? counted.filter(({ piece }) => (bornOf(piece.facts)?.first ?? claimed) > claimed)
      : [];
  if (younger.length > 0) said.push({ code: "younger_than_claim", params: { sourceIds: sourcesOf(younger) } });
  return said;
}

function sourcesOf(counted: readonly Counted[]): string[] {
  return idsOf(counted.map(({ piece }) => piece.facts));
}
