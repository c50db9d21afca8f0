import type { SourcingRule } from "./sourcing-policy";

/** What became of the rules between two versions, by key: for the record of what happened. */
export function compareRules(before: readonly SourcingRule[], after: readonly SourcingRule[]) {
  const old = new Map(before.map((rule) => [rule.key, rule]));
  const now = new Set(after.map((rule) => rule.key));
  const said = (rule: SourcingRule) => JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
  const keyOf = (rule: SourcingRule) => rule.key;
  return {
    added: after.filter((rule) => !old.has(rule.key)).map(keyOf),
    removed: before.filter((rule) => !now.has(rule.key)).map(keyOf),
    changed: after
      .filter((rule) => {
        const was = old.get(rule.key);
        return was !== undefined && said(was) !== said(rule);
      })
      .map(keyOf),
  };
}

/** A key for a new rule that none of these has: "rule_1", "rule_2" ... */
export function freshRuleKey(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`rule_${number}`)) return `rule_${number}`;
}
