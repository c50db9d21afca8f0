import { describe, expect, test } from "vitest";
import { answerCall as contract } from "@/lib/contract/calls";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { answerCall } from "@/lib/usecases/asking/answer-call";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { aCall } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { command, newId } from "@/tests/support/newsroom";

type Answers = { questionId: string; answer: string; evidence?: { id: string; stance: string } }[];
const body = (answers: Answers, more: object = {}) => contract.body.parse({ ...command(), answers, ...more });

describe("answering a call", () => {
  test("writes evidence of three claims in one go, from the person themselves", async () => {
    const { ana, article, first, second, third } = await anAskingStory();
    const { id, questions } = await aCall(ana, article, [first, second, third]);
    const stances = ["supports", "contradicts", "context"];
    const answers = questions.map((question, index) => ({
      questionId: question.id,
      answer: ` She says ${index} `,
      evidence: { id: newId(), stance: stances[index] ?? "" },
    }));
    const given = body(answers, { date: "2026-11-23", language: "no", obtained: "call" });
    const done = await answerCall(ana, article.id, id, given);
    expect(await answerCall(ana, article.id, id, given)).toEqual(done);
    for (const [index, claimId] of [first, second, third].entries()) {
      const claim = await readClaim(ana, article.id, claimId);
      expect(claim).toMatchObject({
        openQuestions: 0,
        stage: "in_check",
        evidence: [
          {
            id: answers[index]?.evidence.id,
            source: { title: "Marit Lund", kind: "person" },
            basis: "primary_person",
            stance: stances[index],
            passage: `She says ${index}`,
            ...{ passageLanguage: "no", accessedDate: "2026-11-23", obtained: "call", tier: "on_record" },
          },
        ],
      });
    }
    expect((await listAsking(ana, article.id)).calls).toMatchObject([
      {
        state: "answered",
        questions: answers.map(({ evidence }) => ({ evidenceId: evidence.id, stance: evidence.stance })),
      },
    ]);
  });

  test("keeps an answer that is no evidence with the call", async () => {
    const { ana, article, first, second } = await anAskingStory();
    const { id, questions } = await aCall(ana, article, [first, second]);
    const done = await answerCall(
      ana,
      article.id,
      id,
      body([{ questionId: questions[0]?.id ?? "", answer: "Ask the port" }]),
    );
    expect(done.evidenceIds).toEqual([]);
    expect((await listAsking(ana, article.id)).calls).toMatchObject([
      { questions: [{ answer: "Ask the port", stance: null }, { answer: "" }] },
    ]);
    expect((await readClaim(ana, article.id, first)).evidence).toEqual([]);
  });

  test("keeps the terms that were agreed: what was said off the record is told to nobody else", async () => {
    const { ana, ben, tom, article, first } = await anAskingStory();
    const terms = "named_persons_only" as const;
    const { id, questions } = await aCall(ana, article, [first], { terms });
    const answers = [
      {
        questionId: questions[0]?.id ?? "",
        answer: "It was far less",
        evidence: { id: newId(), stance: "contradicts" },
      },
    ];
    await answerCall(ana, article.id, id, body(answers, { readerIds: [ben.memberId] }));
    for (const by of [ana, ben]) {
      expect((await readClaim(by, article.id, first)).evidence).toMatchObject([
        { tier: terms, passage: "It was far less" },
      ]);
    }
    const toTom = await readClaim(tom, article.id, first);
    expect(toTom.evidence).toMatchObject([{ redacted: true, stance: "contradicts" }]);
    const told = await asOwner<{ payload: string }>(
      "SELECT payload FROM event NATURAL JOIN event_payload WHERE stream_id = $1 AND type LIKE 'call%'",
      [article.id],
    );
    expect(JSON.stringify([toTom.evidence, await listAsking(tom, article.id), told])).not.toMatch(/far less|Marit/);
  });

  test("does all of it or nothing", async () => {
    const { ana, tom, article, first, second } = await anAskingStory();
    const { id, questions } = await aCall(ana, article, [first, second], { terms: "embargoed" });
    const [one, two] = questions.map((each) => each.id) as [string, string];
    const evidence = () => ({ id: newId(), stance: "supports" });
    const refused = async (code: string, answers: Answers, more = {}) => {
      await expect(answerCall(ana, article.id, id, body(answers, more))).rejects.toMatchObject({ code });
      expect((await readClaim(ana, article.id, first)).evidence).toEqual([]);
    };
    const good = { questionId: one, answer: "Yes", evidence: evidence() };
    const until = { embargoUntil: "2026-12-01T12:00:00.000Z" };
    await refused("embargo_needs_time", [good]);
    await refused("not_found", [good, { questionId: newId(), answer: "Yes" }], until);
    await refused("not_found", [good, { ...good, evidence: evidence() }], until);
    await refused("answer_missing", [good, { questionId: two, answer: " ", evidence: evidence() }], until);
    await refused("not_found", [good], { ...until, readerIds: [newId()] });
    await expect(answerCall(tom, article.id, id, body([good], until))).rejects.toMatchObject({ code: "not_found" });
    await retireClaim(ana, article.id, second, { ...command(), reason: "said twice" });
    await refused("claim_is_retired", [good, { questionId: two, answer: "Yes", evidence: evidence() }], until);
    await answerCall(ana, article.id, id, body([good], until));
    await expect(answerCall(ana, article.id, id, body([good], until))).rejects.toMatchObject({ code: "asking_over" });
  });
});
