import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listWaves } from "@/lib/queries/list-waves";
import { readCoverage } from "@/lib/queries/read-coverage";
import { readFacts } from "@/lib/queries/read-facts";
import { readArticleHistory } from "@/lib/queries/read-history";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { waveWords } from "@/lib/usecases/coverage/wave-words";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf, type TestArticle } from "@/tests/support/newsroom";

const wave = (by: Actor, article: TestArticle, ...words: string[]) =>
  waveWords(by, article.id, {
    ...command(),
    versionId: article.versionId,
    waves: words.map((each) => ({ id: newId(), range: rangeOf(article, each) })),
  });

async function coverage(by: Actor, article: TestArticle) {
  const { coverage: view } = await readCoverage(by, article.id);
  if (!view) throw new Error("no coverage");
  return { ...view, open: view.openFacts.map(({ start, end }) => article.text.slice(start, end)) };
}

test("a claim leaves the other facts of its sentence open; a wave of the rest covers them and says who looked", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana, { paragraphs: ["The port moved 4,200 containers in May 2025."], title: "Port" });
  expect(await coverage(ana, article)).toMatchObject({
    complete: false,
    figures: { sentences: 2, untouched: 2, facts: 2, openFacts: 2 },
    untouched: [{ start: 0, end: 4 }, { start: 5 }],
  });
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  expect(await coverage(ana, article)).toMatchObject({ figures: { half: 1, untouched: 1 }, open: ["May 2025"] });

  await wave(ana, article, "The port moved", "in May 2025", "Port");
  const whole = await coverage(ana, article);
  expect(whole).toMatchObject({ complete: true, figures: { claimed: 1, waved: 1, openFacts: 0 }, open: [] });
  expect(whole.wavedWithNumbers).toMatchObject([{ rule: "date", text: "May 2025", memberId: ana.memberId }]);
  expect((await listWaves(ana, article.id)).items).toMatchObject([
    { range: rangeOf(article, "Port"), counts: true },
    { range: rangeOf(article, "The port moved"), counts: true },
    { range: rangeOf(article, "in May 2025"), counts: true },
  ]);

  await retireClaim(ana, article.id, claim.id, { ...command(), reason: "Said twice" });
  expect(await coverage(ana, article)).toMatchObject({ complete: false, open: ["4,200"], figures: { half: 1 } });
});

test("the writer's own waves do not count", async () => {
  const desk = await aDesk();
  const [ana, wim] = [await aMember(desk, "checker"), await aMember(desk, "checker")];
  const article = await anArticle(ana, { paragraphs: ["All was quiet."], title: "Port", parts: [[wim, "writer"]] });
  await wave(wim, article, "Port", "All was quiet.");
  expect(await coverage(ana, article)).toMatchObject({ figures: { untouched: 2 } });
  expect((await listWaves(ana, article.id)).items.map(({ counts }) => counts)).toEqual([false, false]);
  await wave(ana, article, "Port", "All was quiet.");
  expect(await coverage(ana, article)).toMatchObject({ complete: true });
});

test("furniture, an older version, and what others published have nothing to wave", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const block = (role: string, text: string) => ({
    type: "paragraph",
    attrs: { role },
    content: [{ type: "text", text }],
  });
  const article = await anArticle(ana, {
    doc: { type: "doc", content: [block("body", "All was quiet."), block("furniture", "Read 12 comments")] },
  });
  await expect(wave(ana, article, "12 comments")).rejects.toMatchObject({ code: "nothing_to_wave" });
  await expect(wave(ana, article, "quiet", "12 comments")).rejects.toMatchObject({ code: "nothing_to_wave" });
  await expect(wave(ana, article, " ")).rejects.toMatchObject({ code: "range_invalid" });
  await expect(wave(ana, { ...article, versionId: newId() }, "quiet")).rejects.toMatchObject({
    code: "version_outdated",
  });
  expect((await listWaves(ana, article.id)).items).toEqual([]);
  expect(await coverage(ana, article)).toMatchObject({ figures: { sentences: 1, facts: 0 } });

  const published = await anArticle(ana, { purpose: "published" });
  await expect(wave(ana, published, "in May")).rejects.toMatchObject({ code: "coverage_not_kept" });
  expect(await readCoverage(ana, published.id)).toEqual({ coverage: null });
});

test("the same command sent twice at once waves once, and the same wave id is refused from another", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const body = {
    ...command(),
    versionId: article.versionId,
    waves: [{ id: newId(), range: rangeOf(article, "in May") }],
  };
  const [one, two] = await Promise.all([waveWords(ana, article.id, body), waveWords(ana, article.id, body)]);
  expect(one).toEqual(two);
  expect((await listWaves(ana, article.id)).items).toHaveLength(1);
  await expect(waveWords(ana, article.id, { ...body, ...command() })).rejects.toMatchObject({ code: "already_exists" });
});

test("a version holds ten thousand waves and no more", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const { start, end } = rangeOf(article, "in May");
  await asOwner(
    `INSERT INTO wave (desk_id, id, article_id, version_id, start, "end", member_id, created_at)
     SELECT $1, gen_random_uuid(), $2, $3, $4, $5, $6, now() FROM generate_series(1, 9999)`,
    [ana.deskId, article.id, article.versionId, start, end, ana.memberId],
  );
  await expect(wave(ana, article, "in May", "1974")).rejects.toMatchObject({ code: "waves_too_many" });
  await wave(ana, article, "1974");
});

test("history tells what was waved", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  await wave(ana, article, "in May", "1974");
  const { items } = await readArticleHistory(ana, article.id, { limit: 10 });
  expect(items[0]).toMatchObject({ type: "words_waved", payload: { exact: "in May", versionId: article.versionId } });
});

test("facts come from the server with the names of their rules", async () => {
  const ana = await aMember(await aDesk(), "viewer");
  const article = await anArticle(ana, { paragraphs: ["Marit Lund left in 1974."], title: "Port" });
  const { rules, facts, finder } = await readFacts(ana, article.id, article.versionId);
  const told = Array.from({ length: facts.length / 3 }, (_, index) => facts.slice(3 * index, 3 * index + 3));
  expect(told.map(([start, end, rule]) => [article.text.slice(start, end), rules[rule ?? -1]])).toEqual([
    ["Marit Lund", "name"],
    ["1974", "date"],
  ]);
  expect(finder).toBe("claimdesk-facts/3");
  await expect(readFacts(ana, article.id, newId())).rejects.toMatchObject({ code: "not_found" });
});
