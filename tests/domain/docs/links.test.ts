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

/** Everything of the tree that a page names in code: `lib/db/`, `lib/auth/actor.ts`, `lib/domain/assessments`. */
function names(page: string): string[] {
  const text = readFileSync(page, "utf8").replaceAll(/```.*?```/gs, "");
  const paths = /`((?:app|components|deploy|docs|lib|prisma|scripts|tests)\/[\w\-./[\]()]+)`/g;
  return [...text.matchAll(paths)].map(([, path]) => path ?? "").filter((path) => !path.includes("..."));
}

test.each(["README.md", ...globSync("docs/**/*.md")])("%s names no path that is not there", (page) => {
  expect(names(page).filter((path) => !existsSync(path) && !existsSync(`${path}.ts`))).toEqual([]);
});

test("pictures are small enough to be read with the page", () => {
  for (const picture of globSync("docs/pictures/*.png")) expect(statSync(picture).size).toBeLessThan(300_000);
});
