import { expect, test } from "vitest";
import { type Label, offeredLabels } from "@/lib/domain/assessments/scale";
import { listScales } from "@/lib/queries/list-scales";
import { readDesk } from "@/lib/queries/read-desk";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { changeScale } from "@/lib/usecases/desk/change-scale";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

async function aScale() {
  const desk = await aDesk();
  const [owner, head] = [await aMember(desk, "owner"), await aMember(desk, "research_head")];
  const labels = (await readDesk(owner)).scales.find((scale) => scale.purpose === "own_copy")?.labels ?? [];
  return { desk, owner, head, labels };
}

const renamed = (labels: Label[], key: string, more: Partial<Label>) =>
  labels.map((label) => (label.key === key ? { ...label, ...more } : label));

test("a change makes the next version, and an old answer keeps the label it was given", async () => {
  const { owner, head, labels } = await aScale();
  const ana = await aMember({ id: owner.deskId }, "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const answer = {
    ...{ labelKey: "confirmed", finding: "supported" as const, disposition: "stet" as const },
    ...{ qualifiers: [], rationale: "" },
  };
  const judged = { versionId: article.versionId, statement: "", placementText: "4,200 containers" };
  const submit = () => submitAssessment(ana, article.id, claim.id, { ...command(), id: newId(), answer, judged });
  await submit();

  const next = renamed(labels, "confirmed", { retired: true });
  const done = await changeScale(head, "own_copy", { ...command(), base: 1, name: "Desk", labels: next });
  expect(done).toMatchObject({ version: 2 });
  const { scales } = await readDesk(owner);
  expect(
    scales.filter((scale) => scale.purpose === "own_copy").map(({ version, current }) => [version, current]),
  ).toEqual([
    [1, false],
    [2, true],
  ]);
  await expect(submit()).rejects.toMatchObject({ code: "label_unknown" });
  const { items, can } = await listScales(owner);
  expect(can).toEqual({ edit_scale: true });
  expect(items[0]?.uses).toEqual([{ labelKey: "confirmed", answers: 1, drafts: 0 }]);
  expect(offeredLabels(items[0]?.labels ?? []).map((label) => label.key)).not.toContain("confirmed");

  const back = { ...command(), base: 2, name: "Desk", labels };
  expect(await changeScale(owner, "own_copy", back)).toMatchObject({ version: 3 });
  await expect(submit()).resolves.toBeTruthy();
});

test("made from a version that is not in use any more, it is refused with the one that is", async () => {
  const { owner, head, labels } = await aScale();
  const name = "Desk";
  await changeScale(head, "own_copy", { ...command(), base: 1, name: "Ours", labels });
  await expect(changeScale(owner, "own_copy", { ...command(), base: 1, name, labels })).rejects.toMatchObject({
    code: "scale_outdated",
    params: { now: { version: 2, name: "Ours", labels } },
  });
  const same = await changeScale(owner, "own_copy", { ...command(), base: 2, name: "Ours", labels });
  expect(same).toMatchObject({ version: 2, seq: 0 });
});

test("ten who change it at once make one version after the other, or are told", async () => {
  const { owner, labels } = await aScale();
  const tries = Array.from({ length: 10 }, (_, each) =>
    changeScale(owner, "own_copy", { ...command(), base: 1, name: `Desk ${each}`, labels }),
  );
  const ends = await Promise.allSettled(tries);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  for (const end of ends) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "scale_outdated" });
});

test("a meaning stays, and only owners and heads of research change a scale", async () => {
  const { desk, owner, labels } = await aScale();
  const wrong = renamed(labels, "mixed", { finding: "refuted" });
  await expect(
    changeScale(owner, "own_copy", { ...command(), base: 1, name: "Desk", labels: wrong }),
  ).rejects.toMatchObject({ code: "label_meaning_fixed", params: { labelKey: "mixed" } });
  for (const role of ["editor", "checker", "contributor", "viewer"] as const) {
    const member = await aMember(desk, role);
    await expect(
      changeScale(member, "own_copy", { ...command(), base: 1, name: "Desk", labels }),
    ).rejects.toMatchObject({ code: "not_allowed" });
  }
});
