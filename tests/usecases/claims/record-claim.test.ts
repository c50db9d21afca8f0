import { describe, expect, test } from "vitest";
import { readClaim, readClaims } from "@/lib/queries/read-claims";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  return { desk, ana, article: await anArticle(ana) };
}

describe("recording a claim", () => {
  test("places it, numbers it and tells it once", async () => {
    const { ana, article } = await aStory();
    const claim = await aClaim(ana, article, ["4,200 containers in May", "3,900 containers"], { kind: "number" });
    expect(claim.number).toBe(1);
    const view = await readClaim(ana, article.id, claim.id);
    expect(view.placements.map(({ exact, primary }) => [exact, primary])).toEqual([
      ["4,200 containers in May", true],
      ["3,900 containers", false],
    ]);
    expect(view).toMatchObject({ stage: "marked", revision: 1, retired: null, can: { assess_claim: true } });
    expect((await aClaim(ana, article, ["built in 1974"])).number).toBe(2);
  });

  test("may hang on no words, and be about another claim at once", async () => {
    const { ana, article } = await aStory();
    const quote = await aClaim(ana, article, ["We have never been busier"], { kind: "quote", speaker: "Marit Lund" });
    const about = await aClaim(ana, article, [], {
      kind: "omission",
      statement: "Busier than ever",
      aboutId: quote.id,
    });
    const { items } = await readClaims(ana, article.id, { limit: 10, retired: "true" });
    expect(items.map((claim) => claim.links.map(({ type, claimId, direction }) => [type, claimId, direction]))).toEqual(
      [[["about", about.id, "in"]], [["about", quote.id, "out"]]],
    );
    expect(items.map((claim) => claim.revision)).toEqual([2, 1]);
  });

  test("answers the same command the same, also when it comes twice at once", async () => {
    const { ana, article } = await aStory();
    const claim = { versionId: article.versionId, kind: "other" as const, speaker: "", claimDate: "", statement: "" };
    const body = () => ({
      ...command(),
      claim: {
        ...claim,
        id: newId(),
        priority: "must" as const,
        placements: [{ id: newId(), range: rangeOf(article, "May") }],
      },
    });
    const first = body();
    const answers = await Promise.all([1, 2, 3].map(() => recordClaim(ana, article.id, first)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await recordClaim(ana, article.id, first)).toEqual(answers[0]);
    const other = { ...body(), commandId: first.commandId };
    await expect(recordClaim(ana, article.id, other)).rejects.toMatchObject({ code: "command_reused" });
    await expect(recordClaim(ana, article.id, { ...first, ...command() })).rejects.toMatchObject({
      code: "already_exists",
    });
    const events = await asOwner("SELECT seq FROM event WHERE stream_id = $1 ORDER BY seq", [article.id]);
    expect(events).toEqual([{ seq: 1 }, { seq: 2 }]);
  });

  test("refuses what is not in the text, the same words twice, an older version and a retired partner", async () => {
    const { desk, ana, article } = await aStory();
    const at = (start: number, end: number) => ({ id: newId(), range: { unit: "utf16" as const, start, end } });
    const record = (claim: object) =>
      recordClaim(ana, article.id, {
        ...command(),
        claim: {
          ...{ id: newId(), versionId: article.versionId, placements: [], statement: "", kind: "other" },
          ...{ speaker: "", claimDate: "", priority: "must", ...claim },
        } as Parameters<typeof recordClaim>[2]["claim"],
      });
    await expect(record({ placements: [at(5, 100_000)] })).rejects.toMatchObject({ code: "range_invalid" });
    await expect(record({ placements: [at(0, 4), at(0, 4)] })).rejects.toMatchObject({ code: "place_taken" });
    await expect(record({ versionId: newId() })).rejects.toMatchObject({ code: "version_outdated" });
    const retired = await aClaim(ana, article, ["May"]);
    await retireClaim(ana, article.id, retired.id, { ...command(), reason: "no claim" });
    await expect(record({ aboutId: retired.id })).rejects.toMatchObject({ code: "claim_is_retired" });
    await expect(aClaim(await aMember(desk, "viewer"), article, ["May"])).rejects.toMatchObject({
      code: "not_allowed",
    });
    const contributor = await aMember(desk, "contributor");
    await expect(aClaim(contributor, article, ["May"])).rejects.toMatchObject({ code: "not_found" });
    expect((await aClaim(ana, article, ["1974"])).number).toBe(2);
  });
});
