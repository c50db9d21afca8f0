import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { sessionCookieName } from "@/lib/auth/cookies";
import { disconnect } from "@/lib/db/client";
import { findBrowser } from "@/scripts/find-browser";
import { aDesk, aMember, aSource } from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";
import { withProduct } from "../product";
import { claimed } from "../reads/newsroom";
import { FLAGS } from "../reads/open-article";
import { aim, table, times } from "../tell";

/** Sizes of scripts, gzipped (bytes). */
export interface ScriptFigures {
  /** Of the workbench: what its page names, without which the text does not stand. */
  needed: number;
  /** What it fetches once the text stands: panels, and the pages it links to. */
  ahead: number;
  /** The editor with its extensions and nothing of ours; React with the router, which every page needs. */
  editor: number;
  frame: number;
}

/** What the script of the workbench may weigh (bytes), and beside the editor alone. */
const MOST = 250_000;
const MOST_TIMES = 3.8;

const zipped = (script: string | Buffer) => gzipSync(script, { level: 9 }).length;
const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);

/** Opens an article in a browser that was never here, and weighs every script it asks for until nothing more comes. */
export async function measureScript(told: (line: string) => void): Promise<ScriptFigures> {
  const bareServer = join(import.meta.dirname, "..", "reads", "bare-server.ts");
  told("Weighing the script of the workbench");
  return withProduct(bareServer, anOpenArticle, async ({ origin }, { deskId, articleId, token }) => {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    try {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name: sessionCookieName(), value: token, url: origin }]);
      const page = await context.newPage();
      const scripts = new Map<string, number>();
      page.on("response", async (response) => {
        if (response.request().resourceType() !== "script" || !response.ok()) return;
        scripts.set(new URL(response.url()).pathname, zipped(await response.body()));
      });
      const document = await page.goto(`${origin}/desks/${deskId}/articles/${articleId}`);
      const named = (await document?.text()) ?? "";
      await page.locator(".ProseMirror mark").first().waitFor();
      await quiet(() => scripts.size);
      const all = [...scripts];
      const isNamed = ([path]: [string, number]) => named.includes(path.replace("/_next/", ""));
      return {
        needed: sum(all.filter(isNamed).map(([, size]) => size)),
        ahead: sum(all.filter((each) => !isNamed(each)).map(([, size]) => size)),
        editor: await editorAlone(),
        frame: frameAlone(),
      };
    } finally {
      await browser.close();
    }
  });
}

async function anOpenArticle(): Promise<{ deskId: string; articleId: string; token: string }> {
  const desk = await aDesk("Bench");
  const checker = await aMember(desk, "checker");
  const articleId = await claimed(checker, 20, (await aSource(checker)).id);
  const token = await tokenOf(checker);
  await disconnect();
  return { deskId: desk.id, articleId, token };
}

const STILL_MS = 3_000;

/** Ends when a figure has not grown for a while. */
async function quiet(figure: () => number): Promise<void> {
  for (let before = -1; before !== figure(); ) {
    before = figure();
    await new Promise((done) => setTimeout(done, STILL_MS));
  }
}

/** What of it the article's schema is made from; React is counted apart. */
async function editorAlone(): Promise<number> {
  const contents = `export { Editor } from "@tiptap/core";
    export { Image } from "@tiptap/extension-image";
    export { TableKit } from "@tiptap/extension-table";
    export { EditorContent, useEditor } from "@tiptap/react";
    export { StarterKit } from "@tiptap/starter-kit";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2023",
    external: ["react", "react-dom"],
    alias: { "@tiptap/extension-link": "./lib/editor/no-link.ts" }, // as in next.config.ts
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return zipped(outputFiles[0]?.text ?? "");
}

function frameAlone(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as {
    rootMainFiles: string[];
  };
  return sum(rootMainFiles.map((file) => zipped(readFileSync(join(".next", file)))));
}

/** Prints the sizes, and whether they stay within what they may be. */
export function tellScript({ needed, ahead, editor, frame }: ScriptFigures): void {
  const kB = (size: number) => (size / 1000).toFixed(0);
  console.log("\nScript of the workbench, gzipped");
  table([
    ["", "kB", "of the editor alone"],
    ["before the text stands", kB(needed), times(needed / editor)],
    ["fetched ahead afterwards", kB(ahead), times(ahead / editor)],
    ["the editor alone", kB(editor), times(1)],
    ["React and the router", kB(frame), times(frame / editor)],
  ]);
  aim(
    `before the text at most ${MOST_TIMES} times the editor alone: ${times(needed / editor)}`,
    needed <= MOST_TIMES * editor,
  );
  aim(`before the text within ${kB(MOST)} kB: ${kB(needed)} kB`, needed <= MOST);
}
