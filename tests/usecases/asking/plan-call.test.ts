import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { planCall } from "@/lib/usecases/asking/plan-call";
import { aCall, callBody } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { aSource, newId } from "@/tests/support/newsroom";

describe("planning a call", () => {
  test("groups claims by the person who can confirm them; each waits on it", async () => {
    const { ana, ben, article, first, second } = await anAskingStory();
    const fields = { number: "+47 555", bestTime: "Mornings", callerId: ben.memberId };
    const body = callBody([first, second], fields);
    const planned = await planCall(ana, article.id, body);
    expect(await planCall(ana, article.id, body)).toEqual(planned);
    const { calls, counts } = await listAsking(ana, article.id);
    expect(calls).toMatchObject([
      {
        ...fields,
        state: "open",
        person: { title: "Marit Lund" },
        terms: "on_record",
        claimIds: [first, second],
        questions: [{ claimId: first }, { claimId: second }],
        can: { answer: true, edit: true, dismiss: true },
      },
    ]);
    expect(counts.open).toBe(1);
    expect(await readClaim(ana, article.id, first)).toMatchObject({ openQuestions: 1, revision: 2 });
  });

  test("goes to a person, of the desk’s sources or new", async () => {
    const { ana, article, first } = await anAskingStory();
    const paper = await aSource(ana);
    const call = (source: Parameters<typeof callBody>[1]) => planCall(ana, article.id, callBody([first], source));
    await expect(call({ source: { id: paper.id } })).rejects.toMatchObject({ code: "person_needed" });
    await expect(call({ source: { id: newId() } })).rejects.toMatchObject({ code: "not_found" });
    await asOwner("UPDATE source SET kind = 'person' WHERE id = $1", [paper.id]);
    await call({ source: { id: paper.id } });
    await expect(call({ callerId: newId() })).rejects.toMatchObject({ code: "not_found" });
    await expect(planCall(ana, article.id, callBody([newId()]))).rejects.toMatchObject({ code: "not_found" });
  });

  test("under confidential terms is told and shown without a name to whoever may not see it", async () => {
    const { desk, ana, tom, article, first } = await anAskingStory();
    const kept = { terms: "off_record" as const, number: "+47 555", termsNote: "Only mornings, never by name" };
    await aCall(ana, article, [first], kept);
    expect((await listAsking(ana, article.id)).calls).toMatchObject([{ redacted: false, number: "+47 555" }]);
    const { calls } = await listAsking(tom, article.id);
    expect(calls).toMatchObject([{ redacted: true, person: null, claimIds: [first], questions: [], state: "open" }]);
    expect(JSON.stringify(calls)).not.toMatch(/Marit|555|never by name|How many/);
    const told = await asOwner<{ payload: string }>(
      "SELECT payload FROM event NATURAL JOIN event_payload WHERE desk_id = $1 AND type = 'call_planned'",
      [desk.id],
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.payload).not.toMatch(/Marit|555|never by name|How many/);
  });

  test("keeps the number to whoever calls", async () => {
    const { tom, ana, article, first } = await anAskingStory();
    await aCall(ana, article, [first], { number: "+47 555" });
    expect((await listAsking(tom, article.id)).calls).toMatchObject([{ redacted: false, number: "" }]);
    await expect(planCall(tom, article.id, callBody([first]))).rejects.toMatchObject({ code: "not_allowed" });
  });
});
