import { describe, expect, test } from "vitest";
import { FILE_BYTES, FILES_PER_ARTICLE } from "@/lib/domain/files/file";
import { readFile } from "@/lib/queries/read-file";
import { sha256Hex } from "@/lib/runtime/digest";
import { addFile } from "@/lib/usecases/files/add-file";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, newId } from "@/tests/support/newsroom";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pdf = bytesOf("%PDF-1.7\nnot much of one");

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  return { desk, ana, article: await anArticle(ana) };
}

describe("keeping a file", () => {
  test("stores its bytes and hash, tells it, and gives it back", async () => {
    const { ana, article } = await aStory();
    const id = newId();
    const file = await addFile(ana, article.id, { id, name: "Count “May”.pdf", bytes: pdf });
    expect(file).toEqual({
      id,
      name: "Count “May”.pdf",
      mediaType: "application/pdf",
      size: pdf.byteLength,
      sha256: sha256Hex(pdf),
      fetched: null,
    });
    const { bytes, headers } = await readFile(ana, article.id, id);
    expect(new TextDecoder().decode(bytes)).toBe("%PDF-1.7\nnot much of one");
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "content-disposition": `inline; filename="Count _May_.pdf"; filename*=UTF-8''Count%20%E2%80%9CMay%E2%80%9D.pdf`,
    });
    const told = await asOwner("SELECT type, subjects FROM event WHERE stream_id = $1 AND seq = 2", [article.id]);
    expect(told).toEqual([{ type: "file_added", subjects: [`file:${id}`] }]);
  });

  test("answers the same to the same file, and refuses another under its id", async () => {
    const { ana, article } = await aStory();
    const file = { id: newId(), name: "a.pdf", bytes: pdf };
    const first = await addFile(ana, article.id, file);
    expect(await addFile(ana, article.id, { ...file, name: "b.pdf" })).toEqual(first);
    const other = { ...file, bytes: bytesOf("%PDF-1.7\nanother") };
    await expect(addFile(ana, article.id, other)).rejects.toMatchObject({ code: "already_exists" });
    const elsewhere = await anArticle(ana);
    await expect(addFile(ana, elsewhere.id, file)).rejects.toMatchObject({ code: "already_exists" });
    const twice = { id: newId(), name: "c.pdf", bytes: pdf };
    const [left, right] = await Promise.all([addFile(ana, article.id, twice), addFile(ana, article.id, twice)]);
    expect(left).toEqual(right);
  });

  test("keeps equal bytes once on a desk", async () => {
    const { ana, article } = await aStory();
    for (const name of ["one.pdf", "two.pdf"]) await addFile(ana, article.id, { id: newId(), name, bytes: pdf });
    expect(await asOwner("SELECT FROM file_content WHERE desk_id = $1", [ana.deskId])).toHaveLength(1);
    expect(await asOwner("SELECT FROM file WHERE desk_id = $1", [ana.deskId])).toHaveLength(2);
  });

  test("takes 25 MB and not a byte more, within seconds", async () => {
    const { ana, article } = await aStory();
    const bytes = new Uint8Array(FILE_BYTES + 1);
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    bytes.set(pdf);
    const large = { id: newId(), name: "large.pdf", bytes };
    await expect(addFile(ana, article.id, large)).rejects.toMatchObject({ code: "file_too_large" });
    const started = performance.now();
    await addFile(ana, article.id, { ...large, bytes: bytes.slice(0, FILE_BYTES) });
    expect((await readFile(ana, article.id, large.id)).bytes.byteLength).toBe(FILE_BYTES);
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  test("refuses what it does not know, and keeps nothing of it", async () => {
    const { ana, article } = await aStory();
    const zip = bytesOf("PK\u0003\u0004 not an office file");
    await expect(addFile(ana, article.id, { id: newId(), name: "a.docx", bytes: zip })).rejects.toMatchObject({
      code: "file_type_unknown",
    });
    const empty = { id: newId(), name: "a.txt", bytes: bytesOf("") };
    await expect(addFile(ana, article.id, empty)).rejects.toMatchObject({ code: "file_type_unknown" });
    expect(await asOwner("SELECT FROM file_content WHERE desk_id = $1", [ana.deskId])).toHaveLength(0);
  });

  test("never serves a page or a drawing as what it is", async () => {
    const { ana, article } = await aStory();
    const script = "<script>alert(1)</script>";
    for (const name of ["page.html", "drawing.svg", "notes.txt"]) {
      const id = newId();
      await addFile(ana, article.id, { id, name, bytes: bytesOf(script) });
      const { headers } = await readFile(ana, article.id, id);
      expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
      expect(headers["content-disposition"]).toMatch(/^attachment;/);
    }
  });

  test("ends where an article has too many, also of equal bytes", async () => {
    const { ana, article } = await aStory();
    await addFile(ana, article.id, { id: newId(), name: "a.pdf", bytes: pdf });
    await asOwner(
      `INSERT INTO file (desk_id, id, article_id, name, media_type, size, sha256, created_by_id, created_at)
       SELECT desk_id, gen_random_uuid(), article_id, name, media_type, size, sha256, created_by_id, created_at
       FROM file, generate_series(2, $2) WHERE article_id = $1`,
      [article.id, FILES_PER_ARTICLE - 1],
    );
    await addFile(ana, article.id, { id: newId(), name: "b.pdf", bytes: pdf });
    await expect(addFile(ana, article.id, { id: newId(), name: "c.pdf", bytes: pdf })).rejects.toMatchObject({
      code: "files_too_many",
    });
  });

  test("is for whoever works on the article", async () => {
    const { desk, ana, article } = await aStory();
    const file = { id: newId(), name: "a.pdf", bytes: pdf };
    await expect(addFile(await aMember(desk, "viewer"), article.id, file)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const outsider = await aMember(desk, "contributor");
    await expect(addFile(outsider, article.id, file)).rejects.toMatchObject({ code: "not_found" });
    await addFile(ana, article.id, file);
    await expect(readFile(outsider, article.id, file.id)).rejects.toMatchObject({ code: "not_found" });
    const other = await anArticle(ana);
    await expect(readFile(ana, other.id, file.id)).rejects.toMatchObject({ code: "not_found" });
  });
});
