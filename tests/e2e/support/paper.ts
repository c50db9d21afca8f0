import { expect, type Locator, type Page } from "@playwright/test";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The article as it lies before somebody: words to be found, dragged over and pointed at. */
export class Paper {
  readonly page: Page;
  /** The text itself, which takes the keyboard. */
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.locator("[data-reading]");
  }

  /** Drags over the words from the first to the last, as a mouse does; from the end to the beginning when asked. */
  async drag(from: string, to = from, how: "forwards" | "backwards" = "forwards"): Promise<void> {
    await this.#bringUp(from);
    const first = await this.#boxOf(from, "first");
    const last = await this.#boxOf(to, "last");
    const start = { x: first.x + 0.5, y: first.y + first.height / 2 };
    const end = { x: last.x + last.width - 0.5, y: last.y + last.height / 2 };
    const [down, up] = how === "forwards" ? [start, end] : [end, start];
    const { mouse } = this.page;
    await mouse.move(down.x, down.y);
    await mouse.down();
    await mouse.move((down.x + up.x) / 2, (down.y + up.y) / 2);
    await mouse.move(up.x, up.y, { steps: 4 });
    await mouse.up();
  }

  /** Clicks in the middle of words. */
  async point(words: string): Promise<void> {
    await this.#bringUp(words);
    const { x, y, width, height } = await this.#boxOf(words, "first");
    const last = await this.#boxOf(words, "last");
    const sameLine = Math.abs(last.y - y) < height / 2;
    await this.page.mouse.click(sameLine ? (x + last.x + last.width) / 2 : x + width / 2, y + height / 2);
  }

  /** The toolbar beside selected words. */
  menu(): Locator {
    return this.page.getByRole("toolbar", { name: "Selected words" });
  }

  /** Selects words by mouse and presses Claim; waits until it is said that it was recorded, and under which number. */
  async claim(number: number, from: string, to = from, how?: "forwards" | "backwards"): Promise<void> {
    await this.drag(from, to, how);
    await this.menu().getByRole("button", { name: "Claim", exact: true }).click();
    await this.recorded(number);
  }

  /** What is said, and read out, once a claim stands. */
  async recorded(number: number): Promise<void> {
    await expect(this.page.getByRole("region", { name: "Messages" })).toContainText(`Claim ${number} recorded`);
  }

  /** What a screen reader was told last. */
  said(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]').first();
  }

  /** The words a claim's marks stand on. */
  async marked(claimId: string): Promise<string> {
    const marks = this.text.locator(`[data-claims~="${claimId}"]`);
    return (await marks.allTextContents()).join("");
  }

  async #bringUp(words: string): Promise<void> {
    await expect(async () => expect(await this.text.textContent()).toContain(words)).toPass();
    await this.text.evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      let before = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        before += node.textContent ?? "";
        if (!before.includes(wanted)) continue;
        node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        return;
      }
    }, words);
  }

  /** Where the first or the last letter of words is on the screen. */
  async #boxOf(words: string, which: "first" | "last"): Promise<Box> {
    const box = await this.text.evaluate(
      (article, { wanted, first }) => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
        const text = nodes.map((node) => node.data).join("");
        const start = text.indexOf(wanted);
        if (start < 0) return null;
        let left = first ? start : start + wanted.length - 1;
        for (const node of nodes) {
          if (left < node.length) {
            const letter = document.createRange();
            letter.setStart(node, left);
            letter.setEnd(node, left + 1);
            const { x, y, width, height } = letter.getBoundingClientRect();
            return { x, y, width, height };
          }
          left -= node.length;
        }
        return null;
      },
      { wanted: words, first: which === "first" },
    );
    if (!box) throw new Error(`the article does not say “${words}”`);
    return box;
  }
}
