import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { confirmPlacement } from "@/lib/usecases/versions/confirm-placement";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { BUILT, BUSY, broughtNext, MOVED } from "./a-second-text";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claims: Awaited<ReturnType<typeof aClaim>>[] = [];
  for (const words of ["said on Tuesday", "in May", "1974", "4,200 containers"]) {
    claims.push(await aClaim(ana, article, [words]));
  }
  const { versionId } = await broughtNext(ana, article, [BUSY, MOVED.replace("4,200", "4,201"), BUILT]);
  const places = async () => {
    const read = await Promise.all(claims.map(({ id }) => readClaim(ana, article.id, id)));
    return read.map(({ placements: [place] }) => place);
  };
  const ids = (await places()).map((place) => place?.id ?? "");
  const confirm = (placementIds: string[], by = ana, version = versionId) =>
    confirmPlacement(by, article.id, { ...command(), versionId: version, placementIds });
  return { desk, ana, article, places, ids, confirm };
}

test("all that moved are confirmed at once, by name; what is confirmed already is passed over", async () => {
  const { ana, places, ids, confirm } = await aStory();
  await expect(confirm(ids.slice(0, 3))).resolves.toMatchObject({ confirmed: 2 });
  await expect(confirm(ids.slice(0, 2))).resolves.toMatchObject({ confirmed: 0, seq: 0 });
  const [first] = await places();
  expect(first).toMatchObject({ state: "placed", confirmedById: ana.memberId });
});

test("words that changed can't be confirmed: they are to be judged", async () => {
  const { ids, confirm } = await aStory();
  await expect(confirm(ids)).rejects.toMatchObject({ code: "place_not_moved", params: { number: 4 } });
});

test("is refused on another version, for what is not there, and to who may not", async () => {
  const { desk, article, ids, confirm } = await aStory();
  await expect(confirm(ids.slice(0, 1), undefined, article.versionId)).rejects.toMatchObject({
    code: "version_outdated",
  });
  await expect(confirm([newId()])).rejects.toMatchObject({ code: "not_found" });
  await expect(confirm(ids.slice(0, 1), await aMember(desk, "viewer"))).rejects.toMatchObject({ code: "not_allowed" });
});
