import { chromium } from "@playwright/test";
import { sessionCookieName } from "@/lib/auth/cookies";
import { findBrowser } from "@/scripts/find-browser";
import { median } from "../figures";
import type { ReadNewsroom } from "./newsroom";

export const FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
];
const ROUNDS = 5;

export interface OpenFigures {
  /** From asking for the page until the text stands and, with claims, the first of them is drawn (ms, median). */
  empty: number;
  thousand: number;
}

/** Opens an article with and without a thousand claims in a browser that has been there before, in turn. */
export async function measureOpening(origin: string, { deskId, token, articles }: ReadNewsroom): Promise<OpenFigures> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: sessionCookieName(), value: token, url: origin }]);
    const open = async (articleId: string, wanted: string) => {
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(`${origin}/desks/${deskId}/articles/${articleId}`);
      await page.locator(wanted).first().waitFor();
      const took = performance.now() - began;
      await page.close();
      return took;
    };
    const paper = ".ProseMirror";
    await open(articles[1000], `${paper} mark`);
    const [empty, thousand]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      empty.push(await open(articles[0], `${paper} p`));
      thousand.push(await open(articles[1000], `${paper} mark`));
    }
    return { empty: median(empty), thousand: median(thousand) };
  } finally {
    await browser.close();
  }
}
