import { expect, test } from "vitest";
import { parseDoc } from "@/lib/editor/parse-doc";
import { previewImport } from "@/lib/usecases/articles/preview-import";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";

test("shows what would be kept, which an article can be made of, and stores nothing", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const content = "# Port moves more\n\nBy Ana\n\nThe port moved **4,200** containers in May.\n";
  const { doc } = await previewImport(ana, { format: "markdown", content });
  expect(() => parseDoc(doc)).not.toThrow();
  expect(JSON.stringify(doc)).toContain("4,200");
  expect(await asOwner("SELECT FROM article WHERE desk_id = $1", [ana.deskId])).toEqual([]);
});

test("is for those who may take articles in, so many times a minute", async () => {
  const desk = await aDesk();
  const input = { format: "text" as const, content: "Words." };
  await expect(previewImport(await aMember(desk, "viewer"), input)).rejects.toMatchObject({ code: "not_allowed" });
  const ana = await aMember(desk, "checker");
  await asOwner(
    "INSERT INTO rate_limit (key, window_start, count) SELECT $1, date_trunc('minute', now()) + i * interval '1 minute', 60 FROM generate_series(0, 1) i",
    [`imports ${ana.deskId} ${ana.memberId} / 60 s`],
  );
  await expect(previewImport(ana, input)).rejects.toMatchObject({ code: "rate_limited" });
});
