import { expect, test } from "vitest";
import * as changes from "@/app/api/v1/desks/[deskId]/articles/[articleId]/changes/route";
import * as download from "@/app/api/v1/desks/[deskId]/articles/[articleId]/export/route";
import * as history from "@/app/api/v1/desks/[deskId]/articles/[articleId]/history/route";
import { claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const stranger = await aMember(await aDesk(), "owner");
  const article = await anArticle(ana);
  await aClaim(ana, article, ["4,200 containers"]);
  return { ana, stranger, params: { deskId: desk.id, articleId: article.id } };
}

test("changes since, history and export over HTTP", async () => {
  const { ana, params } = await aStory();
  const [instance] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
  const query = `?since=1&epoch=${instance?.epoch}`;
  const changed = await ask(changes.GET, ana, params, { query });
  expect(changed.answer).toMatchObject({ cursor: { seq: 2 }, resync: false, article: false, upserts: [{ number: 1 }] });
  const told = await ask(history.GET, ana, params, { query: "?limit=1" });
  expect(told.answer).toMatchObject({ items: [{ type: "claim_recorded", payload: { number: 1 } }], next: "2" });
  const json = await ask(download.GET, ana, params, { query: "?format=json" });
  expect(json.headers.get("content-disposition")).toMatch(/^attachment; filename="Port-moves-more.claimdesk.json"/);
  expect(claimdesk1.parse(json.answer).claims).toHaveLength(1);
  const html = await ask(download.GET, ana, params, { query: "?format=html" });
  expect(html.headers.get("content-security-policy")).toMatch(/^sandbox;/);
  expect(new TextDecoder().decode(html.bytes)).toContain('<mark class="claim claim-none"');
});

test("none of them is there for another desk, and a malformed question is told so", async () => {
  const { ana, stranger, params } = await aStory();
  const asked = [
    { route: changes.GET, query: "?since=0&epoch=x" },
    { route: history.GET, query: "" },
    { route: download.GET, query: "?format=json" },
  ];
  for (const { route, query } of asked) {
    expect((await ask(route, stranger, params, { query })).status).toBe(404);
    expect((await ask(route, stranger, { ...params, deskId: stranger.deskId }, { query })).status).toBe(404);
    expect((await ask(route, null, params, { query })).status).toBe(401);
  }
  expect((await ask(changes.GET, ana, params, { query: "?since=-1" })).status).toBe(400);
  expect((await ask(download.GET, ana, params, { query: "?format=pdf" })).status).toBe(400);
});
