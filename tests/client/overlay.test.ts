import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlay } from "@/lib/client/overlay";
import { aClaim, anEntry, context, entries } from "./a-claim";

const server = [aClaim(), aClaim({ id: "c2", number: 2, statement: "" })];

function frozen<T>(value: T): T {
  if (value && typeof value === "object") {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe("what waits is laid over what the server says", () => {
  test("nothing waits: nothing changes", () => {
    expect(overlay(server, [], context)).toEqual(server);
  });

  test("what was refused shows nothing", () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const refused = waiting.map((entry) => ({ ...entry, state: "refused" as const }));
        expect(overlay(server, refused, context)).toEqual(server);
      }),
    );
  });

  test("the server's state is never touched", () => {
    fc.assert(
      fc.property(entries, (waiting) => void overlay(frozen(structuredClone(server)), frozen(waiting), context)),
    );
  });

  test("laid over twice it shows the same as once: an acknowledged change that is seen already changes nothing more", () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const adding = ["recordClaim", "addPlacement", "attachEvidence", "submitAssessment"].flatMap((name) =>
          waiting.filter((entry) => entry.endpoint === name),
        );
        const once = overlay(server, adding, context);
        expect(overlay(once, adding, context)).toEqual(once);
      }),
    );
  });

  test("ids and numbers stay unique, one place at most is the main one, order is by number", () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const claims = overlay(server, waiting, context);
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
        expect(new Set(claims.map((claim) => claim.number)).size).toBe(claims.length);
        expect([...claims].sort((a, b) => a.number - b.number)).toEqual(claims);
        for (const { placements } of claims) {
          const main = placements.filter((place) => place.primary).length;
          expect(main).toBe(placements.length === 0 ? 0 : 1);
        }
      }),
    );
  });

  test("a recorded claim has its words at once", () => {
    const [, , claim] = overlay(
      server,
      [
        anEntry(
          "recordClaim",
          {},
          {
            claim: {
              id: "c9",
              versionId: "v1",
              placements: [{ id: "p9", range: { unit: "utf16", start: 4, end: 9 } }],
            },
          },
        ),
      ],
      context,
    );
    expect(claim).toMatchObject({
      id: "c9",
      number: 3,
      stage: "marked",
      placements: [{ exact: "mayor", primary: true }],
    });
  });

  test("an answer that waits settles the claim on the screen and takes the draft away", () => {
    const draft = { labelKey: "true", finding: "supported" as const, disposition: null, qualifiers: [], rationale: "" };
    const answer = { ...draft, labelKey: "true" };
    const [claim] = overlay(
      [aClaim({ draft: { ...draft, tier: "on_record", fix: null, updatedAt: "2026-01-05T10:00:00.000Z" } })],
      [
        anEntry(
          "submitAssessment",
          { claimId: "c1" },
          { id: "x1", answer, judged: { versionId: "v1", statement: "", placementText: "" } },
        ),
      ],
      context,
    );
    expect(claim).toMatchObject({ finding: "supported", stage: "settled", draft: null });
    expect(claim?.assessments).toHaveLength(1);
  });
});
