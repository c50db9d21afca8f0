import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/scripts/find-browser";
import { median } from "../figures";
import type { Round, Scrolling } from "./page";
import { servePage } from "./serve-page";
import type { WayName } from "./ways";

const NAMES: WayName[] = ["ours", "recogito", "highlights"];

const FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  "--js-flags=--expose-gc",
];

/** Medians over the rounds of one way, in milliseconds. */
export interface WayFigures {
  painted: number;
  work: number;
  whole: number;
  changePainted: number;
  changeWork: number;
  elements: number;
}

export interface MarkFigures {
  claims: number;
  overlapping: number;
  words: number;
  ways: Record<WayName, WayFigures>;
  scrolling: Record<string, Scrolling>;
}

/** Paints so many claims in turn by each way, each time on a fresh mount, and scrolls our reader. */
export async function measureMarks(count: number, rounds: number, told: (line: string) => void): Promise<MarkFigures> {
  const page = await servePage();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  try {
    const open = async (): Promise<Page> => {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      tab.on("pageerror", (error) => told(`  the page says: ${error.message}`));
      await tab.goto(page.address);
      await tab.evaluate("document.fonts.ready.then(() => undefined)");
      return tab;
    };
    // A tab each: a Recogito that was destroyed goes on listening to its page, and its neighbours would pay for it.
    const tabs = { ours: await open(), recogito: await open(), highlights: await open() };
    const ask = async <T>(way: WayName, call: string) => {
      await tabs[way].bringToFront();
      return (await tabs[way].evaluate(`bench.${call}`)) as T;
    };
    told(`Painting ${count} claims: ${rounds} rounds of each way in turn`);
    const seen: Record<WayName, Round[]> = { ours: [], recogito: [], highlights: [] };
    // The first round warms the compiler and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const way of NAMES) {
        const result = await ask<Round>(way, `round("${way}", ${count})`);
        if (round > 0) seen[way].push(result);
      }
    }
    const scrolling = {
      "when all is drawn": await ask<Scrolling>("ours", `scroll("ours", ${count}, true)`),
      "while it is drawn": await ask<Scrolling>("ours", `scroll("ours", ${count}, false)`),
    };
    const facts = await ask<{ words: number; claims: number; overlapping: number }>("ours", `facts(${count})`);
    const ways = { ours: summed(seen.ours), recogito: summed(seen.recogito), highlights: summed(seen.highlights) };
    return { ...facts, ways, scrolling };
  } finally {
    await browser.close();
    await page.stop();
  }
}

function summed(rounds: Round[]): WayFigures {
  return {
    painted: median(rounds.map(({ first }) => first.painted)),
    work: median(rounds.map(({ first }) => first.work)),
    whole: median(rounds.map(({ whole }) => whole)),
    changePainted: median(rounds.map(({ change }) => change.painted)),
    changeWork: median(rounds.map(({ change }) => change.work)),
    elements: median(rounds.map(({ elements }) => elements)),
  };
}
