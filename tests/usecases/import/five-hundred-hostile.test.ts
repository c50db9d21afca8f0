import dns from "node:dns/promises";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { Refusal } from "@/lib/domain/refusal";
import type { NodeJson } from "@/lib/domain/text/doc";
import { parseDoc } from "@/lib/editor/parse-doc";
import { fetchArticle } from "@/lib/usecases/articles/fetch-article";
import { previewImport } from "@/lib/usecases/articles/preview-import";
import { canary, rawCanary } from "@/tests/support/canary";
import { letFetch } from "@/tests/support/fetchable-site";
import { type HostileImport, hostileImports } from "@/tests/support/hostile-imports";
import { hostileSite, rudely } from "@/tests/support/hostile-urls";
import { aDesk, aMember } from "@/tests/support/newsroom";
import { readApart } from "@/tests/support/read-apart";
import { unhurriedImports } from "@/tests/support/unhurried-imports";

/* The bench sends the same at full weight to the production server: tests/bench/hostile. */
const WEIGHT = 0.08;
const AT_ONCE = 2;
/** A member may import sixty times a minute and fetch thirty pages. */
const OF_ONE_MEMBER = 25;
const MOST_MEMORY = 300;
/** Of the large ones, each in a process of its own; the bench measures all. */
const EVERY = 14;

unhurriedImports();
const inside = await canary();
const besides = [await canary({}, "127.0.0.2", inside.port), await canary({}, "::1", inside.port).catch(() => inside)];
const site = await canary(hostileSite(inside, WEIGHT));
const rude = await rawCanary(rudely);
process.env.CLAIMDESK_FETCH_ALLOW = `${site.pair},${rude.pair}`;
const all = hostileImports(WEIGHT, { inside, site: site.url, rude: rude.url });

const namesAsked = new Set<string>();
const lookup = vi.spyOn(dns, "lookup").mockImplementation((async (name: string) => {
  namesAsked.add(name);
  const meant = all.find((each) => each.kind === "url" && each.resolvesTo && new URL(each.url).hostname === name);
  const addresses = meant?.kind === "url" ? (meant.resolvesTo ?? []) : [];
  return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
}) as unknown as typeof dns.lookup);
syncBuiltinESMExports();
afterAll(() => {
  lookup.mockRestore();
  syncBuiltinESMExports();
});

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const isWeb = (url: string) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
const isPicture = (src: string) => src === "" || isWeb(src) || /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(src);
const MARKS = ["bold", "italic", "underline", "strike", "code", "link", "superscript", "subscript"];

/** Everything in a document that a browser would follow or load; a node or mark of a kind that is not known is told too. */
function unsafe(node: NodeJson): string[] {
  const own = node.type === "image" && !isPicture(String(node.attrs?.src)) ? [`picture ${node.attrs?.src}`] : [];
  for (const { type, attrs } of node.marks ?? []) {
    const href = String(attrs?.href);
    if (!MARKS.includes(type)) own.push(`mark ${type}`);
    if (type === "link" && !isWeb(href) && !/^mailto:./i.test(href)) own.push(`link ${href}`);
  }
  return [...own, ...(node.content ?? []).flatMap(unsafe)];
}

/** How it ends: "read", or the code of a refusal. Anything else is thrown. */
async function outcome(by: Actor, hostile: HostileImport): Promise<string> {
  try {
    const read = hostile.kind === "url" ? fetchArticle(by, { url: hostile.url }) : previewImport(by, hostile.input());
    const { doc } = parseDoc((await read).doc);
    expect(unsafe(doc)).toEqual([]);
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw new Error(`${hostile.kind}: ${hostile.name}`, { cause: error });
  }
}

test("five hundred hostile imports: none runs, none gets inside, and each is read or refused", {
  timeout: 180_000,
}, async () => {
  expect(all).toHaveLength(500);
  const desk = await aDesk();
  await letFetch(desk);
  const ended = new Map<HostileImport, string>();
  const left = [...all];
  const lane = async () => {
    let by = await aMember(desk, "checker");
    let count = 0;
    for (let hostile = left.pop(); hostile; hostile = left.pop()) {
      if (count % OF_ONE_MEMBER === OF_ONE_MEMBER - 1) by = await aMember(desk, "checker");
      count += 1;
      ended.set(hostile, await outcome(by, hostile));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const counts = Object.groupBy(ended.values(), (how) => how);
  const known = /^(?:read|url_refused|import_\w+|page_(?:unreachable|too_large|type_wrong|took_too_long))$/;
  expect(Object.keys(counts).filter((how) => !known.test(how))).toEqual([]);
  expect(counts.import_took_too_long ?? []).toEqual([]);
  expect(counts.page_took_too_long).toHaveLength(1); // the server that says nothing
  const read = (kind: HostileImport["kind"]) =>
    [...ended].filter(([each, how]) => each.kind === kind && how === "read");
  for (const kind of ["html", "markdown", "docx"] as const) expect(read(kind).length).toBeGreaterThan(15);
  // Of the addresses only those of the site that may be fetched are read.
  for (const [each] of read("url")) expect(each.kind === "url" && each.url.startsWith(site.url)).toBe(true);
  for (const each of [inside, ...besides]) expect([each.asked, each.connections()]).toEqual([[], 0]);
  expect([...namesAsked].filter((name) => !/^name-\d+\.example\.org$/.test(name))).toEqual([]);
});

test("and none takes more than 300 MB", { timeout: 180_000 }, async () => {
  const large = hostileImports(1, { inside, site: site.url, rude: rude.url });
  const taken = await readApart(large.filter((_, at) => at % EVERY === 0));
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.filter(({ memory }) => memory > MOST_MEMORY)).toEqual([]);
});
