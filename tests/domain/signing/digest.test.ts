import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "@/lib/domain/signing/difference";
import { type SigningClaim, type SigningFacts, signedContent } from "@/lib/domain/signing/digest";
import { canonicalJson } from "@/lib/runtime/digest";

const digestOf = (facts: SigningFacts) => canonicalJson(signedContent(facts));

const claim = fc.record<SigningClaim>({
  id: fc.uuid(),
  number: fc.integer({ min: 1, max: 5000 }),
  statement: fc.string(),
  kind: fc.constantFrom("number", "quote", "other"),
  speaker: fc.string(),
  claimDate: fc.constantFrom("", "2026-05"),
  priority: fc.constantFrom("must", "if_time"),
  retired: fc.option(fc.string()),
  placements: fc.array(
    fc.record({
      start: fc.nat(500),
      end: fc.integer({ min: 501, max: 900 }),
      primary: fc.boolean(),
      state: fc.constantFrom("placed", "moved", "gone_as_asked"),
    }),
    { maxLength: 4 },
  ),
  settled: fc.option(
    fc.record({
      finding: fc.constantFrom("supported", "refuted"),
      disposition: fc.constantFrom("stet", "cut", null),
      qualifiers: fc.uniqueArray(fc.constantFrom("number", "imprecise", "outdated")),
    }),
  ),
  restsOn: fc.uniqueArray(
    fc.record({
      evidenceId: fc.uuid(),
      sourceId: fc.uuid(),
      stance: fc.constantFrom("supports", "contradicts"),
      basis: fc.constantFrom("data", "secondary"),
      reliesOnId: fc.option(fc.uuid()),
    }),
    { selector: ({ evidenceId }) => evidenceId, maxLength: 3 },
  ),
});

const facts: fc.Arbitrary<SigningFacts> = fc.record({
  articleId: fc.uuid(),
  purpose: fc.constantFrom("own_copy", "published"),
  textSha256: fc.constantFrom("a".repeat(64), "b".repeat(64)),
  docSha256: fc.constant("d".repeat(64)),
  claims: fc.uniqueArray(claim, { selector: ({ id }) => id, maxLength: 6 }),
  exceptions: fc.array(
    fc.record({
      claimId: fc.uuid(),
      ruleKeys: fc.uniqueArray(fc.constantFrom("primary", "age")),
      reason: fc.string(),
      acceptedById: fc.uuid(),
    }),
    { maxLength: 3 },
  ),
  fixes: fc.array(fc.record({ claimId: fc.uuid(), start: fc.nat(9), end: fc.nat(9), replacement: fc.string() }), {
    maxLength: 2,
  }),
  waves: fc.array(
    fc.record({ start: fc.nat(999), end: fc.nat(999) }).map(({ start, end }) => ({
      start: Math.min(start, end),
      end: Math.max(start, end) + 1,
    })),
    { maxLength: 5 },
  ),
});

const turned = <T>(list: readonly T[]): T[] => [...list].reverse();

describe("what is signed", () => {
  test("is the same in whatever order it was read", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const other: SigningFacts = {
          ...given,
          claims: turned(given.claims).map((each) => ({
            ...each,
            placements: turned(each.placements),
            restsOn: turned(each.restsOn),
            settled: each.settled && { ...each.settled, qualifiers: turned(each.settled.qualifiers) },
          })),
          exceptions: turned(given.exceptions).map((each) => ({ ...each, ruleKeys: turned(each.ruleKeys) })),
          fixes: turned(given.fixes),
          waves: turned(given.waves),
        };
        expect(digestOf(other)).toBe(digestOf(given));
        expect(differences(signedContent(given), signedContent(other))).toEqual([]);
      }),
    );
  });

  test("knows nothing of what is outside: notes, spellings, who works on what, when", () => {
    fc.assert(
      fc.property(facts, fc.string(), (given, word) => {
        const more = (value: object) => ({ ...value, note: word, title: word, assigneeId: word, at: word, seq: 7 });
        const other = {
          ...more(given),
          claims: given.claims.map((each) => ({ ...more(each), restsOn: each.restsOn.map(more) })),
          exceptions: given.exceptions.map(more),
        } as unknown as SigningFacts;
        expect(digestOf(other)).toBe(digestOf(given));
      }),
    );
  });

  const inside: [string, (claim: SigningClaim) => Partial<SigningClaim>][] = [
    ["statement", ({ statement }) => ({ statement: `${statement}!` })],
    ["kind", () => ({ kind: "causal" })],
    ["speaker", ({ speaker }) => ({ speaker: `${speaker}!` })],
    ["claimDate", () => ({ claimDate: "1974" })],
    ["priority", ({ priority }) => ({ priority: priority === "must" ? "if_time" : "must" })],
    ["retired", ({ retired }) => ({ retired: retired === null ? "Said twice" : null })],
    [
      "placements",
      ({ placements }) => ({ placements: [...placements, { start: 0, end: 950, primary: true, state: "placed" }] }),
    ],
    ["settled", () => ({ settled: { finding: "mixed", disposition: "fix", qualifiers: [] } })],
    [
      "restsOn",
      ({ restsOn }) => ({
        restsOn: [...restsOn, { evidenceId: "e", sourceId: "s", stance: "context", basis: "data", reliesOnId: null }],
      }),
    ],
  ];
  test.each(inside)("changes with a claim’s %s, and the difference says so of that claim alone", (aspect, change) => {
    fc.assert(
      fc.property(facts, claim, (given, one) => {
        const before = { ...given, claims: [...given.claims, one] };
        const after = { ...given, claims: [...given.claims, { ...one, ...change(one) }] };
        expect(digestOf(after)).not.toBe(digestOf(before));
        const found = differences(signedContent(before), signedContent(after));
        expect(found.filter(({ subject }) => subject !== "waves")).toMatchObject([
          { subject: `claim:${one.id}`, number: one.number, aspects: expect.arrayContaining([aspect]) },
        ]);
      }),
    );
  });

  test("changes with the text, the document, an exception, an accepted fix and what was waved", () => {
    fc.assert(
      fc.property(facts, fc.uuid(), (given, id) => {
        const others: [string, SigningFacts][] = [
          ["text", { ...given, textSha256: "c".repeat(64) }],
          ["doc", { ...given, docSha256: "e".repeat(64) }],
          [
            `exception:${id}`,
            {
              ...given,
              exceptions: [...given.exceptions, { claimId: id, ruleKeys: [], reason: "", acceptedById: id }],
            },
          ],
          ["fixes", { ...given, fixes: [...given.fixes, { claimId: id, start: 0, end: 0, replacement: "" }] }],
          ["waves", { ...given, waves: [...given.waves, { start: 1_001, end: 1_005 }] }],
        ];
        for (const [subject, other] of others) {
          expect(digestOf(other)).not.toBe(digestOf(given));
          const found = differences(signedContent(given), signedContent(other));
          expect(found.map((each) => each.subject)).toEqual([subject]);
        }
      }),
    );
  });

  test("is the same whatever waves cut the same words into, and under a claim they are nothing", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const halves = given.waves.flatMap(({ start, end }) => {
          const middle = Math.floor((start + end) / 2);
          return [
            { start, end: middle },
            { start: middle, end },
          ];
        });
        expect(digestOf({ ...given, waves: halves })).toBe(digestOf(given));
        const claimed = given.claims.flatMap(({ retired, placements }) => (retired === null ? placements : []));
        expect(digestOf({ ...given, waves: [...given.waves, ...claimed] })).toBe(digestOf(given));
      }),
    );
  });

  test("tells of a claim that is new and of one that is gone", () => {
    fc.assert(
      fc.property(facts, claim, (given, one) => {
        const more = signedContent({ ...given, claims: [...given.claims, { ...one, placements: [] }] });
        const without = signedContent(given);
        expect(differences(without, more)).toMatchObject([{ subject: `claim:${one.id}`, before: null }]);
        expect(differences(more, without)).toMatchObject([{ subject: `claim:${one.id}`, after: null }]);
      }),
    );
  });
});
