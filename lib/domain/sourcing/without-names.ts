import type { SourcingReason, SourcingVerdict } from "./verdict";

/** Stands for a source that the reader may not know. */
export const HIDDEN = "";

/** The verdict for somebody who may know only these sources: all others are told as hidden ones, as many as there are. */
export function withoutNames(verdict: SourcingVerdict, known: ReadonlySet<string>): SourcingVerdict {
  const shown = (ids: readonly string[]) => ids.map((id) => (known.has(id) ? id : HIDDEN)).sort();
  const told = ({ code, params }: SourcingReason) => {
    const ids = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? shown(value) : value]);
    return { code, params: Object.fromEntries(ids) } as SourcingReason;
  };
  return {
    ...verdict,
    rules: verdict.rules.map((rule) => ({ ...rule, reasons: rule.reasons.map(told) })),
    independent: verdict.independent.map((group) => ({ ...group, originIds: shown(group.originIds) })),
  };
}
