import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const BUILT = ".next/static";

/** The style sheets of the production build, as pages load them, and the classes that name its faces. */
export function styleOfBuild(): { sheets: string[]; faceClasses: string } {
  const sheets = readdirSync(BUILT, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".css"));
  const css = sheets.map((name) => readFileSync(join(BUILT, name), "utf8")).join("\n");
  const faces = [...css.matchAll(/\.([\w-]+)\s*\{\s*--face-/g)].map(([, name]) => name);
  return { sheets: sheets.map((name) => `/_next/static/${name}`), faceClasses: faces.join(" ") };
}
