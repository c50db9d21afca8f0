import { describe, expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { listArticles } from "@/lib/queries/list-articles";
import { readArticle } from "@/lib/queries/read-article";
import { readChanges } from "@/lib/queries/read-changes";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { addFile } from "@/lib/usecases/files/add-file";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { asOwner, asPurge } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { brought, canonical, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk("Harbour Review");
  const ana = await aMember(desk, "checker", "Ana Koll");
  const bea = await aMember(desk, "editor", "Bea Lind");
  const article = await anArticle(ana, {
    title: "Quays 😀",
    paragraphs: ["😀 A quay 😀 of 1974.", "The port moved 4,200 containers in May."],
    parts: [[bea, "writer"]],
  });
  const quay = await aClaim(ana, article, ["quay 😀 of 1974", "1974"], { kind: "number", speaker: "Lund" });
  const about = await aClaim(bea, article, [], { statement: "Left out", aboutId: quay.id });
  const port = await aClaim(ana, article, ["4,200 containers"]);
  const gone = await aClaim(ana, article, ["A quay"]);
  const merged = await aClaim(ana, article, ["The port"]);
  await retireClaim(ana, article.id, gone.id, { ...command(), reason: "Not a claim" });
  await linkClaims(ana, article.id, port.id, { ...command(), linkId: newId(), type: "same_claim", toId: quay.id, linked: true });
  await mergeClaims(ana, article.id, port.id, { ...command(), fromIds: [merged.id] } as never);
  const fileId = newId();
  await addFile(ana, article.id, { id: fileId, name: "port.txt", bytes: new TextEncoder().encode("what the port says") });
  const body = evidenceBody as unknown as (fields: object) => Record<string, unknown>;
  void body;
  await submitAssessment(ana, article.id, quay.id, {
    ...command(),
    id: newId(),
    answer: { labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["date_place"], rationale: "No." },
    judged: { versionId: article.versionId, statement: "", placementText: "quay 😀 of 1974" },
  });
  return { desk, ana, bea, article, quay, about };
}

const elsewhere = async () => aMember(await aDesk("Elsewhere"), "checker", "Cem Ada");

describe("an article that arrives at another desk", () => {
  test("leaves it again as the same file, byte for byte", async () => {
    const { ana, article } = await aStory();
    const file = await exported(ana, article.id);
    const cem = await elsewhere();
    const done = await brought(cem, file);
    expect(done).toMatchObject({ id: article.id, claims: 5 });
    expect(canonical(await exported(cem, article.id))).toBe(canonical(file));
  });
});
