import { expect, test } from "vitest";
import * as piece from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/evidence/[evidenceId]/route";
import * as withdrawal from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/evidence/[evidenceId]/withdrawal/route";
import * as evidence from "@/app/api/v1/desks/[deskId]/articles/[articleId]/evidence/route";
import * as source from "@/app/api/v1/desks/[deskId]/sources/[sourceId]/route";
import * as sources from "@/app/api/v1/desks/[deskId]/sources/route";
import "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";
import { sourceBody } from "@/tests/support/source-body";

async function aStory() {
  const place = await aDesk();
  const ana = await aMember(place, "checker");
  const article = await anArticle(ana);
  const { id: claimId } = await aClaim(ana, article, ["4,200 containers"]);
  return { place, ana, deskId: place.id, articleId: article.id, claimId };
}

test("a source is made with its kind and title alone, listed, read and edited", async () => {
  const { ana, deskId } = await aStory();
  const { id, kind, title } = sourceBody();
  const json = { ...command(), source: { id, kind, title } };
  expect((await ask(sources.POST, ana, { deskId }, { json })).status).toBe(201);
  expect((await ask(sources.GET, ana, { deskId }, { query: "?q=port" })).answer.items).toHaveLength(1);
  const edit = { ...command(), fields: { url: { base: "", value: "https://example.org" } } };
  const edited = await ask(source.PATCH, ana, { deskId, sourceId: id }, { method: "PATCH", json: edit });
  expect([edited.status, edited.answer.revision]).toEqual([200, 2]);
  expect((await ask(source.GET, ana, { deskId, sourceId: id })).answer.url).toBe("https://example.org");
  const unsafe = { ...command(), fields: { url: { base: "", value: "javascript:alert(1)" } } };
  expect((await ask(source.PATCH, ana, { deskId, sourceId: id }, { method: "PATCH", json: unsafe })).status).toBe(400);
});

test("evidence is attached with little said, edited, withdrawn and brought back", async () => {
  const { ana, deskId, articleId, claimId } = await aStory();
  const full = evidenceBody([claimId], { id: (await aSource(ana)).id });
  const json = { ...full, evidence: { stance: "supports", basis: "data" } };
  const attached = await ask(evidence.POST, ana, { deskId, articleId }, { json });
  expect([attached.status, attached.answer.evidenceIds]).toEqual([201, full.to.map((each) => each.evidenceId)]);
  const params = { deskId, articleId, claimId, evidenceId: full.to[0]?.evidenceId ?? "" };
  const edit = { ...command(), fields: { passage: { base: "", value: "4,200" } } };
  expect((await ask(piece.PATCH, ana, params, { method: "PATCH", json: edit })).answer.revision).toBe(2);
  const withdraw = { ...command(), withdrawn: true };
  const refused = await ask(withdrawal.POST, ana, params, { json: withdraw });
  expect([refused.status, refused.answer.code]).toEqual([422, "reason_missing"]);
  const done = await ask(withdrawal.POST, ana, params, { json: { ...withdraw, reason: "An old edition" } });
  expect([done.status, done.answer.revision]).toEqual([200, 3]);
});

test("what hangs on one desk is absent on another, whatever path leads there", async () => {
  const { place, ana, deskId, articleId, claimId } = await aStory();
  const body = evidenceBody([claimId], { id: (await aSource(ana)).id });
  await ask(evidence.POST, ana, { deskId, articleId }, { json: body });
  const evidenceId = body.to[0]?.evidenceId ?? "";
  const theirs = await aStory();
  const json = { ...command(), withdrawn: true, reason: "Mine now" };
  for (const params of [
    { deskId, articleId, claimId, evidenceId },
    { deskId: theirs.deskId, articleId, claimId, evidenceId },
    { deskId: theirs.deskId, articleId: theirs.articleId, claimId, evidenceId },
    { deskId: theirs.deskId, articleId: theirs.articleId, claimId: theirs.claimId, evidenceId },
  ]) {
    expect((await ask(withdrawal.POST, theirs.ana, params, { json })).status).toBe(404);
  }
  const viewer = await aMember(place, "viewer");
  expect((await ask(withdrawal.POST, viewer, { deskId, articleId, claimId, evidenceId }, { json })).status).toBe(403);
});
