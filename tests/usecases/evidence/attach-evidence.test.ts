import { describe, expect, test } from "vitest";
import { EVIDENCE_PER_ARTICLE, EVIDENCE_PER_CLAIM } from "@/lib/domain/evidence/evidence";
import { readClaim, readClaims } from "@/lib/queries/read-claims";
import { readSource } from "@/lib/queries/read-source";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import { asOwner } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command, newId } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claims = [];
  for (const words of ["4,200 containers", "never been busier", "3,900 containers"]) {
    claims.push(await aClaim(ana, article, [words]));
  }
  return { desk, ana, article, claimIds: claims.map((claim) => claim.id) };
}

const rows = async (articleId: string) =>
  (await asOwner<{ n: number }>("SELECT count(*)::int AS n FROM evidence WHERE article_id = $1", [articleId]))[0]?.n;

describe("attaching evidence", () => {
  test("puts one source on several claims at once: one event that names them all", async () => {
    const { ana, article, claimIds } = await aStory();
    const source = await aSource(ana);
    const body = evidenceBody(claimIds, { id: source.id });
    const { evidenceIds, sourceId, seq } = await attachEvidence(ana, article.id, body);
    expect({ evidenceIds, sourceId, seq }).toEqual({
      evidenceIds: body.to.map((each) => each.evidenceId),
      sourceId: source.id,
      seq: 5,
    });
    const { items } = await readClaims(ana, article.id, { limit: 10, retired: "true" });
    expect(items.map((claim) => claim.evidence.map((each) => [each.source.id, each.passage, each.stance]))).toEqual(
      claimIds.map(() => [[source.id, "4,200 containers", "supports"]]),
    );
    expect(items.map((claim) => [claim.stage, claim.revision])).toEqual(claimIds.map(() => ["in_check", 2]));
    expect((await readSource(ana, source.id)).uses).toBe(3);
    const [told] = await asOwner<{ subjects: string[]; payload: string }>(
      "SELECT subjects, payload FROM event NATURAL JOIN event_payload WHERE stream_id = $1 AND seq = 5",
      [article.id],
    );
    expect(new Set(told?.subjects)).toEqual(
      new Set([
        ...claimIds.map((each) => `claim:${each}`),
        ...evidenceIds.map((each) => `evidence:${each}`),
        `source:${source.id}`,
      ]),
    );
    expect(JSON.parse(told?.payload ?? "").data).toMatchObject({ numbers: [1, 2, 3], stance: "supports" });
  });

  test("makes a new source on the spot, with the source's own event first", async () => {
    const { ana, article, claimIds } = await aStory();
    const source = sourceBody({ title: "A call with the harbour master", kind: "person" });
    const body = evidenceBody(claimIds.slice(0, 1), source, { basis: "primary_person" });
    const first = await attachEvidence(ana, article.id, body);
    expect(await attachEvidence(ana, article.id, body)).toEqual(first);
    expect(await rows(article.id)).toBe(1);
    const told = await asOwner("SELECT type FROM event WHERE stream_id = $1", [source.id]);
    expect(told).toEqual([{ type: "source_created" }]);
    const again = { ...body, ...command(), to: evidenceBody(claimIds.slice(1), source).to };
    await expect(attachEvidence(ana, article.id, again)).rejects.toMatchObject({ code: "already_exists" });
  });

  test("names the origin and carries files of the article", async () => {
    const { ana, article, claimIds } = await aStory();
    const [source, origin] = [await aSource(ana), await aSource(ana, "The harbour's own count")];
    const file = { id: newId(), name: "count.csv", bytes: new TextEncoder().encode("month,containers\n5,4200\n") };
    await addFile(ana, article.id, file);
    const given = { reliesOnId: origin.id, fileIds: [file.id, file.id] };
    await attachEvidence(ana, article.id, evidenceBody(claimIds.slice(0, 1), { id: source.id }, given));
    const { evidence } = await readClaim(ana, article.id, claimIds[0] ?? "");
    expect(evidence[0]).toMatchObject({ reliesOn: { id: origin.id }, files: [{ id: file.id, mediaType: "text/csv" }] });
  });

  test("does all of it or nothing", async () => {
    const { ana, article, claimIds } = await aStory();
    const source = await aSource(ana);
    const refused = async (code: string, body: ReturnType<typeof evidenceBody>) => {
      await expect(attachEvidence(ana, article.id, body)).rejects.toMatchObject({ code });
      expect(await rows(article.id), code).toBe(0);
    };
    const elsewhere = await aStory();
    await refused("not_found", evidenceBody([...claimIds, ...elsewhere.claimIds], { id: source.id }));
    await refused("not_found", evidenceBody(claimIds, { id: (await aSource(elsewhere.ana)).id }));
    await refused("not_found", evidenceBody(claimIds, { id: source.id }, { reliesOnId: newId() }));
    await refused("link_to_itself", evidenceBody(claimIds, { id: source.id }, { reliesOnId: source.id }));
    await refused("not_found", evidenceBody(claimIds, { id: source.id }, { fileIds: [newId()] }));
    const other = await anArticle(ana);
    const file = { id: newId(), name: "a.txt", bytes: new TextEncoder().encode("words") };
    await addFile(ana, other.id, file);
    await refused("not_found", evidenceBody(claimIds, { id: source.id }, { fileIds: [file.id] }));
    await retireClaim(ana, article.id, claimIds[1] ?? "", { ...command(), reason: "said twice" });
    await refused("claim_is_retired", evidenceBody(claimIds, { id: source.id }));
  });

  test("stops at the limit of a claim", async () => {
    const { ana, article, claimIds } = await aStory();
    const source = await aSource(ana);
    const claimId = claimIds[0] ?? "";
    for (let left = EVIDENCE_PER_CLAIM; left > 0; left -= 100) {
      await attachEvidence(ana, article.id, evidenceBody(Array(100).fill(claimId), { id: source.id }));
    }
    const more = evidenceBody([claimId], { id: source.id });
    await expect(attachEvidence(ana, article.id, more)).rejects.toMatchObject({ code: "evidence_too_many" });
  });

  test("ends where an article carries as much as can be read with it", async () => {
    const { ana, article, claimIds } = await aStory();
    const source = await aSource(ana);
    const [claimId = "", other = ""] = claimIds;
    await attachEvidence(ana, article.id, evidenceBody([claimId], { id: source.id }));
    await asOwner(
      `INSERT INTO evidence (desk_id, id, article_id, claim_id, source_id, stance, basis, created_by_id, created_at)
       SELECT desk_id, gen_random_uuid(), article_id, claim_id, source_id, stance, basis, created_by_id, created_at
       FROM evidence, generate_series(2, $2) WHERE article_id = $1`,
      [article.id, EVIDENCE_PER_ARTICLE - 1],
    );
    const attach = (ids: string[]) => attachEvidence(ana, article.id, evidenceBody(ids, { id: source.id }));
    const full = { code: "evidence_too_many", params: { most: EVIDENCE_PER_ARTICLE, on: "article" } };
    await expect(attach([other, other])).rejects.toMatchObject(full);
    await attach([other]);
    await expect(attach([other])).rejects.toMatchObject(full);
  });

  test("is for whoever works on the article", async () => {
    const { desk, ana, article, claimIds } = await aStory();
    const body = evidenceBody(claimIds, { id: (await aSource(ana)).id });
    const viewer = await aMember(desk, "viewer");
    await expect(attachEvidence(viewer, article.id, body)).rejects.toMatchObject({ code: "not_allowed" });
    const outsider = await aMember(desk, "contributor");
    await expect(attachEvidence(outsider, article.id, body)).rejects.toMatchObject({ code: "not_found" });
  });
});
