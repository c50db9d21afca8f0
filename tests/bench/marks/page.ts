import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { ClaimMark } from "@/lib/editor/claim-marks";
import { articleOf, claimsOn } from "./article";
import { type Mounted, type WayName, ways } from "./ways";

/* Runs in the browser: mounts one way at a time on the same sheet and says how long it takes. */

/** Milliseconds: `painted` until the second frame after it, `work` of the main thread up to the end of the first frame. */
export interface Timing {
  painted: number;
  work: number;
}

export interface Round {
  first: Timing;
  /** Until everything is drawn, off the screen too. */
  whole: number;
  /** After one claim got another finding. */
  change: Timing;
  elements: number;
}

export interface Scrolling {
  frames: number;
  p95: number;
  longest: number;
  over50: number;
}

const WORDS = 20_000;
const doc = articleOf(WORDS);

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** The end of the work the main thread does for the frame that is being made: style, layout and paint follow the callbacks. */
function frameMade(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  });
}

async function quiet(): Promise<void> {
  (globalThis as { gc?: () => void }).gc?.();
  for (let count = 0; count < 4; count += 1) await frame();
  await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
}

async function timed(mounted: Mounted, claims: readonly ClaimMark[]): Promise<Timing> {
  await quiet();
  const made = frameMade();
  // Begins in a frame's callback, so that `work` holds no waiting for the screen.
  const start = await new Promise<number>((done) => {
    requestAnimationFrame(() => {
      const now = performance.now();
      mounted.set(claims);
      done(now);
    });
  });
  let work = (await made) - start;
  while (!mounted.drawn()) work = (await frameMade()) - start;
  await frame();
  return { painted: (await frame()) - start, work };
}

async function completed(mounted: Mounted, claims: readonly ClaimMark[], start: number): Promise<number> {
  while (!mounted.complete(claims)) for (let count = 0; count < 4; count += 1) await frame();
  return performance.now() - start;
}

function mount(way: WayName): { mounted: Mounted; end: () => void } {
  const sheet = document.createElement("div");
  sheet.className = "relative";
  document.querySelector("[data-page]")?.append(sheet);
  const mounted = ways[way](sheet, doc);
  return {
    mounted,
    end() {
      mounted.destroy();
      sheet.remove();
    },
  };
}

async function round(way: WayName, count: number): Promise<Round> {
  const claims = claimsOn(doc, count);
  const { mounted, end } = mount(way);
  const start = performance.now();
  const first = await timed(mounted, claims);
  const whole = await completed(mounted, claims, start);
  const middle = Math.floor(count / 4);
  const changed = claims.map((claim, index) => (index === middle ? { ...claim, appearance: "superseded" } : claim));
  const change = await timed(mounted, changed);
  const elements = document.querySelectorAll("[data-page] *").length;
  end();
  return { first, whole, change, elements };
}

/** From the top to the end of the article, a third of a screen at each frame. */
async function scroll(way: WayName, count: number, whenComplete: boolean): Promise<Scrolling> {
  const { mounted, end } = mount(way);
  const claims = claimsOn(doc, count);
  await timed(mounted, claims);
  if (whenComplete) await completed(mounted, claims, 0);
  const scroller = document.querySelector("[data-scroller]");
  if (!(scroller instanceof HTMLElement)) throw new Error("the page has no scroller");
  if (whenComplete) await quiet();
  const lengths: number[] = [];
  let before = await frame();
  for (let top = 0; top < scroller.scrollHeight - scroller.clientHeight; top += scroller.clientHeight / 3) {
    scroller.scrollTop = top;
    const now = await frame();
    lengths.push(now - before);
    before = now;
  }
  scroller.scrollTop = 0;
  end();
  lengths.sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
  return { frames: lengths.length, p95: at(0.95), longest: at(1), over50: lengths.filter((ms) => ms > 50).length };
}

/** What the claims stand on, to show that all ways were given the same. */
function facts(count: number) {
  const claims = claimsOn(doc, count);
  const overlapping = claims.filter(({ ranges: [range] }, at) =>
    claims.some(
      ({ ranges: [other] }, index) =>
        index < at && range && other && range.start < other.end && other.start < range.end,
    ),
  ).length;
  return { words: canonicalText(doc).split(/\s+/).length, claims: claims.length, overlapping };
}

Object.assign(globalThis, { bench: { round, scroll, facts } });
