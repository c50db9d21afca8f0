import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { readCertificate } from "@/lib/queries/read-certificate";
import { readClaim } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { editFix } from "@/lib/usecases/fixes/edit-fix";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { withdrawRisk } from "@/lib/usecases/sourcing/withdraw-risk";
import { aFixingDesk } from "@/tests/usecases/fixes/a-fixing-desk";
import "@/tests/support/database";
import { aMember, command, newId } from "@/tests/support/newsroom";
import { answer, aReadyArticle, fresh, sign } from "@/tests/support/signing";

/* Whoever wrote an article does not decide on its words or its risks, though they are an editor: an owner lifts that by name, or somebody else decides. */

const apart = (action: string) => ({ code: "duties_not_separate", params: { action, because: ["writer"] } });
const reason = "One editor is on duty tonight";

async function aStory() {
  const desk = await aFixingDesk(["4,200 containers"]);
  const { article, claims } = desk;
  const claimId = claims[0]?.id ?? "";
  const owner = await aMember(desk.desk, "owner");
  const head = await aMember(desk.desk, "research_head");
  const author = await aMember(desk.desk, "editor", "Eve who writes");
  await assignPart(head, article.id, {
    ...{ ...command(), memberId: author.memberId, part: "writer", assigned: true },
  });
  const lift = (memberId = author.memberId, articleId = article.id) =>
    overrideDuties(owner, articleId, { ...command(), id: newId(), memberId, reason });
  return { ...desk, claimId, owner, head, author, lift };
}

describe("whoever wrote it", () => {
  test("decides on no fix of it and edits nobody’s, until an owner lifts that", async () => {
    const { article, claimId, propose, decide, author, editor, lift } = await aStory();
    const id = await propose(0, "4,200", "4,300");
    const edit = () =>
      editFix(author, article.id, claimId, id, {
        ...command(),
        fields: { reason: { base: "The office says so", value: "x" } },
      });
    await expect(decide(0, id, "accepted", "", author)).rejects.toMatchObject(apart("decide_fix"));
    await expect(decide(0, id, "refused", "It was right", author)).rejects.toMatchObject(apart("decide_fix"));
    await expect(edit()).rejects.toMatchObject(apart("decide_fix"));
    expect((await readClaim(author, article.id, claimId)).fixes[0]?.can.decide_fix).toBe(false);
    expect((await readArticle(author, article.id)).can.decide_fix).toBe(false);
    await decide(0, id, "accepted", "", editor);
    await expect(decide(0, id, "proposed", "", author)).rejects.toMatchObject(apart("decide_fix"));

    await lift();
    expect((await readArticle(author, article.id)).can.decide_fix).toBe(true);
    await decide(0, id, "proposed", "", author);
    await edit();
    await decide(0, id, "accepted", "", author);
  });

  test("still words their own fix", async () => {
    const { article, claimId, propose, author } = await aStory();
    const id = await propose(0, "4,200", "4,300", author);
    const fields = { reason: { base: "The office says so", value: "Said twice" } };
    await expect(editFix(author, article.id, claimId, id, { ...command(), fields })).resolves.toMatchObject({
      state: "proposed",
    });
  });

  test("takes no risk on it and takes none back, until an owner lifts that", async () => {
    const { article, claimId, checker, author, editor, lift } = await aStory();
    await answer(checker, article, claimId);
    const risk = () => ({ ...command(), id: newId(), ruleKeys: ["facts"], reason: "I was there" });
    await expect(acceptRisk(author, article.id, claimId, risk())).rejects.toMatchObject(apart("accept_risk"));
    expect((await readClaim(author, article.id, claimId)).can.accept_risk).toBe(false);
    const taken = risk();
    await acceptRisk(editor, article.id, claimId, taken);
    const back = () => withdrawRisk(author, { articleId: article.id, claimId, riskId: taken.id }, command());
    await expect(back()).rejects.toMatchObject(apart("accept_risk"));

    await lift();
    await back();
    await acceptRisk(author, article.id, claimId, risk());
  });

  test("is an owner’s case as any other’s", async () => {
    const { article, claimId, checker, owner, head, lift } = await aStory();
    await assignPart(head, article.id, { ...command(), memberId: owner.memberId, part: "writer", assigned: true });
    await answer(checker, article, claimId);
    const risk = () => ({ ...command(), id: newId(), ruleKeys: ["facts"], reason: "I was there" });
    await expect(acceptRisk(owner, article.id, claimId, risk())).rejects.toMatchObject(apart("accept_risk"));
    await lift(owner.memberId);
    await acceptRisk(owner, article.id, claimId, risk());
  });

  test("is not let by what was lifted for another, or on another article", async () => {
    const { propose, decide, author, editor, lift } = await aStory();
    const elsewhere = await aStory();
    await lift(editor.memberId);
    await elsewhere.lift();
    const id = await propose(0, "4,200", "4,300");
    await expect(decide(0, id, "accepted", "", author)).rejects.toMatchObject(apart("decide_fix"));
  });
});

test("what was lifted is printed with what will be signed and on the certificate, whoever signs; what came later is not", async () => {
  const { desk, owner, head, author } = await aStory();
  const crew = { checker: await aMember(desk, "checker"), head, editor: await aMember(desk, "editor") };
  const article = await aReadyArticle(crew);
  const lift = (memberId: string, by = owner) =>
    overrideDuties(by, article.id, { ...command(), id: newId(), memberId, reason });
  await lift(author.memberId);
  const lifted = { memberId: author.memberId, reason, grantedById: owner.memberId };
  expect((await readSigning(crew.editor, article.id)).overrides).toMatchObject([lifted]);
  const { signOffId } = await sign(crew.editor, article.id);
  expect((await readCertificate(head, article.id, signOffId)).overrides).toMatchObject([lifted]);
  await answer(crew.checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" });
  await lift(crew.checker.memberId, fresh(owner));
  expect((await readSigning(crew.editor, article.id)).overrides).toHaveLength(2);
  expect((await readCertificate(head, article.id, signOffId)).overrides).toMatchObject([lifted]);
});
