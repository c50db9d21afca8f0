import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { log } from "@/lib/runtime/log";
import { connectTo } from "./connect-to";
import { type PageType, pageType, type Wanted } from "./page-type";
import { readBody } from "./read-body";
import { type Resolve, resolveName } from "./resolve-name";
import { type AllowedPairs, addressesProblem, literalAddress, parseUrl, portOf, urlProblem } from "./url-guard";

/** A page as it arrived, with where it was asked for and where it was found. */
export interface FetchedPage {
  bytes: Buffer;
  mediaType: PageType;
  /** The character set its sender names; "" where none. */
  charset: string;
  requestedUrl: string;
  finalUrl: string;
  fetchedAt: Date;
}

export interface FetchRules {
  wanted: Wanted;
  /** For tests: pages of this machine that may be fetched all the same. */
  allowed?: AllowedPairs;
  /** For tests: who says which addresses a name has. */
  resolve?: Resolve;
  /** Whole time, redirects included, in milliseconds. */
  time?: number;
  signal?: AbortSignal;
}

const MOST_REDIRECTS = 5;
const TIME_MS = 10_000;
const HEADER_BYTES = 32_768;

/**
 * Fetches a page of the public internet, and nothing else: each hop is judged, resolved once, and asked at exactly the address
 * that was judged. Sends no cookie, no referrer and no name of a person. Refuses with a `url_…` or `page_…` code.
 */
export async function fetchPage(typed: string, rules: FetchRules): Promise<FetchedPage> {
  const time = rules.time ?? TIME_MS;
  const late = AbortSignal.timeout(time);
  const signal = rules.signal ? AbortSignal.any([rules.signal, late]) : late;
  const began = performance.now();
  const trace: Trace = { host: "", status: 0, bytes: 0 };
  let code = "";
  try {
    return await follow(typed, rules, signal, trace);
  } catch (error) {
    const told = late.aborted ? new Refusal("page_took_too_long", { seconds: time / 1000 }) : asRefusal(error, signal);
    if (told instanceof Refusal) code = told.code;
    throw told;
  } finally {
    const ms = Math.round(performance.now() - began);
    log("info", "page_fetched", { ...trace, ms, ...(code === "" ? {} : { refused: code }) });
  }
}

interface Trace {
  host: string;
  status: number;
  bytes: number;
}

async function follow(typed: string, rules: FetchRules, signal: AbortSignal, trace: Trace): Promise<FetchedPage> {
  const first = parseUrl(typed) ?? refuse("url_refused", { problem: "malformed" });
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    trace.host = url.hostname;
    const answer = await ask(url, rules, signal);
    try {
      trace.status = answer.statusCode ?? 0;
      const target = redirectOf(answer, url);
      if (target !== null) {
        url = target;
        continue;
      }
      if (trace.status !== 200) refuse("page_unreachable", { status: trace.status });
      const { mediaType, charset } = pageType(answer.headers["content-type"], rules.wanted);
      const bytes = await readBody(answer, rules.wanted[mediaType] ?? 0, signal);
      trace.bytes = bytes.byteLength;
      if (mediaType === "application/pdf" && !bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) {
        refuse("page_type_wrong", { type: "application/pdf" });
      }
      const urls = { requestedUrl: withoutFragment(first), finalUrl: withoutFragment(url) };
      return { bytes, mediaType, charset, ...urls, fetchedAt: new Date() };
    } finally {
      answer.socket.destroy();
    }
  }
  return refuse("page_unreachable", { problem: "redirects" });
}

/** Judges one hop, connects, and sends the request; answers once the head of the response is there. */
async function ask(url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const problem = urlProblem(url, rules.allowed);
  if (problem !== null) refuse("url_refused", { problem });
  const literal = literalAddress(url);
  const addresses = literal === null ? await addressesOf(url, rules, signal) : [literal];
  const socket = await connectTo(url, addresses, signal);
  try {
    const asked = request({
      createConnection: () => socket,
      setHost: false,
      path: url.pathname + url.search,
      maxHeaderSize: HEADER_BYTES,
      headers: {
        host: url.host,
        "user-agent": "Mozilla/5.0 (compatible; Claimdesk)",
        accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8",
        "accept-encoding": "gzip, deflate, br",
        connection: "close",
      },
    });
    asked.on("error", () => {}); // after the head, the answer itself says what went wrong
    asked.end();
    const heads = ["response", "upgrade"].map((head) => once(asked, head, { signal }));
    const [answer] = (await Promise.race(heads)) as [IncomingMessage];
    answer.on("error", () => {});
    return answer;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function addressesOf(url: URL, rules: FetchRules, signal: AbortSignal): Promise<string[]> {
  const resolve = rules.resolve ?? resolveName;
  const addresses = await Promise.race([resolve(url.hostname), whenAborted(signal)]);
  if (addresses.length === 0) refuse("page_unreachable", { problem: "name" });
  const problem = addressesProblem(addresses, portOf(url), rules.allowed);
  return problem === null ? addresses : refuse("url_refused", { problem });
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => signal.addEventListener("abort", () => fail(signal.reason), { once: true }));
}

/** Where an answer sends us; null: it is the page. The header's bytes are UTF-8 more often than Latin-1. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null;
  const location = Buffer.from(headers.location, "latin1").toString("utf8");
  const target = URL.parse(location, from.href);
  return parseUrl(target?.href ?? "") ?? refuse("url_refused", { problem: "malformed", redirected: true });
}

function withoutFragment(url: URL): string {
  const whole = new URL(url);
  whole.hash = "";
  return whole.href;
}

/** What went wrong on the way, which Node says with a code, is the page's fault; the rest is ours, or a caller who left. */
function asRefusal(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Refusal || signal.aborted) return error;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? new Refusal("page_unreachable", { problem: "connection" }, error) : error;
}
