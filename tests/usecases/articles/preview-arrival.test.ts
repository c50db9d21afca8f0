import { expect, test } from "vitest";
import { previewArrival } from "@/lib/usecases/articles/preview-arrival";
import { brought, bytesOf, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember, anArticle, someEvidence } from "@/tests/support/newsroom";

async function aFile() {
  const desk = await aDesk("Harbour Review");
  const ana = await aMember(desk, "checker", "Ana Koll");
  const article = await anArticle(ana, { title: "Port moves more" });
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  await someEvidence(ana, article, claim.id);
  return { desk, ana, article, file: await exported(ana, article.id) };
}

test("says what a file is and stores nothing of it", async () => {
  const { article, file } = await aFile();
  const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem");
  const view = {
    articleId: article.id,
    title: "Port moves more",
    from: { name: "Harbour Review", exportedBy: "Ana Koll", exportedAt: file.exportedAt },
    counts: { versions: 1, claims: 1, evidence: 1, sources: 1, people: 1, files: 0 },
    histories: [{ desk: "Harbour Review", events: 2, purged: 0 }],
    here: false,
    members: [],
    sourcesKept: [],
    can: { import_article: true },
  };
  expect(await previewArrival(cem, bytesOf(file))).toMatchObject(view);
  expect(await previewArrival(cem, bytesOf(file))).toMatchObject(view);
  await brought(cem, file);
  expect(await previewArrival(cem, bytesOf(file))).toMatchObject({ here: true, can: { import_article: false } });
});

test("says whom of the desk it names, and that only an owner can bring it in", async () => {
  const { desk, file } = await aFile();
  const [other, owner] = [await aMember(desk, "editor", "Bea"), await aMember(desk, "owner", "Olga")];
  const elsewhere = structuredClone(file);
  expect(await previewArrival(other, bytesOf(elsewhere))).toMatchObject({
    members: ["Ana Koll"],
    can: { import_article: false },
  });
  expect(await previewArrival(owner, bytesOf(elsewhere))).toMatchObject({ here: true, members: ["Ana Koll"] });
});

test("is not for contributors and viewers", async () => {
  const { file } = await aFile();
  const desk = await aDesk();
  for (const role of ["contributor", "viewer"] as const) {
    const actor = await aMember(desk, role);
    await expect(previewArrival(actor, bytesOf(file))).rejects.toMatchObject({ code: "not_allowed" });
  }
});
