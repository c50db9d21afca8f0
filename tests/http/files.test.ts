import { expect, test } from "vitest";
import * as file from "@/app/api/v1/desks/[deskId]/articles/[articleId]/files/[fileId]/route";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

async function aStory() {
  const place = await aDesk();
  const ana = await aMember(place, "checker");
  const params = { deskId: place.id, articleId: (await anArticle(ana)).id, fileId: newId() };
  return { place, ana, params };
}

const put = (body: BodyInit, query = "?name=a.pdf") => ({ method: "PUT", body, query });

test("a file is put once, and read as what it is and nothing more", async () => {
  const { ana, params } = await aStory();
  const made = await ask(file.PUT, ana, params, put("%PDF-1.7 words"));
  expect([made.status, made.answer.mediaType, made.answer.size]).toEqual([201, "application/pdf", 14]);
  expect((await ask(file.PUT, ana, params, put("%PDF-1.7 words"))).answer).toEqual(made.answer);
  const other = await ask(file.PUT, ana, params, put("%PDF-1.7 other"));
  expect([other.status, other.answer.code]).toEqual([409, "already_exists"]);
  const read = await ask(file.GET, ana, params);
  expect(new TextDecoder().decode(read.bytes)).toBe("%PDF-1.7 words");
  expect(Object.fromEntries(read.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

test("what a browser could run comes back as a text to keep", async () => {
  const { ana, params } = await aStory();
  const html = "<script>alert(document.cookie)</script>";
  await ask(file.PUT, ana, params, { ...put(html, "?name=page.html"), headers: { "content-type": "text/html" } });
  const { headers } = await ask(file.GET, ana, params);
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(/^attachment;/);
});

test("26 MB are refused, told or not, and so is what ends early", async () => {
  const { ana, params } = await aStory();
  const large = new Uint8Array(26_000_000);
  large.set(new TextEncoder().encode("%PDF-1.7"));
  expect((await ask(file.PUT, ana, params, put(large))).status).toBe(413);
  const told = { ...put("%PDF-1.7"), headers: { "content-length": "26000000" } };
  expect((await ask(file.PUT, ana, params, told)).status).toBe(413);
  const short = { ...put("%PDF-1.7"), headers: { "content-length": "5000" } };
  expect((await ask(file.PUT, ana, params, short)).status).toBe(400);
  expect(await asOwner("SELECT FROM file_content WHERE desk_id = $1", [ana.deskId])).toEqual([]);
});

test("programs, nameless files and strangers get nowhere", async () => {
  const { place, ana, params } = await aStory();
  const program = await ask(file.PUT, ana, params, put("MZ\u0000\u0001", "?name=report.pdf"));
  expect([program.status, program.answer.code]).toEqual([415, "file_type_unknown"]);
  expect((await ask(file.PUT, ana, params, put("%PDF-1.7", ""))).status).toBe(400);
  const viewer = await aMember(place, "viewer");
  expect((await ask(file.PUT, viewer, params, put("%PDF-1.7"))).status).toBe(403);
  await ask(file.PUT, ana, params, put("%PDF-1.7"));
  const stranger = await aMember(await aDesk(), "owner");
  for (const who of [stranger, await aMember(place, "contributor")]) {
    expect((await ask(file.GET, who, params)).status).toBe(404);
    expect((await ask(file.PUT, who, params, put("%PDF-1.7"))).status).toBe(404);
  }
  expect((await ask(file.GET, stranger, { ...params, deskId: stranger.deskId })).status).toBe(404);
});
