import { expect, test } from "vitest";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import "@/tests/support/database";
import { command, newId } from "@/tests/support/newsroom";
import { aFixingDesk } from "./a-fixing-desk";

test("a fix is kept as small as what it changes, and shown on its claim", async () => {
  const { propose, read, checker } = await aFixingDesk(["moved 4,200 containers"]);
  const id = await propose(0, "moved 4,200 containers", "moved 4,300 containers");
  const { fixes, revision } = await read(0);
  expect(fixes).toMatchObject([
    {
      id,
      exact: "4,200",
      replacement: "4,300",
      state: "proposed",
      errorKind: "number",
      proposedById: checker.memberId,
    },
  ]);
  expect(fixes[0]).toMatchObject({ decided: null, assessmentId: null, appliedVersionId: null, revision: 1 });
  expect(revision).toBe(2);
});

test("it stays inside its place, and its place is one of the claim’s in this version", async () => {
  const { propose, article, claims, checker } = await aFixingDesk(["4,200 containers", "in May"]);
  await expect(propose(0, "4,200 containers in", "4,300 containers of")).rejects.toMatchObject({
    code: "range_invalid",
  });
  await expect(propose(0, "in May", "in June")).rejects.toMatchObject({ code: "range_invalid" });
  const words = { start: 0, end: 4, replacement: "x", reason: "", errorKind: "other" as const };
  const elsewhere = { ...words, id: newId(), placementId: claims[1]?.placementIds[0] ?? "" };
  const body = { ...command(), versionId: article.versionId, fix: elsewhere };
  await expect(proposeFix(checker, article.id, claims[0]?.id ?? "", body)).rejects.toMatchObject({
    ...{ code: "not_found", params: { what: "placement" } },
  });
  const old = { ...body, ...command(), versionId: newId() };
  await expect(proposeFix(checker, article.id, claims[1]?.id ?? "", old)).rejects.toMatchObject({
    code: "version_outdated",
  });
});

test("it says something else than what stands there, on own copy only", async () => {
  const { propose } = await aFixingDesk(["4,200 containers"]);
  await expect(propose(0, "4,200", "4,200")).rejects.toMatchObject({ code: "fix_changes_nothing" });
  await expect(propose(0, "4,200", "4,2\n00")).rejects.toMatchObject({ code: "fix_lines_differ" });
  const published = await aFixingDesk(["4,200 containers"], "published");
  await expect(published.propose(0, "4,200", "4,300")).rejects.toMatchObject({ code: "fixes_not_here" });
});
