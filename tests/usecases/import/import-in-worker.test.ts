import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importInWorker } from "@/lib/import/import-in-worker";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";
import { ImportThread } from "@/lib/import/import-thread";
import { buildImportWorker } from "@/scripts/build-import-worker";

const article = {
  format: "text",
  content: "Night ferries stop\n\nThe ban begins at once, the minister said.",
} as const;
const slow = { format: "html", content: `<p>${"<b>w</b> ".repeat(20_000)}</p>` } as const;

describe("an import in a thread of its own", () => {
  test("answers as it would without one, and is refused as it would be", async () => {
    const { metadata, doc } = await importInWorker(article);
    expect(metadata.title).toBe("Night ferries stop");
    expect(doc.content).toHaveLength(2);
    await expect(importInWorker({ format: "html", content: "<div>".repeat(50_000) })).rejects.toMatchObject({
      code: "import_too_deep",
      params: { limit: IMPORT_LIMITS.openElements },
    });
    await expect(importInWorker({ format: "text", content: "a\u0000" })).rejects.toMatchObject({
      code: "import_not_text",
    });
  });

  test("is killed when its time is over, or when nobody waits for it any more", async () => {
    const late = new ImportThread();
    await expect(late.run(slow, undefined, 1)).rejects.toMatchObject({ code: "import_took_too_long" });
    expect(late.isDead).toBe(true);
    const gone = new AbortController();
    const abandoned = importInWorker(slow, gone.signal);
    gone.abort(new Error("gone"));
    await expect(abandoned).rejects.toThrow("gone");
    await expect(importInWorker(article)).resolves.toHaveProperty("doc");
  });

  test("waits its turn in a bounded queue, and what is beyond it is told so at once", async () => {
    const places = IMPORT_LIMITS.workers + IMPORT_LIMITS.queue;
    const crowd = Array.from({ length: places + 3 }, () => importInWorker(slow));
    const outcomes = await Promise.allSettled(crowd);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(places);
    const refused = outcomes.slice(places).map((outcome) => outcome.status === "rejected" && outcome.reason.code);
    expect(refused).toEqual(["too_busy", "too_busy", "too_busy"]);
    await expect(importInWorker(article)).resolves.toHaveProperty("doc");
  });

  test("who leaves the queue gives the place free", async () => {
    const running = [importInWorker(slow), importInWorker(slow)];
    const gone = new AbortController();
    const waiting = importInWorker(article, gone.signal);
    const next = importInWorker(article);
    gone.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    await expect(Promise.all([...running, next])).resolves.toHaveLength(3);
  });

  test("runs from its bundle in production, and does not keep the process alive", async () => {
    await buildImportWorker();
    const script = join(tmpdir(), `claimdesk-import-${process.pid}.mts`);
    const module = join(process.cwd(), "lib/import/import-in-worker.ts");
    writeFileSync(
      script,
      `const { importInWorker } = await import(${JSON.stringify(module)}); const { doc } = await importInWorker(${JSON.stringify(article)}); process.stdout.write(String(doc.content.length));`,
    );
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: "production",
      TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.json"),
    };
    const output = execFileSync(process.execPath, ["--import", "tsx", script], {
      env: environment,
      encoding: "utf8",
      timeout: 15_000,
    });
    expect(output).toBe("2");
  });
});
