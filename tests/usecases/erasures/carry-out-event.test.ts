import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { verifyChain } from "@/lib/db/verify-chain";
import { listErasures } from "@/lib/queries/list-erasures";
import { readClaimHistory } from "@/lib/queries/read-history";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { decideErasure } from "@/lib/usecases/erasures/decide-erasure";
import { requestErasure } from "@/lib/usecases/erasures/request-erasure";
import { asOwner } from "@/tests/support/database";
import { aDataFolder, agree, ask, carryOut, fresh } from "@/tests/support/erasing";
import { grepDatabase } from "@/tests/support/grep-database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

/* A name typed in the wrong field: the field is mended, and what the history says of it goes when two agree. */

const NAME = "Sigrid Vinje";

let desk: { id: string };
let owner: Actor;
let editor: Actor;
let head: Actor;
beforeAll(async () => {
  desk = await aDesk();
  [owner, editor] = [await aMember(desk, "owner"), await aMember(desk, "editor")];
  head = await aMember(desk, "research_head");
});

async function aSlip() {
  const checker = await aMember(desk, "checker");
  const article = await anArticle(checker);
  const { id: claimId } = await aClaim(checker, article, ["4,200 containers"]);
  const edit = (base: string, value: string) =>
    editClaim(checker, article.id, claimId, { ...command(), fields: { statement: { base, value } } });
  const { seq } = await edit("", `Ask ${NAME}, 555 0199`);
  const mended = await edit(`Ask ${NAME}, 555 0199`, "The port moved 4,200 containers");
  const history = async (by = owner) =>
    (await readClaimHistory(by, article.id, claimId, { limit: 50 })).items.map(({ seq, type, payload }) => ({
      ...{ seq, type, payload },
    }));
  return { checker, article, claimId, seq, mended: mended.seq, history };
}

const erasure = async (id: string) => (await listErasures(owner)).items.find((each) => each.id === id);

const chainOf = (articleId: string) =>
  verifyChain(reading(), { deskId: desk.id, streamType: "article", streamId: articleId });

describe("what one event says", () => {
  test("goes when one asked and another agreed: that it happened stays, the chain proves, the history says so", async () => {
    const { article, seq, mended, history } = await aSlip();
    const folder = aDataFolder();
    let last = "";
    for (const each of [seq, mended])
      last = await agree(editor, head, { event: { articleId: article.id, seq: each } }, "A slip");
    expect(await carryOut(folder)).toMatchObject([{ counts: { event_payload: 1 } }, { counts: { event_payload: 1 } }]);
    expect(await grepDatabase(NAME)).toEqual([]);
    expect((await history()).filter(({ seq: each }) => each === seq || each === mended)).toEqual([
      { seq: mended, type: "claim_edited", payload: null },
      { seq, type: "claim_edited", payload: null },
    ]);
    const purged = await asOwner<{ seq: number }>(
      "SELECT seq FROM event WHERE stream_id = $1 AND type = 'event_purged' ORDER BY seq",
      [article.id],
    );
    expect(purged).toHaveLength(2);
    expect(await chainOf(article.id)).toMatchObject({ purged: [seq, mended], broken: null });
    // Agreed to at one moment, they are carried out in either order.
    const listed = (await readPurgeList(purgeListPath(folder))).map(({ what }) => what.payloads[0]?.seq);
    expect(new Set(listed)).toEqual(new Set([seq, mended]));
    expect(listed).toHaveLength(2);
    expect(await erasure(last)).toMatchObject({
      ...{ state: "carried_out", memberId: null, names: [], reason: "A slip", counts: { event_payload: 1 } },
      event: { articleId: article.id, title: "Port moves more", seq: mended },
    });
    await expect(ask(editor, { event: { articleId: article.id, seq } })).rejects.toMatchObject({ code: "not_found" });
  });

  test("stays while nobody agreed, and whoever asked does not decide", async () => {
    const { article, seq, history } = await aSlip();
    const event = { articleId: article.id, seq };
    const id = await ask(editor, { event });
    await expect(ask(owner, { event })).rejects.toMatchObject({ code: "erasure_pending" });
    const decide = (by: Actor, decision: "approved" | "refused") =>
      decideErasure(fresh(by), id, { ...command(), decision, reason: "It is needed" });
    await expect(decide(editor, "approved")).rejects.toMatchObject({ code: "erasure_needs_another" });
    await decide(head, "refused");
    await carryOut(aDataFolder());
    expect((await history()).find((each) => each.seq === seq)?.payload).not.toBeNull();
    expect(await erasure(id)).toMatchObject({ state: "refused", event });
  });

  test("is asked for by owners and editors, fresh, of an event that is there for them", async () => {
    const { article, seq, checker } = await aSlip();
    const event = { articleId: article.id, seq };
    for (const by of [checker, head]) await expect(ask(by, { event })).rejects.toMatchObject({ code: "not_allowed" });
    const wish = { ...command(), erasure: { id: newId(), memberId: null, names: null, event, reason: "A slip" } };
    await expect(requestErasure(owner, wish)).rejects.toMatchObject({ code: "sign_in_again" });
    await expect(ask(editor, { event: { ...event, seq: 99 } })).rejects.toMatchObject({ code: "not_found" });
    const stranger = await aMember(await aDesk(), "owner");
    await expect(ask(stranger, { event })).rejects.toMatchObject({ code: "not_found" });
  });
});
