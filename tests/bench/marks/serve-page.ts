import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { build } from "esbuild";
import { styleOfBuild } from "./style-of-build";

const TYPES: Record<string, string> = { css: "text/css", woff2: "font/woff2", js: "text/javascript" };

/** What CSS highlights look like: as near to the marks of claims.css as the API allows. */
const LOOKS = [
  "none",
  "supported",
  "mostly_supported",
  "mixed",
  "mostly_refuted",
  "refuted",
  "unproven",
  "not_checkable",
  "superseded",
];
const lines: Record<string, string> = {
  mixed: "wavy",
  mostly_supported: "dashed",
  mostly_refuted: "dashed",
  refuted: "double",
  unproven: "dotted",
};
const highlightRules = LOOKS.map(
  (look) =>
    `::highlight(claim-${look}) { background-color: color-mix(in oklab, var(--f-${look}) 10%, transparent); ` +
    `text-decoration: underline 2px ${lines[look] ?? "solid"} var(--f-${look}); }`,
).join("\n");

function html(script: string): string {
  const { sheets, faceClasses } = styleOfBuild();
  return `<!doctype html><html lang="en" class="${faceClasses}" data-theme="light"><head><meta charset="utf-8"><title>Marks</title>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join("\n")}
<link rel="stylesheet" href="/recogito.css"><style>.screen { display: flex; block-size: 100vh }
${highlightRules}</style></head>
<body><section class="screen bg-paper"><div data-scroller class="relative min-h-0 min-w-0 grow overflow-y-auto overscroll-contain">
<div data-page class="mx-auto max-w-[39.5rem] px-7 pb-[max(6rem,55dvh)] sm:px-8"></div></div></section>
<script>${script.replaceAll("</script", "<\\/script")}</script></body></html>`;
}

/** Serves the page of the bench on a free port of the loopback interface. */
export async function servePage(): Promise<{ address: string; stop(): Promise<void> }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2023",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "empty" },
  });
  const page = html(outputFiles[0]?.text ?? "");
  const recogito = readFileSync("node_modules/@recogito/text-annotator/dist/text-annotator.css");
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith("/_next/static/") ? path.replace("/_next/", ".next/") : undefined;
    if (path === "/favicon.ico") response.writeHead(204).end();
    else if (path === "/") response.setHeader("content-type", "text/html").end(page);
    else if (path === "/recogito.css") response.setHeader("content-type", "text/css").end(recogito);
    else if (file && existsSync(file)) {
      response
        .setHeader("content-type", TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream")
        .end(readFileSync(file));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const bound = server.address();
  const port = bound && typeof bound === "object" ? bound.port : 0;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, stop };
}
