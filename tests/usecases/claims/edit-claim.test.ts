import { describe, expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { readClaimHistory } from "@/lib/queries/read-history";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  return { desk, ana, article, claim: await aClaim(ana, article, ["4,200 containers"]) };
}

describe("editing a claim", () => {
  test("writes each field on the base the person saw, and tells what changed", async () => {
    const { ana, article, claim } = await aStory();
    const { revision, seq } = await editClaim(ana, article.id, claim.id, {
      ...command(),
      fields: {
        kind: { base: "other", value: "number" },
        dueAt: { base: null, value: "2026-05-04T18:00:00+02:00" },
        waitingOn: { base: null, value: { whom: "Marit Lund", since: "2026-05-04T10:00:00Z", until: null } },
        assigneeId: { base: null, value: ana.memberId },
      },
    });
    expect({ revision, seq }).toEqual({ revision: 2, seq: 3 });
    const view = await readClaim(ana, article.id, claim.id);
    expect(view).toMatchObject({
      kind: "number",
      dueAt: "2026-05-04T16:00:00.000Z",
      waitingOn: { whom: "Marit Lund" },
      assigneeId: ana.memberId,
      stage: "in_check",
      revision: 2,
    });
    const { items } = await readClaimHistory(ana, article.id, claim.id, { limit: 1 });
    expect(items[0]).toMatchObject({
      type: "claim_edited",
      payload: { number: 1, fields: { kind: { from: "other", to: "number" } } },
    });
  });

  test("takes a value away again", async () => {
    const { ana, article, claim } = await aStory();
    const waiting = { whom: "the port", since: "2026-05-04T10:00:00.000Z", until: null };
    await editClaim(ana, article.id, claim.id, { ...command(), fields: { waitingOn: { base: null, value: waiting } } });
    await editClaim(ana, article.id, claim.id, {
      ...command(),
      fields: { waitingOn: { base: { until: null, since: waiting.since, whom: waiting.whom }, value: null } },
    });
    expect((await readClaim(ana, article.id, claim.id)).waitingOn).toBeNull();
  });

  test("lets two people edit different fields, and shows both values where they meet", async () => {
    const { desk, ana, article, claim } = await aStory();
    const bo = await aMember(desk, "editor", "Bo");
    const statement = (value: string) => ({ ...command(), fields: { statement: { base: "", value } } });
    await editClaim(ana, article.id, claim.id, statement("4,200 in May"));
    await editClaim(bo, article.id, claim.id, {
      ...command(),
      fields: { speaker: { base: "", value: "Harbour office" } },
    });
    await expect(editClaim(bo, article.id, claim.id, statement("4,200 in June"))).rejects.toMatchObject({
      code: "field_conflict",
      params: { conflicts: { statement: { yours: "4,200 in June", theirs: "4,200 in May" } } },
    });
    // The same value twice is no conflict and no event.
    await expect(editClaim(bo, article.id, claim.id, statement("4,200 in May"))).resolves.toMatchObject({ seq: 0 });
  });

  test("refuses an assignee who is not on the desk, a viewer, and a retired claim", async () => {
    const { desk, ana, article, claim } = await aStory();
    const stranger = await aMember(await aDesk(), "checker");
    const edit = { ...command(), fields: { assigneeId: { base: null, value: stranger.memberId } } };
    await expect(editClaim(ana, article.id, claim.id, edit)).rejects.toMatchObject({ code: "not_found" });
    const viewer = await aMember(desk, "viewer");
    await expect(editClaim(viewer, article.id, claim.id, edit)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(editClaim(stranger, article.id, claim.id, edit)).rejects.toMatchObject({ code: "not_found" });
    await retireClaim(ana, article.id, claim.id, { ...command(), reason: "not a claim" });
    await expect(editClaim(ana, article.id, claim.id, edit)).rejects.toMatchObject({ code: "claim_is_retired" });
  });
});
