import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryWaves } from "@/lib/domain/coverage/carry-waves";
import { type Coverings, type Ledger, ledgerOf, nextUntouched, restOf } from "@/lib/domain/coverage/coverage";
import { coverageBase } from "@/lib/domain/coverage/coverage-base";
import type { SentenceState } from "@/lib/domain/coverage/covered-sentence";
import { factsOf } from "@/lib/domain/coverage/facts";
import { byRole, bySection, percentDone } from "@/lib/domain/coverage/figures";
import { wavedNumbers } from "@/lib/domain/coverage/waved-numbers";
import { placesThatCover, wavesThatCount } from "@/lib/domain/coverage/what-counts";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { contains, overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { arbitraryDoc } from "../../editor/arbitrary-doc";

function baseOf(doc: DocJson) {
  const text = canonicalText(doc);
  const blocks = leafBlocks(doc);
  const sentences = sentencesOf(doc, "en");
  return coverageBase({ text, blocks, sentences, facts: factsOf({ text, blocks, sentences, language: "en" }) });
}

const range = (text: string): fc.Arbitrary<TextRange> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => snapToGraphemes(text, { start: Math.min(a, b), end: Math.max(a, b) }));

/** An article, and coverings somewhere in it. */
const covered = arbitraryDoc.map(baseOf).chain((base) => {
  const some = fc.array(range(base.text), { maxLength: 6 });
  return fc.record({ base: fc.constant(base), claims: some, waves: some, more: range(base.text) });
});

const RANK: Record<SentenceState, number> = { untouched: 0, half: 1, waved: 2, claimed: 2 };
const seen = ({ sentences, figures, complete }: Ledger) => ({ sentences, figures, complete });

describe("the ledger", () => {
  test("is complete exactly when every sentence is claimed or waved and no fact is open", () => {
    fc.assert(
      fc.property(covered, ({ base, claims, waves }) => {
        const ledger = ledgerOf(base, { claims, waves });
        const { sentences, figures } = ledger;
        const all = sentences.every(
          ({ state, facts }) => (state === "claimed" || state === "waved") && facts.every(({ by }) => by !== null),
        );
        expect(ledger.complete).toBe(all);
        expect(percentDone(figures) === 100).toBe(all);
        expect(nextUntouched(ledger, -1) === null).toBe(all);
        expect(figures.claimed + figures.waved + figures.half + figures.untouched).toBe(figures.sentences);
        const whole = [{ start: 0, end: base.text.length }];
        expect(ledgerOf(base, { claims: whole, waves }).complete).toBe(true);
        expect(ledgerOf(base, { claims, waves: whole }).complete).toBe(true);
      }),
    );
  });

  test("one covering more never uncovers, and taking it away restores what was", () => {
    fc.assert(
      fc.property(covered, fc.boolean(), ({ base, claims, waves, more }, claim) => {
        const before = ledgerOf(base, { claims, waves });
        const given: Coverings = claim ? { claims: [...claims, more], waves } : { claims, waves: [...waves, more] };
        const after = ledgerOf(base, given, before);
        for (const [index, sentence] of after.sentences.entries()) {
          const was = before.sentences[index];
          expect(RANK[sentence.state]).toBeGreaterThanOrEqual(RANK[was?.state ?? "untouched"]);
          for (const [at, { by }] of sentence.facts.entries()) if (was?.facts[at]?.by) expect(by).not.toBe(null);
        }
        expect(seen(ledgerOf(base, { claims, waves }, after))).toEqual(seen(before));
      }),
    );
  });

  test("does not depend on the order of what covers, nor on what stood before, and keeps what did not change", () => {
    fc.assert(
      fc.property(covered, covered, ({ base, claims, waves, more }, other) => {
        const full = ledgerOf(base, { claims, waves });
        expect(seen(ledgerOf(base, { claims: claims.toReversed(), waves: waves.toReversed() }))).toEqual(seen(full));
        const before = ledgerOf(base, { claims: [...claims, more], waves });
        const incremental = ledgerOf(base, { claims, waves }, before);
        expect(seen(incremental)).toEqual(seen(full));
        expect(seen(ledgerOf(base, { claims, waves }, ledgerOf(other.base, other)))).toEqual(seen(full));
        for (const [index, sentence] of incremental.sentences.entries()) {
          if (!overlaps(sentence.range, more)) expect(sentence).toBe(before.sentences[index]);
        }
      }),
    );
  });

  test("a claim on the words of one fact covers that fact and leaves all others open", () => {
    fc.assert(
      fc.property(covered, fc.nat(), ({ base }, pick) => {
        const facts = base.sentences.flatMap((sentence) => sentence.facts);
        const chosen = facts[pick % Math.max(1, facts.length)];
        if (!chosen) return;
        const ledger = ledgerOf(base, { claims: [chosen], waves: [] });
        for (const sentence of ledger.sentences) {
          const own = sentence.facts.some(({ start }) => start === chosen.start);
          for (const { start, by } of sentence.facts) expect(by).toBe(start === chosen.start ? "claim" : null);
          expect(sentence.state).toBe(own ? (sentence.facts.length > 1 ? "half" : "claimed") : "untouched");
        }
      }),
    );
  });

  test("covering the rest of each sentence makes it whole, and what is open is words that nothing covers", () => {
    fc.assert(
      fc.property(covered, ({ base, claims, waves }) => {
        const ledger = ledgerOf(base, { claims, waves });
        const coverings = [...claims, ...waves].filter(({ start, end }) => start < end);
        for (const { open, range: around } of ledger.sentences) {
          for (const each of open) {
            expect(contains(around, each)).toBe(true);
            expect(base.text.slice(each.start, each.end)).toMatch(/[\p{L}\p{N}]/u);
            expect(coverings.filter((one) => overlaps(one, each))).toEqual([]);
          }
        }
        const rest = ledger.sentences.flatMap((sentence) => restOf(base.text, sentence));
        const full = ledgerOf(base, { claims, waves: [...waves, ...rest] }, ledger);
        expect(full.complete).toBe(true);
        expect(full.sentences.every(({ open }) => open.length === 0)).toBe(true);
        // The rest says nothing of what the claims stand on.
        expect(ledgerOf(base, { claims: [], waves: rest }).complete).toBe(
          ledger.sentences.every(({ claimed }) =>
            claimed.every(({ start, end }) => !/[\p{L}\p{N}]/u.test(base.text.slice(start, end))),
          ),
        );
      }),
    );
  });

  test("the parts add up to the article, and the next hole is reached from anywhere", () => {
    fc.assert(
      fc.property(covered, ({ base, claims, waves, more }) => {
        const ledger = ledgerOf(base, { claims, waves });
        for (const parts of [bySection(ledger), byRole(ledger)]) {
          for (const figure of ["sentences", "claimed", "waved", "half", "untouched", "facts", "openFacts"] as const) {
            expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(ledger.figures[figure]);
          }
          const holes = parts.flatMap(({ hole }) => hole?.start ?? []);
          expect(Math.min(...holes)).toBe(nextUntouched(ledger, -1)?.range.start ?? Number.POSITIVE_INFINITY);
        }
        const next = nextUntouched(ledger, more.start);
        const behind = ledger.sentences.filter(({ open, range: { start } }) => open.length > 0 && start > more.start);
        expect(next).toBe(behind[0] ?? ledger.sentences.find(({ open }) => open.length > 0) ?? null);
      }),
    );
  });

  test("a line of a hundred thousand facts is judged in time", () => {
    const text = "1 ".repeat(100_000);
    const range = { start: 0, end: text.length };
    const facts = Array.from({ length: 100_000 }, (_, index) => ({
      start: 2 * index,
      end: 2 * index + 1,
      rule: "number" as const,
    }));
    const blocks = [{ range, role: "body" as const, type: "paragraph", level: null }];
    const base = coverageBase({ text, blocks, sentences: [range], facts });
    const waves = facts.filter((_, index) => index % 2 === 1).map((fact) => ({ ...fact, memberId: "a", at: "2026" }));
    const ledger = ledgerOf(base, { claims: facts.filter((_, index) => index % 4 === 0), waves });
    expect(ledger.figures).toMatchObject({ half: 1, openFacts: 25_000 });
    expect(wavedNumbers(ledger, waves)).toHaveLength(50_000);
  });

  test("furniture never counts", () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const furniture = doc.content.map((node) => ({ ...node, attrs: { ...node.attrs, role: "furniture" } }));
        const bare = furniture.filter(({ type }) => type === "paragraph" || type === "heading" || type === "codeBlock");
        expect(baseOf({ ...doc, content: bare }).sentences).toEqual([]);
        const plain = baseOf(doc);
        const beside = baseOf({ ...doc, content: [...doc.content, ...bare] });
        expect(beside.sentences.map(({ range: where }) => where)).toEqual(
          plain.sentences.map(({ range: where }) => where),
        );
      }),
    );
  });
});

describe("what counts", () => {
  const place = (state: "placed" | "moved" | "reworded" | "gone_as_asked" | "orphaned", versionId = "v1") => ({
    versionId,
    state,
    range: { start: 0, end: 4 },
  });
  test("standing places of live claims in this version", () => {
    const claim = (retired: object | null, ...placements: ReturnType<typeof place>[]) => ({ retired, placements });
    const whole = [{ start: 0, end: 4 }];
    for (const state of ["placed", "moved", "reworded"] as const) {
      expect(placesThatCover([claim(null, place(state))], "v1")).toEqual(whole);
    }
    const none = [
      claim({}, place("placed")),
      claim(null, place("gone_as_asked"), place("orphaned"), place("placed", "v0")),
    ];
    expect(placesThatCover(none, "v1")).toEqual([]);
  });

  test("waves of others than the writer", () => {
    const waves = [{ memberId: "writer" }, { memberId: "checker" }];
    expect(wavesThatCount(waves, new Set(["writer"]))).toEqual([{ memberId: "checker" }]);
  });

  test("a number that was waved and not claimed is listed with its wave", () => {
    const doc: DocJson = {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "In all 12 ships left Oslo. “Nine or 10,” said one." }] },
      ],
    };
    const base = baseOf(doc);
    const whole = { start: 0, end: base.text.length };
    const waves = [
      { ...whole, memberId: "late", at: "2026-01-02T00:00:00Z" },
      { ...whole, memberId: "early", at: "2026-01-01T00:00:00Z" },
    ];
    const listed = wavedNumbers(ledgerOf(base, { claims: [], waves }), waves);
    expect(listed.map(({ rule, text, memberId }) => [rule, text, memberId])).toEqual([
      ["number", "12", "early"],
      ["quote", "Nine or 10,", "early"],
    ]);
    const [first] = listed;
    expect(first && wavedNumbers(ledgerOf(base, { claims: [first], waves }), waves)).toHaveLength(1);
  });

  test("waves are carried to the words that did not change, and to no others", () => {
    const waves = [
      { start: 0, end: 4, memberId: "a" },
      { start: 5, end: 9, memberId: "b" },
    ];
    expect(carryWaves(waves, ({ start, end }) => (start === 0 ? null : { start: start + 10, end: end + 10 }))).toEqual([
      { start: 15, end: 19, memberId: "b" },
    ]);
  });
});
