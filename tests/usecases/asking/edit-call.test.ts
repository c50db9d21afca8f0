import { describe, expect, test } from "vitest";
import { editCall as contract } from "@/lib/contract/calls";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";
import { editCall } from "@/lib/usecases/asking/edit-call";
import { aCall } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { command, newId } from "@/tests/support/newsroom";

const body = (fields: object) => contract.body.parse({ ...command(), ...fields });

describe("editing a call", () => {
  test("changes fields and questions; the history tells which, not what", async () => {
    const { ana, ben, article, first, second, third } = await anAskingStory();
    const { id, questions } = await aCall(ana, article, [first, second]);
    const [one, two] = questions;
    const done = await editCall(
      ben,
      article.id,
      id,
      body({
        fields: { number: { base: "", value: "+47 555" }, terms: { base: "on_record", value: "background" } },
        addQuestions: [{ id: newId(), claimId: third, question: "And a year before?" }],
        removeQuestionIds: [two?.id],
        reword: [{ id: one?.id, question: "How many boxes?" }],
      }),
    );
    expect(done.revision).toBe(2);
    const { calls } = await listAsking(ana, article.id);
    expect(calls).toMatchObject([{ number: "+47 555", terms: "background", claimIds: [first, third] }]);
    expect(calls[0]?.questions.map((each) => each.question)).toEqual(["How many boxes?", "And a year before?"]);
    expect(await readClaim(ana, article.id, second)).toMatchObject({ openQuestions: 0 });
    const told = await asOwner<{ payload: string }>(
      "SELECT payload FROM event NATURAL JOIN event_payload WHERE stream_id = $1 AND type = 'call_edited'",
      [article.id],
    );
    expect(JSON.parse(told[0]?.payload ?? "").data).toEqual({ fields: ["number", "terms", "questions"] });
    const nothing = await editCall(ben, article.id, id, body({ fields: { number: { base: "", value: "+47 555" } } }));
    expect(nothing).toEqual({ revision: 2, seq: 0 });
  });

  test("keeps at least one question, of this call, about claims of this article, while it is open", async () => {
    const { ana, article, first } = await anAskingStory();
    const { id, questions } = await aCall(ana, article, [first]);
    const refused = (code: string, fields: object) =>
      expect(editCall(ana, article.id, id, body(fields))).rejects.toMatchObject({ code });
    await refused("question_missing", { removeQuestionIds: [questions[0]?.id] });
    await refused("not_found", { removeQuestionIds: [newId()] });
    await refused("not_found", { reword: [{ id: newId(), question: "What?" }] });
    await refused("not_found", { addQuestions: [{ id: newId(), claimId: newId(), question: "What?" }] });
    await refused("not_found", { fields: { callerId: { base: null, value: newId() } } });
    await refused("field_conflict", { fields: { number: { base: "+1", value: "+2" } } });
    await dismissCall(ana, article.id, id, { ...command(), reason: "Found it" });
    await refused("asking_over", { fields: { number: { base: "", value: "+47" } } });
  });
});
