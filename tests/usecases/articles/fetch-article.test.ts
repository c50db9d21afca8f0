import { beforeEach, describe, expect, test, vi } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { readFile } from "@/lib/queries/read-file";
import { sha256Hex } from "@/lib/runtime/digest";
import { createArticle } from "@/lib/usecases/articles/create-article";
import { fetchArticle } from "@/lib/usecases/articles/fetch-article";
import { articleBody } from "@/tests/support/article-body";
import { page, redirect } from "@/tests/support/canary";
import { asOwner } from "@/tests/support/database";
import { aFetchableSite, letFetch } from "@/tests/support/fetchable-site";
import { aDesk, aMember, newId } from "@/tests/support/newsroom";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const line =
  "Der Hafen schlug im Mai 4.200 Container um, teilte das Büro am Dienstag mit, und niemand hatte vorher gezählt.";
const html = Buffer.from(
  `<html lang="de"><head><title>Hafen schlägt mehr um</title><meta property="og:site_name" content="Küstenblatt">
  <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Änne Groß"},"datePublished":"2026-06-02"}</script></head>
  <body><nav><a href="/">Start</a></nav><main><h1>Hafen schlägt mehr um</h1>${`<p>${line}</p>`.repeat(4)}</main>
  <script>globalThis.ran = true</script></body></html>`,
  "latin1",
);
const site = await aFetchableSite({
  "/hafen": (_, response) => page(response, html, "text/html; charset=ISO-8859-1"),
  "/kurz": redirect("/hafen", 301),
  "/pdf": (_, response) => page(response, "%PDF-1.7", "application/pdf"),
  "/empty": (_, response) => page(response, "<title>Nothing</title>"),
});

async function aFetchingDesk() {
  const desk = await aDesk();
  await letFetch(desk);
  return { desk, ana: await aMember(desk, "checker") };
}

const heldPages = (desk: { id: string }) => asOwner("SELECT id FROM fetched_page WHERE desk_id = $1", [desk.id]);

describe("fetching an article", () => {
  test("shows what would be kept, with what the page says of itself, and holds the page", async () => {
    const { desk, ana } = await aFetchingDesk();
    const { doc, metadata, page } = await fetchArticle(ana, { url: `${site.url}/kurz#top` });
    expect(metadata).toEqual({
      title: "Hafen schlägt mehr um",
      byline: "Änne Groß",
      publisher: "Küstenblatt",
      canonicalUrl: `${site.url}/hafen`,
      publishedAt: "2026-06-02",
      language: "de",
      derivedFrom: "",
    });
    expect(JSON.stringify(doc)).toContain("teilte das Büro am Dienstag mit");
    expect(page).toMatchObject({
      requestedUrl: `${site.url}/kurz`,
      finalUrl: `${site.url}/hafen`,
      mediaType: "text/html; charset=iso-8859-1",
      size: html.byteLength,
      sha256: sha256Hex(html),
    });
    expect(await heldPages(desk)).toEqual([{ id: page.id }]);
  });

  test("keeps the page as it came with the article that is made from it, and lets it go in between", async () => {
    const { desk, ana } = await aFetchingDesk();
    const { page } = await fetchArticle(ana, { url: `${site.url}/hafen` });
    const body = articleBody({ fetchedPageId: page.id });
    const first = await createArticle(ana, body);
    expect(await createArticle(ana, body)).toEqual(first);
    expect(await heldPages(desk)).toEqual([]);
    const { pages } = await readArticle(ana, first.id);
    expect(pages).toEqual([
      {
        id: expect.any(String),
        name: "127.0.0.1 hafen.html",
        mediaType: page.mediaType,
        size: page.size,
        sha256: page.sha256,
        fetched: { requestedUrl: page.requestedUrl, finalUrl: page.finalUrl, at: page.fetchedAt },
      },
    ]);
    const { bytes, headers } = await readFile(ana, first.id, pages[0]?.id ?? "");
    expect(Buffer.from(bytes).equals(html)).toBe(true);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment/);
    const told = await asOwner<{ type: string }>("SELECT type FROM event WHERE stream_id = $1 ORDER BY seq", [
      first.id,
    ]);
    expect(told.map(({ type }) => type)).toEqual(["article_created", "page_kept"]);
  });

  test("says so when the page is gone, or is somebody else’s", async () => {
    const { desk, ana } = await aFetchingDesk();
    const ben = await aMember(desk, "checker");
    const { page } = await fetchArticle(ana, { url: `${site.url}/hafen` });
    for (const [who, id] of [
      [ana, newId()],
      [ben, page.id],
    ] as const) {
      await expect(createArticle(who, articleBody({ fetchedPageId: id }))).rejects.toMatchObject({ code: "page_gone" });
    }
    await createArticle(ana, articleBody({ fetchedPageId: page.id }));
  });

  test("holds a page for a day, and ten of one person", async () => {
    const { desk, ana } = await aFetchingDesk();
    const first = await fetchArticle(ana, { url: `${site.url}/hafen` });
    await asOwner("UPDATE fetched_page SET fetched_at = fetched_at - interval '25 hours' WHERE desk_id = $1", [
      desk.id,
    ]);
    for (let count = 0; count < 11; count += 1) await fetchArticle(ana, { url: `${site.url}/hafen` });
    const held = await heldPages(desk);
    expect(held).toHaveLength(10);
    expect(held).not.toContainEqual({ id: first.page.id });
  });

  test("takes no PDF, and nothing without words", async () => {
    const { desk, ana } = await aFetchingDesk();
    await expect(fetchArticle(ana, { url: `${site.url}/pdf` })).rejects.toMatchObject({ code: "page_type_wrong" });
    await expect(fetchArticle(ana, { url: `${site.url}/empty` })).rejects.toMatchObject({ code: "import_empty" });
    expect(await heldPages(desk)).toEqual([]);
  });

  test("is for those who may take articles in, where the desk fetches", async () => {
    const { desk } = await aFetchingDesk();
    const before = site.connections();
    const viewer = await aMember(desk, "viewer");
    await expect(fetchArticle(viewer, { url: site.url })).rejects.toMatchObject({ code: "not_allowed" });
    const ana = await aMember(await aDesk(), "checker");
    const off = { code: "fetching_off", params: { by: "desk" } };
    await expect(fetchArticle(ana, { url: site.url })).rejects.toMatchObject(off);
    const owner = await aMember(desk, "owner");
    await expect(fetchArticle(owner, { url: "http://127.0.0.1:1/" })).rejects.toMatchObject({ code: "url_refused" });
    expect(site.connections()).toBe(before);
  });

  test("is limited for each member", async () => {
    const { ana, desk } = await aFetchingDesk();
    const codes: string[] = [];
    for (let count = 0; count < 31; count += 1) {
      await fetchArticle(ana, { url: "ftp://example.org" }).catch(({ code }) => codes.push(code));
    }
    expect(codes.at(-1)).toMatch(/rate_limited|url_refused/); // the minute may have turned meanwhile
    expect(codes.filter((code) => code === "url_refused").length).toBeGreaterThanOrEqual(30);
    const ben = await aMember(desk, "checker");
    await expect(fetchArticle(ben, { url: "ftp://example.org" })).rejects.toMatchObject({ code: "url_refused" });
  });
});
