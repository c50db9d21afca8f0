import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command, newId } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const source = await aSource(ana);
  const { evidenceIds } = await attachEvidence(ana, article.id, evidenceBody([claim.id], { id: source.id }));
  const place = { articleId: article.id, claimId: claim.id, evidenceId: evidenceIds[0] ?? "" };
  const seen = async () => (await readClaim(ana, article.id, claim.id)).evidence[0];
  return { desk, ana, article, source, place, seen };
}

const files = { addFileIds: [], removeFileIds: [] };

test("edits fields on the base the person saw, and shows both values where two met", async () => {
  const { desk, ana, place, seen } = await aStory();
  const bo = await aMember(desk, "editor");
  const to = (value: string) => ({ ...command(), ...files, fields: { locator: { base: "p. 3", value } } });
  expect(await editEvidence(ana, place, to("p. 4"))).toEqual({ revision: 2, seq: 4 });
  expect(await seen()).toMatchObject({ locator: "p. 4", revision: 2 });
  await expect(editEvidence(bo, place, to("p. 5"))).rejects.toMatchObject({
    code: "field_conflict",
    params: { conflicts: { locator: { yours: "p. 5", theirs: "p. 4" } } },
  });
  expect(await editEvidence(bo, place, to("p. 4"))).toEqual({ revision: 2, seq: 0 });
});

test("adds files and takes them away", async () => {
  const { ana, place, seen } = await aStory();
  const kept = [newId(), newId()];
  for (const id of kept) {
    await addFile(ana, place.articleId, { id, name: `${id}.txt`, bytes: new TextEncoder().encode(id) });
  }
  await editEvidence(ana, place, { ...command(), ...files, addFileIds: kept });
  expect((await seen())?.files).toHaveLength(2);
  await editEvidence(ana, place, { ...command(), ...files, removeFileIds: kept.slice(0, 1) });
  expect((await seen())?.files.map((file) => file.id)).toEqual(kept.slice(1));
  const foreign = { ...command(), ...files, addFileIds: [newId()] };
  await expect(editEvidence(ana, place, foreign)).rejects.toMatchObject({ code: "not_found" });
});

test("points to an origin that is a source of the desk and not itself", async () => {
  const { ana, source, place, seen } = await aStory();
  const origin = await aSource(ana, "The count itself");
  const to = (value: string | null, base: string | null = null) => ({
    ...command(),
    ...files,
    fields: { reliesOnId: { base, value } },
  });
  await expect(editEvidence(ana, place, to(source.id))).rejects.toMatchObject({ code: "link_to_itself" });
  await expect(editEvidence(ana, place, to(newId()))).rejects.toMatchObject({ code: "not_found" });
  await editEvidence(ana, place, to(origin.id));
  expect((await seen())?.reliesOn?.id).toBe(origin.id);
  await editEvidence(ana, place, to(null, origin.id));
  expect((await seen())?.reliesOn).toBeNull();
});

test("leaves what was withdrawn alone, and what belongs to another claim", async () => {
  const { ana, article, place } = await aStory();
  const edit = { ...command(), ...files, fields: { note: { base: "", value: "Look again" } } };
  const other = await aClaim(ana, article, ["3,900 containers"]);
  await expect(editEvidence(ana, { ...place, claimId: other.id }, edit)).rejects.toMatchObject({ code: "not_found" });
  await withdrawEvidence(ana, place, { ...command(), withdrawn: true, reason: "An old edition" });
  await expect(editEvidence(ana, place, edit)).rejects.toMatchObject({ code: "evidence_withdrawn" });
});
