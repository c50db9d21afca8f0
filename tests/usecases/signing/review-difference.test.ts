import { beforeEach, expect, test } from "vitest";
import { listChangesSinceSigned } from "@/lib/queries/list-changes-since-signed";
import { readClaims } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { reviewDifference } from "@/lib/usecases/signing/review-difference";
import { aDesk, command, newId, type TestArticle } from "@/tests/support/newsroom";
import { aCrew, aReadyArticle, type Crew, sign } from "@/tests/support/signing";

let crew: Crew;
let article: TestArticle & { claimId: string };
let signOffId: string;
beforeEach(async () => {
  crew = await aCrew(await aDesk());
  article = await aReadyArticle(crew);
  signOffId = (await sign(crew.editor, article.id)).signOffId;
});

const edit = (base: string, value: string) =>
  editClaim(crew.checker, article.id, article.claimId, { ...command(), fields: { speaker: { base, value } } });
const changes = () => listChangesSinceSigned(crew.editor, article.id);
const review = (
  difference: { subject: string; seen: string } | undefined,
  decision: "kept" | "reopened",
  reason = "",
) =>
  reviewDifference(
    crew.editor,
    { articleId: article.id, signOffId },
    { ...command(), id: newId(), subject: difference?.subject ?? "", seen: difference?.seen ?? "", decision, reason },
  );

test("what changed since it was signed is listed, and each is kept as it was seen", async () => {
  expect((await changes()).items).toEqual([]);
  await edit("", "Marit Lund");
  const [first] = (await changes()).items;
  expect(first).toMatchObject({
    subject: `claim:${article.claimId}`,
    aspects: ["speaker"],
    before: { speaker: "" },
    after: { speaker: "Marit Lund" },
    reviewed: null,
  });
  await review(first, "kept");
  expect((await changes()).items[0]?.reviewed).toMatchObject({ decision: "kept", memberId: crew.editor.memberId });
  expect((await readSigning(crew.editor, article.id)).changed).toMatchObject({ differences: 1, open: 0 });
  await edit("Marit Lund", "The harbour master");
  expect((await changes()).items[0]?.reviewed).toBeNull();
  await expect(review(first, "kept")).rejects.toMatchObject({ code: "difference_changed" });
});

test("a claim that is opened again has to be answered anew", async () => {
  await edit("", "Marit Lund");
  const [first] = (await changes()).items;
  await expect(review(first, "reopened")).rejects.toMatchObject({ code: "reason_missing" });
  await review(first, "reopened", "She is not the harbour master any more");
  const { items } = await readClaims(crew.editor, article.id, { limit: 10, retired: "true" });
  expect(items[0]).toMatchObject({ stage: "re_check" });
  expect((await readSigning(crew.editor, article.id)).missing).toMatchObject([{ code: "claim_open" }]);
});
