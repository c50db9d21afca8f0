import { expect, test } from "vitest";
import { shippedPolicies } from "@/lib/domain/sourcing/shipped";
import type { SourcingReason } from "@/lib/domain/sourcing/verdict";
import { askedFor, ruleSentences, sourcingSentence } from "@/lib/words/sourcing";

const names: Record<string, string> = { k: "Kyodo", s: "The Straits Times", t: "TASS interview", w: "AP report" };
const say = (reason: SourcingReason) => sourcingSentence(reason, (id) => names[id]);

test("reasons are sentences people would say", () => {
  const one = (params: { sourceIds: string[]; originIds: string[]; articlesToo: boolean }) =>
    say({ code: "one_origin", params });
  expect(one({ sourceIds: ["k", "s"], originIds: ["t"], articlesToo: true })).toBe(
    "Kyodo and The Straits Times rest on the same TASS interview, which this article rests on too.",
  );
  expect(one({ sourceIds: ["k", "t"], originIds: ["t"], articlesToo: false })).toBe(
    "Kyodo rests on TASS interview, and both are one source.",
  );
  expect(one({ sourceIds: ["k", "s"], originIds: ["k", "s"], articlesToo: false })).toBe(
    "Kyodo and The Straits Times name each other as their source.",
  );
  expect(one({ sourceIds: ["", "k"], originIds: [""], articlesToo: false })).toContain("a confidential source");
  expect(say({ code: "articles_origin", params: { sourceIds: ["k"], originIds: ["t"] } })).toBe(
    "Kyodo rests on TASS interview, which this article rests on too.",
  );
  expect(say({ code: "articles_origin", params: { sourceIds: ["t"], originIds: ["t"] } })).toBe(
    "This article rests on TASS interview itself.",
  );
  expect(say({ code: "articles_own", params: { sourceIds: ["w"] } })).toBe(
    "The article was made from AP report, so that can’t confirm it.",
  );
  expect(say({ code: "too_old", params: { sourceIds: ["k", "", ""], days: 730 } })).toBe(
    "Kyodo and 2 confidential sources are older than 2 years.",
  );
});

test("what is missing is one sentence", () => {
  expect(
    askedFor([
      { code: "needs_primary", params: {} },
      { code: "needs_independent", params: { have: 1, need: 2 } },
      { code: "needs_acceptance", params: {} },
      { code: "off_record", params: { count: 1 } },
    ]),
  ).toBe(
    "It needs a source that is primary for this claim, 2 independent sources (1 counts) or a risk accepted by name.",
  );
  expect(askedFor([{ code: "confidential_only", params: {} }])).toBe(null);
});

test("every shipped rule reads as sentences", () => {
  const all = shippedPolicies.flatMap((policy) => policy.rules).map((rule) => ruleSentences(rule).join(" "));
  expect(all[0]).toBe(
    "Claims of every kind but prediction and opinion, that must be checked: a source that is primary for this claim, 2 independent sources or a risk accepted by name. What relies on one origin counts once. What the article was made from does not count. Confidential support alone is not enough.",
  );
  expect(all).toContain("Number, cause and comparison, that must be checked: a blind second check.");
  for (const sentences of all) expect(sentences).toMatch(/^\p{Lu}.*\.$/u);
});
