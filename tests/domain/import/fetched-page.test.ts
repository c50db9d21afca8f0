import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { decodePage } from "@/lib/import/decode-page";
import { type PageInput, pageToDoc } from "@/lib/import/page-to-doc";

const latin1 = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));

describe("the words of fetched bytes", () => {
  const shiftJis = [0x8d, 0x60, 0x82, 0xcd]; // 港は
  const windows = bytes([0x93], "caf", [0xe9, 0x94], " ", [0x80], "5"); // “café” €5
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8 without a word about it", bytes("<p>café"), "", "<p>café"],
    ["Latin-1 as its sender says", latin1("<p>café"), "ISO-8859-1", "<p>café"],
    ["Latin-1 as the page says", latin1('<meta charset="latin1"><p>café'), "", '<meta charset="latin1"><p>café'],
    ["Windows-1252 as its sender says", windows, "windows-1252", "“café” €5"],
    ["Windows-1252 by elimination", windows, "", "“café” €5"],
    [
      "Shift_JIS as the page says",
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>', shiftJis),
      "",
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>港は',
    ],
    ["Shift_JIS as its sender says", bytes(shiftJis), "shift_jis", "港は"],
    [
      "XHTML by its declaration",
      latin1('<?xml version="1.0" encoding="iso-8859-1"?>é'),
      "",
      '<?xml version="1.0" encoding="iso-8859-1"?>é',
    ],
    ["the sender before the page", bytes('<meta charset="latin1">é'), "utf-8", '<meta charset="latin1">é'],
    [
      "a byte order mark before both",
      bytes([0xef, 0xbb, 0xbf], '<meta charset="latin1">é'),
      "latin1",
      '<meta charset="latin1">é',
    ],
    ["UTF-16 by its mark", bytes([0xff, 0xfe, 0x2f, 0x6e]), "", "港"],
    ["UTF-16 the other way round", bytes([0xfe, 0xff, 0x6e, 0x2f]), "", "港"],
    ["a page that can’t be the UTF-16 it declares", bytes('<meta charset="utf-16">é'), "", '<meta charset="utf-16">é'],
    ["an encoding nobody knows", bytes("é"), "x-nobody", "é"],
    ["UTF-8 that is broken", bytes("a", [0xff], "b"), "utf-8", "a\ufffdb"],
    ["NUL", bytes("a", [0], "b"), "", "a\ufffdb"],
    ["nothing", bytes(), "", ""],
  ])("%s", (_, given, charset, text) => {
    expect(decodePage(given, charset)).toBe(text);
  });
});

describe("a fetched page", () => {
  const address = "https://news.example.org/2026/05/port?page=1";
  const input = (given: Partial<PageInput> = {}): PageInput => ({
    format: "page",
    bytes: new Uint8Array(),
    mediaType: "text/html",
    charset: "",
    address,
    whole: false,
    ...given,
  });
  const story =
    "The port moved 4,200 containers in May, the harbour office said on Tuesday, and nobody had counted before.";
  const html = `<title>Port moves more</title><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
    <main><h1>Port moves more</h1><p>${story} <a href="../source">The count</a> is new.</p><p>${story}</p><p>${story}</p></main>
    <aside><h2>In figures</h2><table><tr><td>Berths</td><td>14</td></tr></table></aside><footer>Imprint</footer>`;

  test("knows where it was found, and its links begin there", () => {
    const { doc, metadata } = pageToDoc(html, input());
    expect(metadata).toMatchObject({ title: "Port moves more", canonicalUrl: address });
    expect(JSON.stringify(doc)).toContain('"https://news.example.org/2026/source"');
  });

  test("is believed about its own address, and about where its links begin", () => {
    const said = `<base href="/files/"><link rel="canonical" href="/port">${html}`;
    const { doc, metadata } = pageToDoc(said, input());
    expect(metadata.canonicalUrl).toBe("https://news.example.org/port");
    expect(JSON.stringify(doc)).toContain('"https://news.example.org/source"');
    const hostile = pageToDoc(`<base href="javascript:x/">${html}`, input());
    expect(JSON.stringify(hostile.doc)).toContain('"https://news.example.org/2026/source"');
  });

  test("gives its article, or all of its words", () => {
    const article = canonicalText(pageToDoc(html, input()).doc);
    expect(article).toContain(story);
    expect(article).not.toContain("Imprint");
    const whole = canonicalText(pageToDoc(html, input({ whole: true })).doc);
    expect(whole).toContain(story);
    expect(whole).toContain("Berths");
    expect(whole).toContain("Imprint");
  });

  test("is an article as well without the tags that could be left out", () => {
    expect(pageToDoc(`<nav>Home</nav><h1>Port</h1><p>${story}<p>${story}<p>${story}`, input()).notes).toEqual([]);
  });

  test("of plain text is read as such", () => {
    const { doc, metadata } = pageToDoc(`A < b\n\n${story}`, input({ mediaType: "text/plain" }));
    expect(canonicalText(doc)).toBe(`A < b\n${story}`);
    expect(metadata.canonicalUrl).toBe(address);
  });
});
