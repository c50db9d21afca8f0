import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Everything of this repository that a page points to, pictures among it. */
function pointsTo(page: string): string[] {
  const text = readFileSync(page, "utf8").replaceAll(/```.*?```/gs, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, src]) => link ?? src ?? "");
  return targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target)).map((target) => target.split("#")[0] ?? "");
}

test.each(["README.md", ...globSync("docs/**/*.md")])("%s points to nothing that is not there", (page) => {
  expect(pointsTo(page).filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

test("pictures are small enough to be read with the page", () => {
  for (const picture of globSync("docs/pictures/*.png")) expect(statSync(picture).size).toBeLessThan(300_000);
});
