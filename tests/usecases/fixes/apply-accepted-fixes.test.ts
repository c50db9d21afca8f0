import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { parseDoc } from "@/lib/editor/parse-doc";
import { readArticle } from "@/lib/queries/read-article";
import { readVersion } from "@/lib/queries/read-version";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";
import "@/tests/support/database";
import { command, newId, rangeOf } from "@/tests/support/newsroom";
import { aFixingDesk } from "./a-fixing-desk";

const WORDS = ["4,200 containers", "said on Tuesday", "4,200 containers in May", "never been busier", "1974"];

async function aStory() {
  const told = await aFixingDesk(WORDS);
  const { editor, article, propose, decide } = told;
  const number = await propose(0, "4,200", "4,300");
  const cut = await propose(1, "said on Tuesday", "");
  const refused = await propose(3, "never", "seldom");
  await decide(0, number, "accepted");
  await decide(1, cut, "accepted");
  await decide(3, refused, "refused", "It is what she said");
  const apply = (fixIds: string[], versionId = newId(), by = editor) =>
    applyAcceptedFixes(by, article.id, { ...command(), versionId, baseVersionId: article.versionId, fixIds });
  return { ...told, number, cut, refused, apply };
}

test("the next version is the text with the accepted fixes made, and nothing else", async () => {
  const { article, editor, apply, number, cut, read } = await aStory();
  const versionId = newId();
  await expect(apply([number, cut], versionId)).resolves.toMatchObject({ versionId, number: 2 });
  const version = await readVersion(editor, article.id, versionId);
  expect(version.text).toBe(article.text.replace("4,200", "4,300").replace("said on Tuesday", ""));
  expect(parseDoc(version.doc).doc).toEqual(version.doc);
  expect(version.sentences.at(-1)).toBe(version.text.length);
  await expect(readArticle(editor, article.id)).resolves.toMatchObject({ versionId, versionNumber: 2 });
  const row = await reading().version.findFirst({ where: { id: versionId } });
  expect(row).toMatchObject({ origin: "fixes_applied", basedOnId: article.versionId });
  expect((await read(0)).fixes).toMatchObject([{ state: "applied", appliedVersionId: versionId }]);
});

test("claims settle on the new words, are gone as asked, are reworded, or stay where they are", async () => {
  const { apply, number, cut, read } = await aStory();
  await apply([number, cut]);
  const places = await Promise.all(WORDS.map(async (_, nth) => (await read(nth)).placements[0]));
  expect(places.map((place) => [place?.exact, place?.state, place?.wordsBefore])).toEqual([
    ["4,300 containers", "placed", "4,200 containers"],
    ["said on Tuesday", "gone_as_asked", null],
    ["4,300 containers in May", "reworded", null],
    ["never been busier", "placed", null],
    ["1974", "placed", null],
  ]);
});

test("waves whose words did not change, pins and open fixes go along", async () => {
  const { article, editor, checker, apply, number, cut, propose, read } = await aStory();
  const open = await propose(4, "1974", "1975");
  const same = await propose(2, "4,200", "4,300");
  const { deskId, memberId, at: createdAt } = checker;
  const at = { deskId, articleId: article.id, versionId: article.versionId, memberId, createdAt };
  const place = (words: string) => {
    const { start, end } = rangeOf(article, words);
    return { start, end };
  };
  const source = { kind: "document" as const, title: "Yearbook", createdById: memberId, createdAt };
  const sourceId = newId();
  await transact(async (tx) => {
    await tx.wave.createMany({
      data: [
        { ...at, id: newId(), ...place("The quay was built in 1974.") },
        { ...at, id: newId(), ...place("The port moved 4,200 containers") },
      ],
    });
    await tx.source.create({ data: { deskId, id: sourceId, ...source } });
    const quoted = { exact: "A year earlier", prefix: "", suffix: "" };
    await tx.sourcePin.create({ data: { ...at, id: newId(), ...place("A year earlier"), ...quoted, sourceId } });
  });
  const { versionId } = await apply([number, cut]);
  const { text } = await readVersion(editor, article.id, versionId);
  const waves = await reading().wave.findMany({ where: { versionId } });
  expect(waves.map(({ start, end }) => text.slice(start, end))).toEqual(["The quay was built in 1974."]);
  const pins = await reading().sourcePin.findMany({ where: { versionId } });
  expect(pins.map(({ start, end, exact }) => [text.slice(start, end), exact])).toEqual([
    ["A year earlier", "A year earlier"],
  ]);
  const [carried] = (await read(4)).fixes;
  expect(carried).toMatchObject({ id: open, state: "proposed", versionId, exact: "1974" });
  expect(text.slice(carried?.range.start, carried?.range.end)).toBe("1974");
  expect((await read(2)).fixes).toMatchObject([{ id: same, state: "applied" }]);
  expect((await read(3)).fixes).toMatchObject([{ state: "refused", exact: "never", versionId }]);
});

test("exactly the fixes that were looked at are applied, once", async () => {
  const { apply, number, cut, decide, editor, checker, article } = await aStory();
  await expect(apply([number])).rejects.toMatchObject({ code: "fixes_changed" });
  await expect(apply([number, cut], newId(), checker)).rejects.toMatchObject({ code: "not_allowed" });
  const body = { ...command(), versionId: newId(), baseVersionId: article.versionId, fixIds: [number, cut] };
  const first = await applyAcceptedFixes(editor, article.id, body);
  await expect(applyAcceptedFixes(editor, article.id, body)).resolves.toEqual(first);
  await expect(apply([number, cut])).rejects.toMatchObject({ code: "version_outdated" });
  await expect(decide(0, number, "proposed")).rejects.toMatchObject({ code: "fix_state_wrong" });
});

test("with none accepted there is nothing to apply", async () => {
  const { editor, article } = await aFixingDesk(["1974"]);
  const body = { ...command(), versionId: newId(), baseVersionId: article.versionId, fixIds: [newId()] };
  await expect(applyAcceptedFixes(editor, article.id, body)).rejects.toMatchObject({ code: "fixes_none_accepted" });
});
