import { expect, type Locator, type Page } from "@playwright/test";
import { Paper } from "./paper";

/** The desk a checker works at: the paper, the claims beside it, and the card of one. */
export class Workbench {
  readonly page: Page;
  readonly paper: Paper;
  readonly list: Locator;
  readonly rows: Locator;
  readonly messages: Locator;
  readonly saveState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paper = new Paper(page);
    this.list = page.getByRole("region", { name: "Claims", exact: true });
    this.rows = this.list.locator("[data-claim-row]");
    this.messages = page.getByRole("region", { name: "Messages" });
    this.saveState = page.locator("[data-save-state]");
  }

  /** The row of a claim by its number. */
  row(number: number): Locator {
    return this.list
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("checkbox", { name: `Pick claim ${number}`, exact: true }) });
  }

  /** Chooses a claim in the list and waits for its card. */
  async choose(number: number): Promise<void> {
    await this.row(number).locator("[data-claim-row]").click();
    await expect(this.card(number)).toBeVisible();
  }

  card(number: number): Locator {
    return this.page.getByRole("article", { name: `Claim ${number}`, exact: true });
  }

  async pick(...numbers: number[]): Promise<void> {
    for (const number of numbers) {
      await this.row(number).hover();
      await this.list.getByRole("checkbox", { name: `Pick claim ${number}`, exact: true }).check();
    }
  }

  /** Opens the menu of the claim on the card and chooses from it. */
  async more(number: number, item: string): Promise<void> {
    await this.card(number).getByRole("button", { name: "More for this claim" }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /** Everything acknowledged: nothing waits in this browser. Answers wait ten seconds, in which they can be undone. */
  async saved(): Promise<void> {
    await expect.poll(() => this.page.evaluate(waiting), { timeout: 30_000 }).toBe(0);
    await expect(this.saveState).toHaveAttribute("data-save-state", "saved");
  }

  /** The address of the claim on the card. */
  chosenId(): string {
    return new URL(this.page.url()).searchParams.get("claim") ?? "";
  }
}

/** In the page: how much of what was done there is kept, since nobody has acknowledged it. */
function waiting(): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("claimdesk-outbox");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("entries").objectStore("entries").count();
      counting.onsuccess = () => {
        database.close();
        done(counting.result);
      };
    };
  });
}
