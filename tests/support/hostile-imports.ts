import type { ImportInput } from "@/lib/import/import-input";
import { chanceFrom } from "./chance";
import { hostileDocx } from "./hostile-docx";
import { activePage, activePages, hostileMarkdown, htmlFloods, type Kind } from "./hostile-html";
import { hostileUrls } from "./hostile-urls";

/** One of the five hundred: made when it is asked for, always the same. */
export type HostileImport = { name: string } & (
  | { kind: "html" | "markdown" | "docx"; input: () => Exclude<ImportInput, { format: "page" }> }
  | { kind: "url"; url: string; resolvesTo?: readonly string[] }
);

/** Where they try to get to, and which live servers they may be fetched from. */
interface Places {
  /** Canaries stand on this port of the loopback addresses. */
  inside: { port: number };
  site: string;
  rude: string;
}

const COUNTS = { html: 200, markdown: 30, docx: 110, url: 160 };

/**
 * Five hundred imports that somebody made to run something in a reader’s browser, to reach what lies inside, or to cost time and
 * memory. At weight 1 floods are as large as they may just be; at less they are by that much smaller, and the rest is the same.
 */
export function hostileImports(weight: number, places: Places): HostileImport[] {
  const lure = `http://127.0.0.1:${places.inside.port}`;
  const fill = <T>(kinds: readonly Kind<T>[], count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => {
      const [name, make, most] = kinds[at % kinds.length] as Kind<T>;
      // As much as may be the first time, then as chance has it.
      const make1 = () => {
        const chance = chanceFrom(seed + at);
        const share = at < kinds.length ? 1 : (1 + chance.below(10)) / 10;
        return make(Math.ceil(most * weight * share), chance, lure);
      };
      return { name: `${name} (${at + 1})`, make: make1 };
    });
  const beside = COUNTS.html - activePages.length;
  const html = [
    ...fill(activePages, activePages.length, 0),
    ...fill(
      [...htmlFloods, ...htmlFloods.map((): Kind<string> => ["a page of things that act", activePage, 1])],
      beside,
      1_000,
    ),
  ];
  return [
    ...html.map(({ name, make }) => text("html", name, make)),
    ...fill(hostileMarkdown, COUNTS.markdown, 2_000).map(({ name, make }) => text("markdown", name, make)),
    ...fill(hostileDocx, COUNTS.docx, 3_000).map(({ name, make }) => ({
      ...{ kind: "docx" as const, name },
      input: () => ({ format: "docx" as const, bytes: make() }),
    })),
    ...hostileUrls(COUNTS.url, places.inside, places.site, places.rude).map(([name, url, resolvesTo]) => ({
      ...{ kind: "url" as const, name, url },
      ...(resolvesTo ? { resolvesTo } : {}),
    })),
  ];
}

function text(kind: "html" | "markdown", name: string, make: () => string): HostileImport {
  return { kind, name, input: () => ({ format: kind, content: make() }) };
}
