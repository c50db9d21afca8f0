import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fetchPage } from "@/lib/fetch/fetch-page";
import { canary, page, redirect } from "@/tests/support/canary";
import { refusalOf, rules } from "./refusal-of";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const html = "<title>Port</title><p>4,200 containers.</p>";
const packed = (coding: string, bytes: Buffer) => (_: unknown, response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/html", "content-encoding": coding });
  response.end(bytes);
};

const site = await canary({
  "/story": (_, response) => page(response, html, 'text/html; charset="ISO-8859-1"'),
  "/text": (_, response) => page(response, "plain", "text/plain"),
  "/pdf": (_, response) => page(response, "%PDF-1.7\n", "application/pdf"),
  "/not-pdf": (_, response) => page(response, "<p>A page", "application/pdf"),
  "/picture": (_, response) => page(response, "GIF89a", "image/gif"),
  "/untyped": (_, response) => response.end("x"),
  "/gone": (_, response) => response.writeHead(410, { "content-type": "text/html" }).end("gone"),
  "/empty": (_, response) => response.writeHead(204).end(),
  "/gzip": packed("gzip", gzipSync(html)),
  "/br": packed("br", brotliCompressSync(html)),
  "/deflate": packed("deflate", deflateSync(html)),
  "/bare-deflate": packed("deflate", deflateRawSync(html)),
  "/zstd": packed("zstd", Buffer.from(html)),
  "/twice": packed("gzip, gzip", gzipSync(gzipSync(html))),
  "/broken-gzip": packed("gzip", gzipSync(html.repeat(100)).subarray(0, 40)),
  "/no-gzip": packed("gzip", Buffer.from(html)),
  "/moved": redirect("/story#part", 301),
  "/far": redirect("/hop1"),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((hop) => [`/hop${hop}`, redirect(`/hop${hop + 1}`)])),
  "/hop4-to-story": redirect("/story"),
  "/loop": redirect("/loop"),
  "/nowhere": redirect("http://[::1"),
  "/not-modified": (_, response) => response.writeHead(304).end(),
});
const allowed = [site.pair];

describe("a page", () => {
  test("arrives as it was sent, with where it was found and when", async () => {
    const before = Date.now();
    const fetched = await fetchPage(`${site.url}/moved?from=here#top`, rules({ allowed }));
    expect(fetched).toMatchObject({
      mediaType: "text/html",
      charset: "ISO-8859-1",
      requestedUrl: `${site.url}/moved?from=here`,
      finalUrl: `${site.url}/story`,
    });
    expect(fetched.bytes.toString()).toBe(html);
    expect(fetched.fetchedAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  test("is asked for without cookie, referrer or anybody’s name", async () => {
    await fetchPage(`${site.url}/moved`, rules({ allowed }));
    const { headers } = site.asked.at(-1) ?? {};
    expect(Object.keys(headers ?? {}).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
    expect(headers?.host).toBe(site.pair);
  });

  test.each(["/gzip", "/br", "/deflate", "/bare-deflate"])("is unpacked: %s", async (path) => {
    expect((await fetchPage(site.url + path, rules({ allowed }))).bytes.toString()).toBe(html);
  });

  test.each([
    ["/story", "fetched"],
    ["/text", "fetched"],
    ["/pdf", "fetched"],
    ["/not-pdf", "page_type_wrong:application/pdf"],
    ["/picture", "page_type_wrong:image/gif"],
    ["/untyped", "page_type_wrong:"],
    ["/zstd", "page_type_wrong:zstd"],
    ["/twice", "page_type_wrong:gzip, gzip"],
    ["/broken-gzip", "page_unreachable:connection"],
    ["/no-gzip", "page_unreachable:connection"],
    ["/gone", "page_unreachable:410"],
    ["/empty", "page_unreachable:204"],
    ["/not-modified", "page_unreachable:304"],
    ["/loop", "page_unreachable:redirects"],
    ["/far", "page_unreachable:redirects"],
    ["/hop3", "fetched"],
    ["/nowhere", "url_refused:malformed"],
  ])("%s: %s", async (path, outcome) => {
    expect(await refusalOf(site.url + path, { allowed })).toBe(outcome);
  });

  test("of a type that is not wanted is not read", async () => {
    expect(await refusalOf(`${site.url}/pdf`, { allowed, wanted: { "text/html": 1_000 } })).toBe(
      "page_type_wrong:application/pdf",
    );
  });

  test("leaves one line in the log: host, status, bytes and time, no path", async () => {
    const said = vi.spyOn(console, "log");
    said.mockClear();
    await fetchPage(`${site.url}/story?who=secret`, rules({ allowed }));
    const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(lines).toEqual([
      {
        at: expect.any(String),
        level: "info",
        event: "page_fetched",
        host: "127.0.0.1",
        status: 200,
        bytes: html.length,
        ms: expect.any(Number),
      },
    ]);
  });
});
