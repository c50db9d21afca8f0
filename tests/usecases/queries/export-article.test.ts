import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { transact } from "@/lib/db/transact";
import { type Claimdesk1, claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { exportFormat } from "@/lib/domain/reports/export-format";
import { exportArticle } from "@/lib/queries/export-article";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { readCsv } from "@/tests/domain/reports/read-csv";
import { asPurge } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, someEvidence } from "@/tests/support/newsroom";

const HOSTILE = '</style><script>alert("1")</script>';

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana Koll");
  const unheard = await aMember(desk, "editor", "Nobody Named");
  const article = await anArticle(ana, { title: HOSTILE, paragraphs: ["😀 A quay 😀 of 1974.", HOSTILE] });
  const quay = await aClaim(ana, article, ["quay 😀 of 1974", "1974"], { kind: "number", speaker: HOSTILE });
  const about = await aClaim(ana, article, [], { statement: "Left out", aboutId: quay.id });
  const retired = await aClaim(ana, article, ["A quay"]);
  await retireClaim(ana, article.id, retired.id, { ...command(), reason: HOSTILE });
  const evidence = await someEvidence(ana, article, quay.id, { passage: HOSTILE });
  await aFile(ana, article.id, evidence.id);
  await submitAssessment(ana, article.id, quay.id, {
    ...command(),
    id: newId(),
    answer: { labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["date_place"], rationale: HOSTILE },
    judged: { versionId: article.versionId, statement: "", placementText: "quay 😀 of 1974" },
  });
  return { desk, ana, unheard, article, quay, about };
}

async function aFile(by: Actor, articleId: string, evidenceId: string) {
  const bytes = Buffer.from("what the port says");
  const [id, sha256] = [newId(), sha256Hex(bytes)];
  const { deskId, memberId: createdById, at: createdAt } = by;
  await transact(async (tx) => {
    await tx.fileContent.create({ data: { deskId, sha256, bytes } });
    const what = { name: "port.txt", mediaType: "text/plain", size: bytes.length, sha256 };
    await tx.file.create({ data: { deskId, id, articleId, ...what, createdById, createdAt } });
    await tx.evidenceFile.create({ data: { deskId, evidenceId, fileId: id } });
  });
}

async function asJson(actor: Actor, articleId: string): Promise<Claimdesk1> {
  const { bytes } = await exportArticle(actor, articleId, "json");
  return claimdesk1.parse(JSON.parse(await new Response(bytes).text()));
}

test("the JSON holds everything: places in code points, files with their bytes, hashes that agree", async () => {
  const { ana, article, quay, about } = await aStory();
  const told = await asJson(ana, article.id);
  const [version] = told.versions;
  const points = [...(version?.text ?? "")];
  for (const place of told.claims.flatMap((claim) => claim.places)) {
    expect(points.slice(place.range.start, place.range.end).join("")).toBe(place.exact);
  }
  const sentences = version?.sentences.map(({ start, end }) => points.slice(start, end).join("").trim());
  expect(sentences).toContain("😀 A quay 😀 of 1974.");
  expect(sha256Hex(canonicalJson(version?.doc))).toBe(version?.docSha256);
  expect(told.claims.map(({ number, retired }) => [number, retired?.reason])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, HOSTILE],
  ]);
  expect(told.claims[1]?.links).toMatchObject([{ id: about.id, type: "about", toId: quay.id }]);
  expect(told.people).toEqual([{ id: ana.memberId, name: "Ana Koll" }]);
  expect(told.files.map((file) => Buffer.from(file.base64, "base64").toString())).toEqual(["what the port says"]);
  expect(told.claims[0]?.evidence[0]?.fileIds).toEqual(told.files.map((file) => file.id));
  expect(told.scales.map((scale) => scale.purpose)).toEqual(["own_copy"]);
});

test("its history proves, and still does with a payload purged", async () => {
  const { ana, article } = await aStory();
  const proves = ({ events }: Claimdesk1): boolean => {
    let before: Buffer = Buffer.from(events.genesis);
    for (const { salt, payload, digest } of events.items) {
      const now = Buffer.from(digest, "hex");
      if (salt !== null && payload !== null) {
        const computed = createHash("sha256").update(before).update(Buffer.from(salt, "base64")).update(payload);
        if (!computed.digest().equals(now)) return false;
      }
      before = now;
    }
    return events.head === before.toString("hex");
  };
  const told = await asJson(ana, article.id);
  expect(told.events.items.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(proves(told)).toBe(true);
  await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = 3", [article.id]);
  expect(proves(await asJson(ana, article.id))).toBe(true);
  const [first] = told.events.items;
  if (first) first.payload = `${first.payload} `;
  expect(proves(told)).toBe(false);
});

test("the HTML is a file to save that may do nothing, whatever the article is called", async () => {
  const { ana, article } = await aStory();
  const { bytes, headers } = await exportArticle(ana, article.id, "html");
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-disposition":
      "attachment; filename=\"style-script-alert-1-script.html\"; filename*=UTF-8''style-script-alert-1-script.html",
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none';/),
    "x-content-type-options": "nosniff",
  });
  const page = String(bytes);
  expect(page).not.toContain("<script");
  expect(page.match(/<mark /g)).toHaveLength(2);
  expect(page).toContain('aria-label="Claim 1: Fix"');
});

test("Markdown and CSV are files to save of the same report, whatever the article is called", async () => {
  const { ana, article, quay } = await aStory();
  const read = async (format: "markdown" | "claims-csv" | "evidence-csv") => {
    const { bytes, headers } = await exportArticle(ana, article.id, format);
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringMatching(/^sandbox;/),
      "x-content-type-options": "nosniff",
    });
    return { text: String(bytes), type: headers["content-type"], name: headers["content-disposition"] };
  };
  const markdown = await read("markdown");
  expect(markdown).toMatchObject({
    type: expect.stringMatching(/^text\/markdown; charset=utf-8/),
    name: expect.stringContaining('"style-script-alert-1-script.md"'),
  });
  expect(markdown.text).toContain("😀 A quay 😀 of 1974[^1].");
  expect(markdown.text).not.toMatch(/(?<!\\)<script/);
  const claims = await read("claims-csv");
  expect(claims).toMatchObject({
    type: expect.stringMatching(/^text\/csv; charset=utf-8/),
    name: expect.stringContaining('"style-script-alert-1-script.claims.csv"'),
  });
  expect(readCsv(claims.text).map((row) => row[4])).toEqual(["claim_number", "1", "2", "3"]);
  const evidence = await read("evidence-csv");
  expect(evidence.name).toContain('"style-script-alert-1-script.evidence.csv"');
  expect(readCsv(evidence.text).map((row) => row[3])).toEqual(["claim_id", quay.id]);
});

test("an empty article, a viewer, and somebody who may not see it", async () => {
  const { desk, article } = await aStory();
  const viewer = await aMember(desk, "viewer");
  const bare = await anArticle(viewer, { paragraphs: [] });
  expect((await asJson(viewer, bare.id)).claims).toEqual([]);
  expect(String((await exportArticle(viewer, bare.id, "html")).bytes)).toContain("No claims were recorded.");
  const contributor = await aMember(desk, "contributor");
  for (const format of exportFormat.options) {
    expect((await exportArticle(viewer, bare.id, format)).headers).toBeDefined();
    await expect(exportArticle(contributor, article.id, format)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a claim linked to a retired one, and one merged away, can be exported", async () => {
  const { ana, article, quay, about } = await aStory();
  const link = { linkId: newId(), type: "same_claim" as const, toId: about.id, linked: true };
  await linkClaims(ana, article.id, quay.id, { ...command(), ...link });
  await retireClaim(ana, article.id, about.id, { ...command(), reason: "done" });
  expect((await asJson(ana, article.id)).claims[0]?.links).toHaveLength(1);
  expect(String((await exportArticle(ana, article.id, "html")).bytes)).toContain("Retired claims");
});
