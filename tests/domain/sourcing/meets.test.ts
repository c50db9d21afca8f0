import { describe, expect, test } from "vitest";
import type { Purpose } from "@/lib/domain/articles/article";
import { countIndependent } from "@/lib/domain/sourcing/independent";
import { meets, type SourcingFacts } from "@/lib/domain/sourcing/meets";
import { shippedPolicies } from "@/lib/domain/sourcing/shipped";
import { type SourcingRule, sourcingPolicy } from "@/lib/domain/sourcing/sourcing-policy";
import { articleRestsOn, type EvidenceFacts } from "@/lib/domain/sourcing/weighed";

const rulesOf = (purpose: Purpose, key: "usual" | "strict") =>
  shippedPolicies.find((policy) => policy.purpose === purpose && policy.key === key)?.rules ?? [];
const usual = rulesOf("own_copy", "usual");

let made = 0;
const nextId = () => {
  made += 1;
  return `e${made}`;
};
const piece = (sourceId: string, more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  ...{ id: nextId(), sourceId, reliesOnId: null, stance: "supports", basis: "secondary", tier: "on_record" },
  ...{ eventDate: "", publishedDate: "", accessedDate: "", withdrawn: false },
  ...more,
});

interface Asked {
  claim?: Partial<SourcingFacts["claim"]>;
  article?: Partial<SourcingFacts["article"]>;
  retracted?: string[];
  accepted?: string[];
  rules?: SourcingRule[];
}

const facts = (evidence: EvidenceFacts[], asked: Asked = {}): SourcingFacts => ({
  claim: { kind: "event", priority: "must", claimDate: "", answer: null, ...asked.claim },
  evidence,
  article: {
    purpose: "own_copy",
    publishedDate: "",
    derivedFromIds: [],
    restsOnIds: new Set<string>(),
    ...asked.article,
  },
  retractedIds: new Set(asked.retracted),
  acceptedKeys: asked.accepted ?? [],
  at: Date.UTC(2026, 10, 23),
});
/** What comes of the first rule: its state and its reasons. */
const first = (evidence: EvidenceFacts[], asked: Asked = {}) => {
  const { state, reasons } = meets(asked.rules ?? usual, facts(evidence, asked)).rules[0] ?? {};
  return [state, ...(reasons ?? [])];
};
const codes = (evidence: EvidenceFacts[], asked: Asked = {}) =>
  first(evidence, asked).map((each) => (typeof each === "object" ? each.code : each));

describe("the usual policy", () => {
  test("asks for a primary or two that are independent, and says what is there", () => {
    expect(first([])).toEqual([
      "unmet",
      { code: "needs_primary", params: {} },
      { code: "needs_independent", params: { have: 0, need: 2 } },
      { code: "needs_acceptance", params: {} },
    ]);
    expect(first([piece("paper")]).slice(0, 1)).toEqual(["unmet"]);
    expect(first([piece("paper"), piece("agency")])).toEqual([
      "met",
      { code: "has_independent", params: { have: 2, need: 2 } },
    ]);
    expect(first([piece("decree", { basis: "primary_document" })])).toEqual([
      "met",
      { code: "has_primary", params: { sourceIds: ["decree"] } },
    ]);
  });

  test("refuses two copies of one wire, and the article’s own", () => {
    const copies = [piece("kyodo", { reliesOnId: "tass" }), piece("straits-times", { reliesOnId: "tass" })];
    expect(first(copies)).toEqual([
      "unmet",
      { code: "needs_primary", params: {} },
      { code: "needs_independent", params: { have: 1, need: 2 } },
      { code: "needs_acceptance", params: {} },
      {
        code: "one_origin",
        params: { sourceIds: ["kyodo", "straits-times"], originIds: ["tass"], articlesToo: false },
      },
    ]);
    const article = {
      derivedFromIds: ["wire"],
      restsOnIds: articleRestsOn(["wire"], [piece("wire", { reliesOnId: "tass" })]),
    };
    expect(article.restsOnIds).toEqual(new Set(["tass", "wire"]));
    expect(first([...copies, piece("wire")], { article })).toEqual([
      "unmet",
      { code: "needs_primary", params: {} },
      { code: "needs_independent", params: { have: 0, need: 2 } },
      { code: "needs_acceptance", params: {} },
      { code: "articles_own", params: { sourceIds: ["wire"] } },
      { code: "one_origin", params: { sourceIds: ["kyodo", "straits-times"], originIds: ["tass"], articlesToo: true } },
    ]);
  });

  test("takes the record behind the article when it was looked up itself, and the article’s own never", () => {
    const article = { derivedFromIds: ["wire"], restsOnIds: new Set(["wire", "interview"]) };
    const recording = { basis: "recording" as const };
    expect(codes([piece("interview", recording)], { article })).toEqual(["met", "has_primary"]);
    expect(codes([piece("interview")], { article })).toContain("articles_origin");
    expect(codes([piece("wire", recording)], { article })).toContain("articles_own");
    expect(codes([piece("clip", { ...recording, reliesOnId: "wire" })], { article })).toContain("articles_origin");
  });

  test("follows who relies on whom, round a circle too", () => {
    const through = [piece("a", { reliesOnId: "b" }), piece("b", { reliesOnId: "c", stance: "context" }), piece("c")];
    expect(codes(through)).toContain("one_origin");
    const circle = [piece("a", { reliesOnId: "b" }), piece("b", { reliesOnId: "a" })];
    expect(meets(usual, facts(circle)).independent).toEqual([
      { originIds: ["a", "b"], evidenceIds: circle.map(({ id }) => id), articles: false },
    ]);
    expect(codes([...circle, piece("d")])).toEqual(["met", "has_independent"]);
  });

  test("takes one source once, however often it is used", () => {
    expect(codes([piece("paper"), piece("paper")])).toContain("same_source");
    expect(codes([piece("paper"), piece("paper", { reliesOnId: "agency" })])).toContain("same_source");
  });

  test("takes nothing off the record, on the author’s word or retracted", () => {
    const primary = { basis: "primary_document" as const };
    expect(codes([piece("a", { ...primary, tier: "off_record" })])).toContain("off_record");
    expect(codes([piece("a", { basis: "author_only" })])).toContain("author_only");
    expect(codes([piece("a", primary)], { retracted: ["a"] })).toContain("retracted");
    expect(codes([piece("a", { ...primary, reliesOnId: "b" })], { retracted: ["b"] })).toContain("rests_on_retracted");
    const over = [piece("a", { reliesOnId: "b" }), piece("b", { reliesOnId: "c", stance: "context" })];
    expect(codes(over, { retracted: ["c"] })).toContain("rests_on_retracted");
    expect(codes([piece("a", { basis: "calculation" })])[0]).toBe("unmet");
  });

  test("wants one source that may be named", () => {
    const hidden = { tier: "background" as const };
    expect(codes([piece("a", hidden), piece("b", hidden)])).toEqual(["unmet", "confidential_only"]);
    expect(codes([piece("a", hidden), piece("b")])).toEqual(["met", "has_independent"]);
    expect(codes([piece("a", { ...hidden, basis: "recording" }), piece("b")])[0]).toBe("met");
  });

  test("lets a risk be taken, and keeps saying why one was needed", () => {
    expect(codes([], { accepted: ["facts"] })).toEqual([
      ...["accepted", "needs_primary", "needs_independent", "needs_acceptance"],
    ]);
    const verdict = meets(usual, facts([], { accepted: ["facts"] }));
    expect([verdict.met, verdict.blocked]).toEqual([true, false]);
    const strict = rulesOf("published", "strict");
    expect(codes([], { rules: strict, accepted: ["facts"], article: { purpose: "published" } })[0]).toBe("unmet");
  });

  test("wants sources against what is refuted, and none for what is cut or can’t be told", () => {
    const against = [piece("a", { stance: "contradicts", basis: "data" })];
    const answer = (finding: "refuted" | "unproven" | "mixed", disposition: "fix" | "cut" | null = "fix") => ({
      claim: { answer: { finding, disposition } },
    });
    expect(codes(against)[0]).toBe("unmet");
    expect(codes(against, answer("refuted"))).toEqual(["met", "has_primary"]);
    expect(codes(against, answer("mixed"))).toEqual(["met", "has_primary"]);
    expect(codes([piece("a", { basis: "data" })], answer("refuted"))[0]).toBe("unmet");
    expect(codes([], answer("refuted", "cut"))).toEqual(["not_applicable", "words_go"]);
    expect(codes([], answer("unproven"))[0]).toBe("unmet");
    const published = { article: { purpose: "published" as const }, ...answer("unproven", null) };
    expect(codes([], published)).toEqual(["not_applicable", "nothing_asserted"]);
  });

  test("only warns of old titles, counted back from the claim’s date", () => {
    const old = piece("a", { basis: "primary_document", publishedDate: "2025-05" });
    const of = (claimDate: string, evidence = [old]) => {
      const verdict = meets(usual, facts(evidence, { claim: { kind: "name_title", claimDate } }));
      return [verdict.rules[2]?.state, verdict.met, verdict.blocked, verdict.rules[2]?.reasons.at(-1)];
    };
    expect(of("")).toEqual(["unmet", false, false, { code: "too_old", params: { sourceIds: ["a"], days: 365 } }]);
    expect(of("2025-12").slice(0, 2)).toEqual(["met", true]);
    expect(of("", [{ ...old, publishedDate: "" }])).toEqual([
      ...["met", true, false],
      { code: "undated", params: { sourceIds: ["a"], days: 365 } },
    ]);
  });

  test("asks nothing of opinions", () => {
    expect(meets(usual, facts([], { claim: { kind: "opinion" } })).met).toBe(true);
  });
});

test("on published work the usual policy notes what appeared after the claim", () => {
  const rules = rulesOf("published", "usual");
  const article = { purpose: "published" as const, publishedDate: "2026-03-02" };
  const evidence = [piece("a", { basis: "data", publishedDate: "2026-03-05" })];
  expect(first(evidence, { rules, article })).toEqual([
    ...["met", { code: "has_primary", params: { sourceIds: ["a"] } }],
    { code: "younger_than_claim", params: { sourceIds: ["a"] } },
  ]);
  expect(codes(evidence, { rules, article, claim: { claimDate: "2026-03-05" } })).toEqual(["met", "has_primary"]);
});

test("the strict policies take no repeats and send hard claims to a second check", () => {
  const rules = rulesOf("own_copy", "strict");
  const found = (kind: "number" | "event") =>
    meets(rules, facts([piece("a"), piece("b", { reliesOnId: "c" })], { claim: { kind } }));
  expect(found("number").needsSecond).toBe(true);
  expect(found("event").needsSecond).toBe(false);
  const verdict = found("event").rules.find((rule) => rule.ruleKey === "found");
  expect(verdict?.state).toBe("unmet");
  expect(verdict?.reasons.at(-1)).toEqual({ code: "only_repeats", params: { sourceIds: ["b"], originIds: ["c"] } });
});

test("every shipped policy is one that a desk could save", () => {
  for (const { name, rules } of shippedPolicies) expect(sourcingPolicy.parse({ name, rules })).toEqual({ name, rules });
  expect(shippedPolicies.map(({ purpose, key }) => `${purpose} ${key}`)).toEqual([
    ...["own_copy usual", "own_copy strict", "published usual", "published strict"],
  ]);
});

test("counts as many voices as can be told apart", () => {
  const vote = (sourceId: string, ...originKeys: string[]) => ({ sourceId, originKeys });
  expect(countIndependent([])).toBe(0);
  expect(countIndependent([vote("a", "x"), vote("b", "x")])).toBe(1);
  expect(countIndependent([vote("a", "x", "y"), vote("b", "x")])).toBe(2);
  expect(countIndependent([vote("a", "x", "y"), vote("b", "x"), vote("c", "y")])).toBe(2);
  expect(countIndependent([vote("a", "x"), vote("a", "y")])).toBe(1);
});
