import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { exportArticle } from "@/lib/queries/export-article";
import { listSources } from "@/lib/queries/list-sources";
import { readArticle } from "@/lib/queries/read-article";
import { readChanges } from "@/lib/queries/read-changes";
import { readClaim } from "@/lib/queries/read-claims";
import { readClaimHistory } from "@/lib/queries/read-history";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";
import { createSource } from "@/lib/usecases/sources/create-source";
import { editSource } from "@/lib/usecases/sources/edit-source";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, command, type TestArticle } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

const files = { addFileIds: [], removeFileIds: [] };

async function aStory() {
  const desk = await aDesk();
  const [ana, viewer] = [await aMember(desk, "checker"), await aMember(desk, "viewer")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const source = sourceBody({ title: "Marit’s ledger" });
  await createSource(ana, { ...command(), source });
  const body = evidenceBody([claim.id], { id: source.id }, { note: "Ask again" });
  await attachEvidence(ana, article.id, body);
  const place = { articleId: article.id, claimId: claim.id, evidenceId: body.to[0]?.evidenceId ?? "" };
  return { desk, ana, viewer, article, claim, source, place };
}

const evidenceSeen = async (by: Actor, article: TestArticle, claimId: string) =>
  (await readClaim(by, article.id, claimId)).evidence[0];

describe("evidence that is raised to a tier", () => {
  test("is redacted for whoever may no longer see it, with its history, and the stance stays", async () => {
    const { ana, viewer, article, claim, place } = await aStory();
    expect(await evidenceSeen(viewer, article, claim.id)).toMatchObject({
      redacted: false,
      passage: "4,200 containers",
    });
    const { cursor } = await readArticle(viewer, article.id);
    await editEvidence(ana, place, {
      ...command(),
      ...files,
      fields: { tier: { base: "on_record", value: "off_record" } },
    });

    const changes = await readChanges(viewer, article.id, { since: cursor.seq, epoch: cursor.epoch });
    expect(changes.upserts[0]?.evidence[0]).toMatchObject({
      redacted: true,
      tier: "off_record",
      stance: "supports",
      passage: "",
    });
    expect(changes.upserts[0]?.evidence[0]?.source).toMatchObject({ id: place.evidenceId, title: "", redacted: true });
    const { items } = await readClaimHistory(viewer, article.id, claim.id, { limit: 50 });
    expect(JSON.stringify(items)).not.toMatch(/ledger|4,200 containers.*evidence/);
    expect(items.find(({ type }) => type === "evidence_attached")).toMatchObject({
      redacted: true,
      payload: { numbers: [claim.number], stance: "supports" },
    });
    const own = await readClaimHistory(ana, article.id, claim.id, { limit: 50 });
    expect(JSON.stringify(own.items)).toContain("ledger");
  });

  test("and lowered again is shown again", async () => {
    const { ana, viewer, article, claim, place } = await aStory();
    const tier = (base: "on_record" | "background", value: "on_record" | "background") =>
      editEvidence(ana, place, { ...command(), ...files, fields: { tier: { base, value } } });
    await tier("on_record", "background");
    expect((await evidenceSeen(viewer, article, claim.id))?.redacted).toBe(true);
    await tier("background", "on_record");
    expect((await evidenceSeen(viewer, article, claim.id))?.redacted).toBe(false);
  });
});

describe("a source that is raised to a tier", () => {
  test("takes the evidence it stands under along, on every article, and leaves search", async () => {
    const { ana, viewer, article, claim, source } = await aStory();
    const { cursor } = await readArticle(viewer, article.id);
    await editSource(ana, source.id, {
      ...command(),
      fields: { tier: { base: "on_record", value: "named_persons_only" } },
    });
    const changes = await readChanges(viewer, article.id, { since: cursor.seq, epoch: cursor.epoch });
    expect(changes.upserts.map(({ id }) => id)).toEqual([claim.id]);
    expect(changes.upserts[0]?.evidence[0]).toMatchObject({ redacted: true, tier: "named_persons_only" });
    expect((await listSources(viewer, { limit: 50, q: "ledger" })).items).toEqual([]);
    expect((await listSources(ana, { limit: 50, q: "ledger" })).items).toHaveLength(1);
  });

  test("nobody attaches or names as origin what they may not see", async () => {
    const { desk, ana, article, claim, source, place } = await aStory();
    const owner = await aMember(desk, "owner");
    await editSource(ana, source.id, {
      ...command(),
      fields: { tier: { base: "on_record", value: "named_persons_only" } },
    });
    const attach = attachEvidence(owner, article.id, evidenceBody([claim.id], { id: source.id }));
    await expect(attach).rejects.toMatchObject({ code: "not_found" });
    const origin = evidenceBody([claim.id], sourceBody(), { reliesOnId: source.id });
    await expect(attachEvidence(owner, article.id, origin)).rejects.toMatchObject({ code: "not_found" });
    const edit = editEvidence(owner, place, { ...command(), ...files, fields: { note: { base: "", value: "x" } } });
    await expect(edit).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a note that is kept closer than the rest", () => {
  test("is left out, and can be neither changed nor opened by whoever may not see it", async () => {
    const { desk, ana, article, claim, place } = await aStory();
    const fields = {
      noteTier: { base: "on_record" as const, value: "named_persons_only" as const },
    };
    await editEvidence(ana, place, { ...command(), ...files, fields });
    const owner = await aMember(desk, "owner");
    expect(await evidenceSeen(owner, article, claim.id)).toMatchObject({
      redacted: false,
      ...{ note: "", noteRedacted: true, noteTier: "named_persons_only" },
    });
    for (const tried of [
      { note: { base: "", value: "Mine" } },
      { noteTier: { base: "named_persons_only" as const, value: "on_record" as const } },
      { readerIds: { base: [], value: [owner.memberId] } },
    ]) {
      const edit = editEvidence(owner, place, { ...command(), ...files, fields: tried });
      await expect(edit).rejects.toMatchObject({ code: "not_found" });
    }
    const { items } = await readClaimHistory(owner, article.id, claim.id, { limit: 50 });
    expect(JSON.stringify(items)).not.toContain("Ask again");
  });
});

describe("an embargo", () => {
  test("needs a time, keeps until then, and is over by itself", async () => {
    const { ana, viewer, article, claim, place } = await aStory();
    const tier = { base: "on_record" as const, value: "embargoed" as const };
    const without = editEvidence(ana, place, { ...command(), ...files, fields: { tier } });
    await expect(without).rejects.toMatchObject({ code: "embargo_needs_time" });
    const until = new Date(ana.at.getTime() + 60_000);
    const embargoUntil = { base: null, value: until.toISOString() };
    await editEvidence(ana, place, { ...command(), ...files, fields: { tier, embargoUntil } });
    expect((await evidenceSeen(viewer, article, claim.id))?.redacted).toBe(true);
    const then = { ...viewer, at: until };
    expect((await evidenceSeen(then, article, claim.id))?.redacted).toBe(false);
  });
});

test("a copy made by merging is kept as close as what it was copied from", async () => {
  const { ana, viewer, article, claim, place } = await aStory();
  const other = await aClaim(ana, article, ["3,900 containers"]);
  const readerIds = { base: [], value: [ana.memberId] };
  const tier = { base: "on_record" as const, value: "named_persons_only" as const };
  await editEvidence(ana, place, { ...command(), ...files, fields: { tier, readerIds } });
  await mergeClaims(ana, article.id, other.id, { ...command(), fromIds: [claim.id] });
  expect(await evidenceSeen(viewer, article, other.id)).toMatchObject({ redacted: true, tier: "named_persons_only" });
  expect(await evidenceSeen(ana, article, other.id)).toMatchObject({ redacted: false, readerIds: [ana.memberId] });
});

test("a complete export holds what its exporter may see, and tells the rest by tier and stance; a report holds none of it", async () => {
  const { desk, ana, article, place } = await aStory();
  await editEvidence(ana, place, {
    ...command(),
    ...files,
    fields: { tier: { base: "on_record", value: "off_record" } },
  });
  const json = async (by: Actor) => text(await exportArticle(by, article.id, "json"));
  expect(await json(ana)).toContain("ledger");
  const outside = await json(await aMember(desk, "viewer"));
  expect(outside).not.toContain("ledger");
  const { claims, events } = JSON.parse(outside);
  expect(claims[0].evidence[0]).toMatchObject({ tier: "off_record", stance: "supports", redacted: true, passage: "" });
  const attached = events.items.find(({ type }: { type: string }) => type === "evidence_attached");
  expect(attached).toMatchObject({ payload: null, salt: null });
  for (const format of ["html", "markdown", "evidence-csv"] as const) {
    expect(await text(await exportArticle(ana, article.id, format))).not.toContain("ledger");
  }
});

async function text({ bytes }: { bytes: string | ReadableStream }): Promise<string> {
  return typeof bytes === "string" ? bytes : new Response(bytes).text();
}
