import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bearingOf } from "@/lib/domain/sourcing/bearing";
import { meets, type SourcingFacts } from "@/lib/domain/sourcing/meets";
import type { SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import { sourcingVerdict } from "@/lib/domain/sourcing/verdict";
import type { EvidenceFacts } from "@/lib/domain/sourcing/weighed";
import { sourcingSentence } from "@/lib/words/sourcing";
import { anyFacts, anyPiece, anyRules, SOURCES } from "./any-sourcing";

const rank = { unmet: 0, accepted: 1, met: 2, not_applicable: 3 };
const states = (rules: SourcingRule[], facts: SourcingFacts) => meets(rules, facts).rules.map(({ state }) => state);
const with_ = (facts: SourcingFacts, evidence: readonly EvidenceFacts[]): SourcingFacts => ({ ...facts, evidence });
const law = <Ts extends [unknown, ...unknown[]]>(
  ...args: [...{ [At in keyof Ts]: fc.Arbitrary<Ts[At]> }, (...given: Ts) => void]
) =>
  fc.assert(fc.property(...(args as unknown as Parameters<typeof fc.property>)) as fc.IRawProperty<unknown>, {
    numRuns: 400,
  });

/** The stances that speak for the answer; empty where nothing needs a source. */
function bearing({ article, claim }: SourcingFacts) {
  const stances = bearingOf(article.purpose, claim.answer);
  return typeof stances === "string" ? [] : stances;
}

/** A piece from somewhere nobody has named yet. */
const freshPiece = fc.tuple(anyPiece, fc.constantFrom(null, "new-origin")).map(([piece, reliesOnId]) => ({
  ...piece,
  ...{ sourceId: "new-source", reliesOnId },
}));

describe("a sourcing policy", () => {
  test("says of every unmet rule why, and its answer has the shape it is sent in", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      const verdict = meets(rules, facts);
      expect(sourcingVerdict.parse(verdict)).toEqual(verdict);
      expect(verdict.rules.map((rule) => rule.ruleKey)).toEqual(rules.map((rule) => rule.key));
      for (const rule of verdict.rules) if (rule.state === "unmet") expect(rule.reasons.length).toBeGreaterThan(0);
      expect(verdict.met).toBe(verdict.rules.every((rule) => rule.state !== "unmet"));
      const inTheWay = verdict.rules.some((rule) => rule.state === "unmet" && rule.severity === "blocks");
      expect(verdict.blocked).toBe(inTheWay);
    });
  });

  test("is never less met by one more piece that is independent", () => {
    law<[SourcingRule[], SourcingFacts, EvidenceFacts]>(anyRules, anyFacts, freshPiece, (rules, facts, piece) => {
      const before = states(rules, facts);
      const after = states(rules, with_(facts, [...facts.evidence, piece]));
      for (const [index, state] of before.entries())
        expect(rank[after[index] ?? "unmet"]).toBeGreaterThanOrEqual(rank[state]);
    });
  });

  test("is not changed by a copy of what is there", () => {
    const which = fc.nat();
    law<[SourcingRule[], SourcingFacts, number, string]>(
      anyRules,
      anyFacts,
      which,
      fc.uuid(),
      (rules, facts, at, id) => {
        const piece = facts.evidence[at % facts.evidence.length];
        if (!piece) return;
        expect(states(rules, with_(facts, [...facts.evidence, { ...piece, id }]))).toEqual(states(rules, facts));
      },
    );
  });

  test("counts another paper with the same wire for nothing, where each source was used in one way", () => {
    law<[SourcingRule[], SourcingFacts, number, string]>(
      anyRules,
      anyFacts,
      fc.nat(),
      fc.uuid(),
      (rules, facts, at, id) => {
        const first = new Map(facts.evidence.map((each) => [each.sourceId, each.reliesOnId]));
        const evidence = facts.evidence.map((each) => ({ ...each, reliesOnId: first.get(each.sourceId) ?? null }));
        const piece = evidence[at % evidence.length];
        if (!piece || piece.reliesOnId === null || piece.reliesOnId === piece.sourceId) return;
        // A paper that was retracted is no voice; one that was not would be the first.
        if (facts.retractedIds.has(piece.sourceId)) return;
        const other = { ...piece, id, sourceId: "another-paper" };
        expect(states(rules, with_(facts, [...evidence, other]))).toEqual(states(rules, with_(facts, evidence)));
      },
    );
  });

  test("is unmet without support, unless somebody took the risk", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      const stances = bearing(facts);
      const withdrawn = facts.evidence.map((each) => ({
        ...each,
        withdrawn: each.withdrawn || stances.includes(each.stance),
      }));
      for (const [index, state] of states(rules, with_(facts, withdrawn)).entries()) {
        if (rules[index]?.asks.length) expect(state).not.toBe("met");
      }
    });
  });

  test("treats a retracted source as all of it withdrawn, and what rests on it with it", () => {
    law<[SourcingRule[], SourcingFacts, string]>(
      anyRules,
      anyFacts,
      fc.constantFrom(...SOURCES),
      (rules, facts, gone) => {
        const straight = facts.evidence.map((each) => ({
          ...each,
          reliesOnId: each.reliesOnId === gone ? gone : null,
        }));
        const kept = { ...facts, evidence: straight, retractedIds: new Set<string>() };
        const withdrawn = straight.map((each) => ({
          ...each,
          withdrawn: each.withdrawn || each.sourceId === gone || each.reliesOnId === gone,
        }));
        expect(states(rules, { ...kept, retractedIds: new Set([gone]) })).toEqual(
          states(rules, with_(kept, withdrawn)),
        );
      },
    );
  });

  test("is not changed by the order of evidence or rules", () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts.evidence], { minLength: facts.evidence.length })),
    );
    law<[SourcingRule[], [SourcingFacts, EvidenceFacts[]]]>(anyRules, shuffled, (rules, [facts, other]) => {
      const verdict = meets(rules, facts);
      expect(meets(rules, with_(facts, other))).toEqual(verdict);
      expect(meets([...rules].reverse(), facts)).toEqual({ ...verdict, rules: [...verdict.rules].reverse() });
    });
  });

  test("knows no id by its name", () => {
    law<[SourcingRule[], SourcingFacts, string[]]>(
      anyRules,
      anyFacts,
      fc.shuffledSubarray(SOURCES, { minLength: SOURCES.length }),
      (rules, facts, order) => {
        const other = (id: string) => `x${order[SOURCES.indexOf(id)]}`;
        const renamed: SourcingFacts = {
          ...facts,
          evidence: facts.evidence.map((each) => ({
            ...each,
            sourceId: other(each.sourceId),
            reliesOnId: each.reliesOnId === null ? null : other(each.reliesOnId),
          })),
          article: {
            ...facts.article,
            derivedFromIds: facts.article.derivedFromIds.map(other),
            restsOnIds: new Set([...facts.article.restsOnIds].map(other)),
          },
          retractedIds: new Set([...facts.retractedIds].map(other)),
        };
        const told = (verdict: ReturnType<typeof meets>) =>
          verdict.rules.map(({ state, reasons }) => [state, reasons.map(({ code }) => code).sort()]);
        expect(told(meets(rules, renamed))).toEqual(told(meets(rules, facts)));
      },
    );
  });

  test("is confirmed neither by what the article was made from nor by what repeats that or its origin", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      const strict = rules.map((rule) => ({ ...rule, derivedFrom: "not_at_all" as const }));
      const [wire, interview] = ["wire", "interview"];
      const all = facts.evidence.map((each, index) => ({
        ...each,
        ...(index % 3 === 0 ? { sourceId: wire } : { reliesOnId: index % 3 === 1 ? wire : interview }),
      }));
      const article = { ...facts.article, derivedFromIds: [wire], restsOnIds: new Set([wire, interview]) };
      for (const [index, state] of states(strict, { ...facts, evidence: all, article }).entries()) {
        if (strict[index]?.asks.length) expect(state).not.toBe("met");
      }
    });
  });

  test("is never made met by a paper that repeats an origin which is there already, whatever else its rules ask", () => {
    law<[SourcingRule[], SourcingFacts, EvidenceFacts, number]>(
      anyRules,
      anyFacts,
      anyPiece,
      fc.nat(),
      (rules, facts, copy, at) => {
        const first = new Map(facts.evidence.map((each) => [each.sourceId, each.reliesOnId]));
        const evidence = facts.evidence.map((each) => ({ ...each, reliesOnId: first.get(each.sourceId) ?? null }));
        // Age and confidentiality are met by newer and by open copies, and are meant to be.
        const asked = rules.map((rule) => ({ ...rule, oldestDays: null, confidentialAlone: true }));
        const groups = meets(asked, with_(facts, evidence)).independent;
        const origin = groups[at % groups.length]?.originIds[0];
        if (origin === undefined) return;
        const other = { ...copy, sourceId: "another-paper", reliesOnId: origin, basis: "secondary" as const };
        const before = states(asked, with_(facts, evidence));
        for (const [index, state] of states(asked, with_(facts, [...evidence, other])).entries()) {
          if (before[index] === "unmet") expect(state).toBe("unmet");
        }
      },
    );
  });

  test("is never more met by older evidence, and dates mean nothing to a rule that asks for no age", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      const old = { eventDate: "1990-01-01", publishedDate: "1990", accessedDate: "1990-02" };
      const older = with_(
        facts,
        facts.evidence.map((each) => ({ ...each, ...old })),
      );
      const before = states(rules, facts);
      for (const [index, state] of states(rules, older).entries()) {
        expect(rank[state]).toBeLessThanOrEqual(rank[before[index] ?? "unmet"]);
      }
      const ageless = rules.map((rule) => ({ ...rule, oldestDays: null }));
      expect(states(ageless, older)).toEqual(states(ageless, facts));
    });
  });

  test("is not met by what may not be named alone, where a rule asks for one that may", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      const asked = rules.map((rule) => ({ ...rule, confidentialAlone: false }));
      const hidden = with_(
        facts,
        facts.evidence.map((each) => ({
          ...each,
          tier: each.tier === "on_record" ? ("background" as const) : each.tier,
        })),
      );
      for (const [index, state] of states(asked, hidden).entries()) {
        if (asked[index]?.asks.length) expect(state).not.toBe("met");
      }
    });
  });

  test("ends where sources rely on each other in a circle of any length, and takes it for one origin", () => {
    law<[SourcingRule[], SourcingFacts, number]>(
      anyRules,
      anyFacts,
      fc.integer({ min: 2, max: 40 }),
      (rules, facts, size) => {
        const [like] = facts.evidence;
        if (!like) return;
        const whole = {
          ...like,
          tier: "on_record" as const,
          basis: "secondary" as const,
          stance: "supports" as const,
          withdrawn: false,
        };
        const evidence = Array.from({ length: size }, (_, at) => ({
          ...whole,
          ...{ id: `piece-${at}`, sourceId: `paper-${at}`, reliesOnId: `paper-${(at + 1) % size}` },
        }));
        const claim = { ...facts.claim, answer: null };
        expect(meets(rules, { ...facts, claim, evidence }).independent).toHaveLength(1);
      },
    );
  });

  test("says each reason as sentences of plain words", () => {
    law<[SourcingRule[], SourcingFacts]>(anyRules, anyFacts, (rules, facts) => {
      for (const { reasons } of meets(rules, facts).rules) {
        for (const reason of reasons) {
          const said = sourcingSentence(reason, (id) => `Paper ${id}`);
          expect(said).toMatch(/^[\p{Lu}\p{N}][^_{}<>]*\.$/u);
          expect(said).not.toMatch(/undefined|null|NaN| {2}| ,|\.\./u);
        }
      }
    });
  });

  test("sends to a second check by kind and priority alone", () => {
    law<[SourcingRule[], SourcingFacts, SourcingFacts]>(anyRules, anyFacts, anyFacts, (rules, one, other) => {
      const { kind, priority } = one.claim;
      const same = { ...other, claim: { ...other.claim, kind, priority } };
      expect(meets(rules, same).needsSecond).toBe(meets(rules, one).needsSecond);
    });
  });
});
