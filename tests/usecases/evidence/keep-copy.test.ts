import { beforeEach, describe, expect, test, vi } from "vitest";
import { findPassage } from "@/lib/domain/anchoring/find-passage";
import { FILES_PER_EVIDENCE } from "@/lib/domain/evidence/evidence";
import { claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { exportArticle } from "@/lib/queries/export-article";
import { readClaim } from "@/lib/queries/read-claims";
import { readCopy } from "@/lib/queries/read-copy";
import { readFile } from "@/lib/queries/read-file";
import { sha256Hex } from "@/lib/runtime/digest";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { keepCopy } from "@/lib/usecases/evidence/keep-copy";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { page } from "@/tests/support/canary";
import { asOwner } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aFetchableSite, letFetch } from "@/tests/support/fetchable-site";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const line =
  "The port moved 4,200 containers in May, the harbour office said on Tuesday, “a record” nobody had counted before.";
const html = `<html lang="en"><head><title>Port statistics</title></head><body><nav><a href="/">Home</a></nav>
  <main><h1>Port statistics</h1>${`<p>${line}</p>`.repeat(4)}</main><aside><p>Berths: 14</p></aside>
  <script>document.title = "ran"</script><img src=x onerror="alert(1)"></body></html>`;
let fetched = 0;
const site = await aFetchableSite({
  "/may": (_, response) => {
    fetched += 1;
    page(response, html);
  },
  "/report.pdf": (_, response) => page(response, "%PDF-1.7 not much", "application/pdf; charset=binary"),
  "/xhtml": (_, response) => page(response, html, "application/xhtml+xml"),
  "/broken": (_, response) => response.writeHead(500).end(),
});

async function aPieceOfEvidence(url = `${site.url}/may`) {
  const desk = await aDesk();
  await letFetch(desk);
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const body = evidenceBody([claim.id], sourceBody({ kind: "url", url }));
  const { evidenceIds } = await attachEvidence(ana, article.id, body);
  const place = { articleId: article.id, claimId: claim.id, evidenceId: evidenceIds[0] ?? "" };
  const evidence = async () => {
    const view = await readClaim(ana, article.id, claim.id);
    return view.evidence[0];
  };
  return { desk, ana, article, claim, place, evidence };
}

describe("keeping a copy of a source’s page", () => {
  test("keeps bytes, hash, time and address, and tells it", async () => {
    const { ana, article, claim, place, evidence } = await aPieceOfEvidence();
    const fileId = newId();
    const { file, revision } = await keepCopy(ana, place, { ...command(), fileId });
    expect(file).toEqual({
      id: fileId,
      name: "127.0.0.1 may.html",
      mediaType: "text/html; charset=utf-8",
      size: Buffer.byteLength(html),
      sha256: sha256Hex(html),
      fetched: { requestedUrl: `${site.url}/may`, finalUrl: `${site.url}/may`, at: expect.any(String) },
    });
    expect(await evidence()).toMatchObject({ revision, files: [file] });
    const [told] = await asOwner<{ type: string; subjects: string[] }>(
      "SELECT type, subjects FROM event WHERE stream_id = $1 ORDER BY seq DESC LIMIT 1",
      [article.id],
    );
    expect(told).toEqual({
      type: "copy_kept",
      subjects: [`claim:${claim.id}`, `evidence:${place.evidenceId}`, `file:${fileId}`],
    });
  });

  test("fetches once for one command, and again for the next", async () => {
    const { ana, place, evidence } = await aPieceOfEvidence();
    const asked = { ...command(), fileId: newId() };
    fetched = 0;
    const first = await keepCopy(ana, place, asked);
    expect(await keepCopy(ana, place, asked)).toEqual(first);
    expect(fetched).toBe(1);
    await expect(keepCopy(ana, place, { ...command(), fileId: asked.fileId })).rejects.toMatchObject({
      code: "already_exists",
    });
    await keepCopy(ana, place, { ...command(), fileId: newId() });
    expect(fetched).toBe(2);
    expect((await evidence())?.files).toHaveLength(2);
  });

  test("gives its words, in which the passage is looked for, and its bytes only as a download", async () => {
    const { ana, article, place } = await aPieceOfEvidence();
    const { file } = await keepCopy(ana, place, { ...command(), fileId: newId() });
    const copy = await readCopy(ana, article.id, file.id, "article");
    expect(copy).toMatchObject({ title: "Port statistics", language: "en", dir: "ltr" });
    expect(copy.text).not.toMatch(/Berths|Home|<|ran/);
    const [found] = findPassage(copy.text, 'moved 4,200 containers in May […] "a record"');
    expect(copy.text.slice(found?.start, found?.end)).toBe("moved 4,200 containers in May");
    expect((await readCopy(ana, article.id, file.id, "page")).text).toMatch(/Berths: 14/);
    const { headers } = await readFile(ana, article.id, file.id);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment/);
  });

  test("leaves with its article, and what is known of it with it", async () => {
    const { ana, article, place } = await aPieceOfEvidence();
    const { file } = await keepCopy(ana, place, { ...command(), fileId: newId() });
    const { bytes } = await exportArticle(ana, article.id, "json");
    const { files } = claimdesk1.parse(JSON.parse(await new Response(bytes).text()));
    expect(files).toMatchObject([
      {
        id: file.id,
        mediaType: "text/html; charset=utf-8",
        fetchedFrom: `${site.url}/may`,
        finalUrl: `${site.url}/may`,
        fetchedAt: file.fetched?.at,
        base64: Buffer.from(html).toString("base64"),
      },
    ]);
  });

  test("keeps a PDF, whose words are not read", async () => {
    const { ana, article, place } = await aPieceOfEvidence(`${site.url}/report.pdf`);
    const { file } = await keepCopy(ana, place, { ...command(), fileId: newId() });
    expect(file).toMatchObject({ name: "127.0.0.1 report.pdf", mediaType: "application/pdf" });
    await expect(readCopy(ana, article.id, file.id, "article")).rejects.toMatchObject({ code: "page_type_wrong" });
  });

  test("never gives XHTML out as what it is", async () => {
    const { ana, article, place } = await aPieceOfEvidence(`${site.url}/xhtml`);
    const { file } = await keepCopy(ana, place, { ...command(), fileId: newId() });
    expect(file.mediaType).toBe("application/xhtml+xml");
    expect((await readFile(ana, article.id, file.id)).headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect((await readCopy(ana, article.id, file.id, "article")).text).toContain(line);
  });

  test("keeps nothing of a page that is not there, not public, or of a source without one", async () => {
    for (const [url, code] of [
      [`${site.url}/broken`, "page_unreachable"],
      ["http://127.0.0.1/", "url_refused"],
      ["", "url_refused"],
    ] as const) {
      const { ana, place, evidence } = await aPieceOfEvidence(url);
      await expect(keepCopy(ana, place, { ...command(), fileId: newId() })).rejects.toMatchObject({ code });
      expect((await evidence())?.files).toEqual([]);
    }
  });

  test("is for those who may edit the evidence, while it stands", async () => {
    const { desk, ana, place } = await aPieceOfEvidence();
    fetched = 0;
    const keep = (who: typeof ana) => keepCopy(who, place, { ...command(), fileId: newId() });
    await expect(keep(await aMember(desk, "viewer"))).rejects.toMatchObject({ code: "not_allowed" });
    await expect(keep(await aMember(desk, "contributor"))).rejects.toMatchObject({ code: "not_found" });
    await expect(keep(await aMember(await aDesk(), "owner"))).rejects.toMatchObject({ code: "not_found" });
    await withdrawEvidence(ana, place, { ...command(), withdrawn: true, reason: "An old edition" });
    await expect(keep(ana)).rejects.toMatchObject({ code: "evidence_withdrawn" });
    expect(fetched).toBe(0);
  });

  test("stops where a piece of evidence has as many files as it may", async () => {
    const { ana, place, evidence } = await aPieceOfEvidence();
    for (let count = 0; count < FILES_PER_EVIDENCE; count += 1) {
      await keepCopy(ana, place, { ...command(), fileId: newId() });
    }
    await expect(keepCopy(ana, place, { ...command(), fileId: newId() })).rejects.toMatchObject({
      code: "files_too_many",
    });
    expect((await evidence())?.files).toHaveLength(FILES_PER_EVIDENCE);
  });

  test("reads only what was fetched, for those who may read the article", async () => {
    const { desk, ana, article, place } = await aPieceOfEvidence();
    const { file } = await keepCopy(ana, place, { ...command(), fileId: newId() });
    const viewer = await aMember(desk, "viewer");
    expect((await readCopy(viewer, article.id, file.id, "article")).title).toBe("Port statistics");
    const outside = await aMember(await aDesk(), "owner");
    await expect(readCopy(outside, article.id, file.id, "article")).rejects.toMatchObject({ code: "not_found" });
    const other = await anArticle(ana);
    await expect(readCopy(ana, other.id, file.id, "article")).rejects.toMatchObject({ code: "not_found" });
  });
});
