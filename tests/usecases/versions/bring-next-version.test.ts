import { describe, expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { readArticle } from "@/lib/queries/read-article";
import { readClaim } from "@/lib/queries/read-claims";
import { readVersion } from "@/lib/queries/read-version";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { waveWords } from "@/lib/usecases/coverage/wave-words";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";
import { bringNextVersion } from "@/lib/usecases/versions/bring-next-version";
import "@/tests/support/database";
import {
  aClaim,
  aDesk,
  aDoc,
  aMember,
  anArticle,
  command,
  newId,
  rangeOf,
  type TestArticle,
} from "@/tests/support/newsroom";
import { aFixingDesk } from "../fixes/a-fixing-desk";
import { BUILT, BUSY, broughtNext, MOVED } from "./a-second-text";

const TITLE = "Port moves more";
const stet = {
  labelKey: "confirmed",
  finding: "supported",
  disposition: "stet",
  qualifiers: [],
  rationale: "",
} as const;

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claim = (words: string) => aClaim(ana, article, [words]);
  const answer = (claimId: string, placementText: string, finding: "supported" | "refuted" = "supported") =>
    submitAssessment(ana, article.id, claimId, {
      ...command(),
      id: newId(),
      answer:
        finding === "supported"
          ? { ...stet, qualifiers: [] }
          : { ...stet, labelKey: "cut", finding, disposition: "cut", qualifiers: [] },
      judged: { versionId: article.versionId, statement: "", placementText },
    });
  const read = (claimId: string) => readClaim(ana, article.id, claimId);
  return { desk, ana, article, claim, answer, read };
}

const seen = async (read: Promise<{ placements: { exact: string; state: string }[] }>) =>
  (await read).placements.map(({ exact, state }) => [exact, state]);

describe("a next version from outside", () => {
  test("becomes the current one, and only what changed in it asks for work", async () => {
    const { ana, article, claim, answer, read } = await aStory();
    const kept = await claim("never been busier");
    const moved = await claim("said on Tuesday");
    const reworded = await claim("4,200 containers");
    await answer(kept.id, "never been busier");
    await answer(moved.id, "said on Tuesday");
    await answer(reworded.id, "4,200 containers");
    const lost = await claim("3,900 containers");

    const { versionId, text } = await broughtNext(ana, article, [
      BUSY,
      MOVED.replace("4,200", "4,250"),
      "The quay was built in 1974.",
    ]);
    expect(await readArticle(ana, article.id)).toMatchObject({ versionId, versionNumber: 2 });
    expect((await readVersion(ana, article.id, versionId)).text).toBe(text);
    expect(await read(kept.id)).toMatchObject({
      stage: "settled",
      placements: [{ state: "placed", exact: "never been busier" }],
    });
    expect(await read(moved.id)).toMatchObject({ stage: "settled", placements: [{ state: "moved" }] });
    const changed = await read(reworded.id);
    expect(changed).toMatchObject({
      stage: "re_check",
      placements: [{ state: "reworded", exact: "4,250 containers" }],
    });
    expect(await read(lost.id)).toMatchObject({ placements: [{ state: "orphaned", exact: "3,900 containers" }] });
    for (const { id } of [kept, moved, reworded]) {
      const [place] = (await read(id)).placements;
      expect(text.slice(place?.range.start, place?.range.end)).toBe(place?.exact);
    }
  });

  test("one reworded place of several opens its claim again", async () => {
    const { ana, article, answer, read } = await aStory();
    const { id } = await aClaim(ana, article, ["4,200 containers", "1974"]);
    await answer(id, "4,200 containers");
    await broughtNext(ana, article, [MOVED, BUSY, BUILT.replace("1974", "1947")]);
    expect(await read(id)).toMatchObject({ stage: "re_check", finding: "supported" });
    expect(await seen(read(id))).toEqual([
      ["4,200 containers", "placed"],
      ["1947", "reworded"],
    ]);
  });

  test("other quotation marks and dashes are no other words, and it is known on which they were judged", async () => {
    const { ana, article, claim, answer, read } = await aStory();
    const quote = await claim("“We have never been busier,”");
    await answer(quote.id, "“We have never been busier,”");
    await broughtNext(ana, article, [MOVED, BUSY.replace(/[“”]/gu, '"'), BUILT]);
    expect(await read(quote.id)).toMatchObject({
      stage: "settled",
      placements: [
        { state: "placed", exact: '"We have never been busier,"', wordsBefore: "“We have never been busier,”" },
      ],
    });
  });

  test("words that were to be cut are gone as asked; others are lost", async () => {
    const { ana, article, claim, answer, read } = await aStory();
    const [cut, other] = [await claim("said on Tuesday"), await claim("the harbour office said on Tuesday")];
    await answer(cut.id, "said on Tuesday", "refuted");
    await broughtNext(ana, article, [MOVED.replace(", the harbour office said on Tuesday", ""), BUSY, BUILT]);
    expect(await seen(read(cut.id))).toEqual([["said on Tuesday", "gone_as_asked"]]);
    expect(await seen(read(other.id))).toEqual([["the harbour office said on Tuesday", "orphaned"]]);
  });

  test("retired claims come along, waves stay on unchanged words alone, and pins where their words are", async () => {
    const { ana, article, claim, read } = await aStory();
    const retired = await claim("1974");
    await retireClaim(ana, article.id, retired.id, { ...command(), reason: "Known" });
    const wave = (words: string) => ({ id: newId(), range: rangeOf(article, words) });
    const waves = [wave("The quay was built in 1974."), wave("A year earlier the port moved 3,900 containers.")];
    await waveWords(ana, article.id, { ...command(), versionId: article.versionId, waves });
    const { deskId, memberId, at: createdAt } = ana;
    const { start, end } = rangeOf(article, "never been busier");
    const sourceId = newId();
    await transact(async (tx) => {
      const source = { kind: "document" as const, title: "Yearbook", createdById: memberId, createdAt };
      await tx.source.create({ data: { deskId, id: sourceId, ...source } });
      const quoted = { exact: "never been busier", prefix: "", suffix: "" };
      const at = { deskId, id: newId(), articleId: article.id, versionId: article.versionId, start, end };
      await tx.sourcePin.create({ data: { ...at, ...quoted, sourceId, memberId, createdAt } });
    });
    const { versionId, text } = await broughtNext(ana, article, [MOVED, BUSY, BUILT.replace("3,900", "3,901")]);
    expect(await seen(read(retired.id))).toEqual([["1974", "placed"]]);
    const left = await reading().wave.findMany({ where: { versionId } });
    expect(left.map((each) => text.slice(each.start, each.end))).toEqual(["The quay was built in 1974."]);
    const pins = await reading().sourcePin.findMany({ where: { versionId } });
    expect(pins.map((each) => text.slice(each.start, each.end))).toEqual(["never been busier"]);
  });

  test("what nobody confirmed goes on waiting in the version after", async () => {
    const { ana, article, claim, answer, read } = await aStory();
    const [moved, reworded] = [await claim("said on Tuesday"), await claim("1974")];
    await answer(reworded.id, "1974");
    const second = await broughtNext(ana, article, [BUSY, MOVED, BUILT.replace("1974", "1947")]);
    await broughtNext(ana, second, [BUSY, MOVED, BUILT.replace("1974", "1947"), "One more line."]);
    expect(await seen(read(moved.id))).toEqual([["said on Tuesday", "moved"]]);
    expect(await seen(read(reworded.id))).toEqual([["1947", "reworded"]]);
    expect((await read(reworded.id)).stage).toBe("re_check");
  });

  test("is refused when it is the same to the letter, or follows a version that is not the current one", async () => {
    const { ana, article } = await aStory();
    await expect(broughtNext(ana, article, [MOVED, BUSY, BUILT])).rejects.toMatchObject({
      code: "version_unchanged",
      params: { number: 1 },
    });
    await broughtNext(ana, article, [MOVED]);
    await expect(broughtNext(ana, article, [BUSY])).rejects.toMatchObject({ code: "version_outdated" });
    const viewer = await aMember({ id: ana.deskId }, "viewer");
    await expect(broughtNext(viewer, article, [BUSY])).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("asked twice is done once, and told once with its counts", async () => {
    const { ana, article, claim } = await aStory();
    await claim("1974");
    const body = {
      ...command(),
      versionId: newId(),
      baseVersionId: article.versionId,
      doc: aDoc(TITLE, [BUILT, BUSY, MOVED]),
    };
    const first = await bringNextVersion(ana, article.id, body);
    expect(await bringNextVersion(ana, article.id, body)).toEqual(first);
    expect(first).toMatchObject({ number: 2 });
    const events = await reading().event.findMany({ where: { streamId: article.id, type: "version_brought" } });
    expect(events).toHaveLength(1);
  });
});

describe("fixes in a next version from outside", () => {
  async function aFixedStory() {
    const told = await aFixingDesk(["4,200 containers", "never been busier", "1974"]);
    const { editor, propose, decide, read } = told;
    const numbers = { number: await propose(0, "4,200", "4,300"), date: await propose(2, "1974", "1975") };
    await decide(0, numbers.number, "accepted");
    await decide(2, numbers.date, "accepted");
    const bring = (from: TestArticle, paragraphs: string[]) => broughtNext(editor, from, paragraphs);
    return { ...told, ...numbers, bring, read };
  }

  test("one that is found is applied and settles its claim on the new words; one that is not stays accepted", async () => {
    const { article, bring, read } = await aFixedStory();
    const { versionId } = await bring(article, [MOVED.replace("4,200", "4,300"), BUSY, BUILT]);
    const made = await read(0);
    expect(made.fixes).toMatchObject([{ state: "applied", appliedVersionId: versionId }]);
    expect(made.placements).toMatchObject([
      { state: "placed", exact: "4,300 containers", wordsBefore: "4,200 containers" },
    ]);
    const missing = await read(2);
    expect(missing.fixes).toMatchObject([{ state: "accepted", appliedVersionId: null, versionId, exact: "1974" }]);
    expect(missing.placements).toMatchObject([{ state: "placed", exact: "1974" }]);
  });

  test("one paragraph moved, one sentence reworded and one fix undone: those three ask for work", async () => {
    const { article, editor, number, date, bring, read } = await aFixedStory();
    const versionId = newId();
    const body = { ...command(), versionId, baseVersionId: article.versionId, fixIds: [number, date] };
    await applyAcceptedFixes(editor, article.id, body);
    const second = await readVersion(editor, article.id, versionId);
    expect(second.text).toContain("1975");
    const from = { ...article, versionId };
    await bring(from, [
      BUSY.replace("never been busier", "never had more to do"),
      BUILT,
      MOVED.replace("4,200", "4,300"),
    ]);
    expect((await read(0)).placements).toMatchObject([{ state: "moved", exact: "4,300 containers" }]);
    expect((await read(0)).fixes).toMatchObject([{ state: "applied" }]);
    expect((await read(1)).placements).toMatchObject([{ state: "reworded" }]);
    const undone = await read(2);
    expect(undone.placements).toMatchObject([{ state: "placed", exact: "1974" }]);
    expect(undone.fixes).toMatchObject([{ state: "accepted", appliedVersionId: null, exact: "1974" }]);
  });

  /** Somebody's unfinished answer with a fix of the nth claim's words. */
  async function aDraftedStory() {
    const told = await aFixedStory();
    const { article, claims, checker } = told;
    const [claim] = claims;
    const { start, end } = rangeOf(article, "4,200");
    const fix = {
      placementId: claim?.placementIds[0] ?? "",
      start,
      end,
      replacement: "4,250",
      reason: "",
      errorKind: null,
    };
    const blank = { labelKey: null, finding: null, disposition: null, qualifiers: [], rationale: "" };
    await draftAssessment(checker, article.id, claim?.id ?? "", { draft: { ...blank, fix } });
    const drafted = async () => (await readClaim(checker, article.id, claim?.id ?? "")).draft?.fix;
    return { ...told, fix, drafted };
  }

  test("the fix in an unfinished answer goes along with its words", async () => {
    const { article, bring, read, fix, drafted } = await aDraftedStory();
    const { text, versionId } = await bring(article, ["One more line comes first.", BUSY, MOVED, BUILT]);
    const [place] = (await read(0)).placements;
    expect(place?.versionId).toBe(versionId);
    const now = await drafted();
    expect(now).toMatchObject({ placementId: place?.id, replacement: "4,250" });
    expect(text.slice(now?.start, now?.end)).toBe("4,200");
    expect(now?.start).not.toBe(fix.start);
  });

  test("the fix in an unfinished answer stays as it was written where its words are gone", async () => {
    const { article, bring, fix, drafted } = await aDraftedStory();
    await bring(article, [MOVED.replace("4,200", "4,900"), BUSY, BUILT]);
    expect(await drafted()).toMatchObject(fix);
  });

  test("one that stayed behind is looked for in every later version: found it is applied, and its words come back with it", async () => {
    const { article, bring, read, propose } = await aFixedStory();
    const undecided = await propose(1, "busier", "busy");
    const second = await bring(article, [
      MOVED.replace("4,200 containers", "4,900 boxes"),
      BUSY.replace("never been busier", "never had more to do"),
      BUILT.replace("1974", "1947"),
    ]);
    const left = async (nth: number) => (await read(nth)).fixes.map(({ state, versionId }) => [state, versionId]);
    expect(await left(0)).toEqual([["accepted", article.versionId]]);
    expect(await left(1)).toEqual([["proposed", article.versionId]]);
    const third = await bring(second, [MOVED.replace("4,200", "4,300"), BUSY, BUILT.replace("1974", "1947")]);
    expect((await read(0)).fixes).toMatchObject([{ state: "applied", appliedVersionId: third.versionId }]);
    const [fix] = (await read(1)).fixes;
    expect(fix).toMatchObject({ id: undecided, state: "proposed", versionId: third.versionId, exact: "busier" });
    expect(third.text.slice(fix?.range.start, fix?.range.end)).toBe("busier");
    expect(await left(2)).toEqual([["accepted", article.versionId]]);
    // Its place is that of now: it can be worded anew there once somebody has put the place back on the words.
    const place = (await read(1)).placements.find(({ versionId }) => versionId === third.versionId);
    expect(fix?.placementId).toBe(place?.id);
  });
});
