import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Asks axe about the page as it stands now; each finding is told with the elements it is about. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(settled);
  // Asked in one go, and only for what is wrong: gathering it over frames, in a page of its own, takes twice as long.
  expect(page.frames(), "the pages have no frames, which axe would have to be asked about apart").toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: WCAG_22_AA, resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect.soft(told, `what axe finds: ${state}`).toEqual([]);
}

/** A colour half way through its transition is nobody's colour: two frames for what was just changed to begin, then its end. */
async function settled(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}
