import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { askWriter } from "@/lib/usecases/asking/ask-writer";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { aQuery, queryBody } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { aSource, command, newId, someEvidence } from "@/tests/support/newsroom";

describe("asking the writer", () => {
  test("puts a question with the line and our evidence, and the claim counts it", async () => {
    const { ana, tom, article, first } = await anAskingStory();
    const evidence = await someEvidence(ana, article, first, { passage: "4,200 TEU" });
    const dueAt = "2026-11-30T17:00:00.000Z";
    const body = queryBody({ claimId: first, evidenceIds: [evidence.id], dueAt, toMemberId: tom.memberId });
    const asked = await askWriter(ana, article.id, body);
    expect(await askWriter(ana, article.id, body)).toEqual(asked);

    const { queries, counts } = await listAsking(tom, article.id);
    expect(queries).toMatchObject([
      {
        claimId: first,
        question: "Where does the figure come from?",
        quoted: "4,200 containers",
        evidence: [{ id: evidence.id, passage: "4,200 TEU", stance: "supports" }],
        dueAt,
        state: "open",
        redacted: false,
        can: { answer: true, edit: false, dismiss: false },
      },
    ]);
    expect(counts).toMatchObject({ open: 1, answered: 0, dismissed: 0 });
    expect(await readClaim(ana, article.id, first)).toMatchObject({ openQuestions: 1, revision: 2 });
    const [told] = await asOwner<{ subjects: string[] }>(
      "SELECT subjects FROM event WHERE stream_id = $1 AND type = 'query_asked'",
      [article.id],
    );
    expect(told?.subjects).toEqual([`query:${body.query.id}`, `asking:${article.id}`, `claim:${first}`]);
  });

  test("can be about the article as a whole", async () => {
    const { ana, article } = await anAskingStory();
    await aQuery(ana, article);
    expect((await listAsking(ana, article.id)).queries).toMatchObject([{ claimId: null }]);
  });

  test("shows nothing confidential, not when asked and not when it became so later", async () => {
    const { ana, tom, article, first } = await anAskingStory();
    const { id: sourceId } = await aSource(ana, "A friend in the office");
    const plain = await someEvidence(ana, article, first, { sourceId });
    const kept = await someEvidence(ana, article, first);
    await asOwner("UPDATE evidence SET tier = 'background' WHERE id = $1", [kept.id]);
    const ask = (evidenceIds: string[]) => askWriter(ana, article.id, queryBody({ claimId: first, evidenceIds }));
    await expect(ask([plain.id, kept.id])).rejects.toMatchObject({ code: "evidence_not_for_writer" });
    await ask([plain.id]);
    await asOwner("UPDATE source SET tier = 'off_record' WHERE id = $1", [sourceId]);
    expect((await listAsking(tom, article.id)).queries).toMatchObject([{ evidence: [] }]);
    expect((await listAsking(ana, article.id)).queries).toMatchObject([{ evidence: [] }]);
  });

  test("names a claim that is there and alive, evidence of that claim, and somebody who writes", async () => {
    const { ana, eve, article, first, second } = await anAskingStory();
    const evidence = await someEvidence(ana, article, second);
    const refused = (code: string, fields: Parameters<typeof queryBody>[0]) =>
      expect(askWriter(ana, article.id, queryBody(fields))).rejects.toMatchObject({ code });
    await refused("not_found", { claimId: newId() });
    await refused("not_found", { claimId: first, evidenceIds: [evidence.id] });
    await refused("not_found", { evidenceIds: [evidence.id] });
    await refused("not_found", { claimId: first, toMemberId: eve.memberId });
    await retireClaim(ana, article.id, first, { ...command(), reason: "said twice" });
    await refused("claim_is_retired", { claimId: first });
  });

  test("is for whoever checks", async () => {
    const { tom, article, first } = await anAskingStory();
    const ask = askWriter(tom, article.id, queryBody({ claimId: first }));
    await expect(ask).rejects.toMatchObject({ code: "not_allowed" });
  });
});
