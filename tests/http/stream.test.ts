import { NextRequest } from "next/server";
import { afterAll, expect, test } from "vitest";
import { GET } from "@/app/api/v1/desks/[deskId]/stream/route";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { hub } from "@/lib/realtime/hub";
import { env } from "@/lib/runtime/env";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";
import { ask, tokenOf } from "@/tests/support/requests";

afterAll(() => hub().close());

/** Opens a stream as a browser does; `next` answers its next message of one of these names. */
async function open(by: Actor, deskId = by.deskId) {
  const headers = { cookie: `${sessionCookieName()}=${await tokenOf(by)}` };
  const request = new NextRequest(`${env().NEXTAUTH_URL}/api/v1/desks/${deskId}/stream`, { headers });
  const response = await GET(request, { params: Promise.resolve({ deskId }) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const heard: { name: string; data: Record<string, unknown> }[] = [];
  const read = async (): Promise<boolean> => {
    const piece = await reader?.read();
    text += piece?.value ?? "";
    const messages = text.split("\n\n");
    text = messages.pop() ?? "";
    for (const message of messages) {
      const name = /^event: (.*)$/m.exec(message)?.[1];
      if (name) heard.push({ name, data: JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? "{}") });
    }
    return piece?.done !== true;
  };
  return {
    response,
    heard,
    /** Reads until a message of this name has come; false when the stream ended before. */
    until: async (name: string) => {
      let seen = heard.length;
      for (;;) {
        if (heard.slice(seen === 0 ? 0 : seen - 1).some((one) => one.name === name)) return true;
        seen = heard.length;
        if (!(await read())) return heard.some((one) => one.name === name);
      }
    },
    ended: async () => {
      while (await read());
    },
    close: () => reader?.cancel(),
  };
}

test("tells of what grows by its id and number, and never what it says", async () => {
  const desk = await aDesk();
  const [ana, ben] = [await aMember(desk, "checker"), await aMember(desk, "viewer")];
  const article = await anArticle(ana);
  const stream = await open(ben);
  expect(Object.fromEntries(stream.response.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  await stream.until("hello");
  await aClaim(ana, article, ["4,200 containers"], { statement: "A secret word" });
  while (!stream.heard.some(({ data }) => data.id === article.id && data.seq === 2)) await stream.until("grown");
  expect(JSON.stringify(stream.heard)).not.toContain("secret");
  await stream.close();
  expect(hub().size).toBe(0);
});

test("a contributor hears of their own articles only, and a stranger of another desk of nothing", async () => {
  const [desk, elsewhere] = [await aDesk(), await aDesk("Elsewhere")];
  const [ana, cora] = [await aMember(desk, "checker"), await aMember(desk, "contributor")];
  const stranger = await aMember(elsewhere, "owner");
  const [hidden, theirs] = [await anArticle(ana), await anArticle(ana, { parts: [[cora, "writer"]] })];
  expect((await open(stranger, desk.id)).response.status).toBe(404);
  const stream = await open(cora);
  await stream.until("hello");
  await aClaim(ana, hidden, ["4,200 containers"]);
  await aClaim(ana, theirs, ["4,200 containers"]);
  while (!stream.heard.some(({ data }) => data.id === theirs.id && data.seq === 2)) await stream.until("grown");
  expect(stream.heard.some(({ data }) => data.id === hidden.id)).toBe(false);
  await stream.close();
});

test("ends when the session or the place on the desk does, and tells of a changed role", async () => {
  const desk = await aDesk();
  const [owner, ben] = [await aMember(desk, "owner"), await aMember(desk, "checker")];
  const article = await anArticle(owner);
  const stream = await open(ben);
  await stream.until("hello");
  await asOwner("UPDATE member SET role = 'viewer' WHERE id = $1", [ben.memberId]);
  await aClaim(owner, article, ["4,200 containers"]);
  expect(await stream.until("rights")).toBe(true);
  await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [ben.memberId]);
  await aClaim(owner, article, ["3,900 containers"]);
  expect(await stream.until("bye")).toBe(true);
  await stream.ended();
  expect(hub().size).toBe(0);

  const cleo = await aMember(desk, "checker");
  const other = await open(cleo);
  await other.until("hello");
  await asOwner("UPDATE session SET revoked_at = now() WHERE user_id = $1", [cleo.userId]);
  await aClaim(owner, article, ["1974"]);
  expect(await other.until("bye")).toBe(true);
  await other.ended();
});

test("a session opens a dozen streams and no more, nobody opens one without a session, all end when the process does", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  expect((await ask(GET, null, { deskId: desk.id })).status).toBe(401);
  const streams = await Promise.all(Array.from({ length: 12 }, () => open(ana)));
  const refused = await ask(GET, ana, { deskId: desk.id });
  expect([refused.status, refused.answer.code]).toEqual([429, "too_busy"]);
  await hub().close();
  await Promise.all(streams.map((stream) => stream.ended()));
  expect(hub().size).toBe(0);
});
