import { expect, test } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { editArticle } from "@/lib/usecases/articles/edit-article";
import "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

test("edits fields on the base the person saw", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const { id } = await anArticle(ana);
  const fields = {
    byline: { base: "", value: "By Ana" },
    deadlineAt: { base: null, value: "2026-05-04T20:00:00+02:00" },
  };
  expect(await editArticle(ana, id, { ...command(), fields })).toEqual({ revision: 2, seq: 2 });
  expect(await readArticle(ana, id)).toMatchObject({ byline: "By Ana", deadlineAt: "2026-05-04T18:00:00.000Z" });
  const away = { deadlineAt: { base: "2026-05-04T18:00:00.000Z", value: null } };
  expect(await editArticle(ana, id, { ...command(), fields: away })).toEqual({ revision: 3, seq: 3 });
  expect((await readArticle(ana, id)).deadlineAt).toBeNull();
});

test("shows both values where two people met, and takes the same wish twice", async () => {
  const desk = await aDesk();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const { id, title } = { ...(await anArticle(ana)), title: "Port moves more" };
  const to = (value: string) => ({ ...command(), fields: { title: { base: title, value } } });
  await editArticle(ana, id, to("Port is busier"));
  await expect(editArticle(bo, id, to("Port moves less"))).rejects.toMatchObject({
    code: "field_conflict",
    params: { conflicts: { title: { yours: "Port moves less", theirs: "Port is busier" } } },
  });
  expect(await editArticle(bo, id, to("Port is busier"))).toEqual({ revision: 2, seq: 0 });
});

test("is for the staff and for the writer", async () => {
  const desk = await aDesk();
  const [ana, sam, lee] = [
    await aMember(desk, "checker"),
    await aMember(desk, "contributor"),
    await aMember(desk, "contributor"),
  ];
  const { id } = await anArticle(ana, {
    parts: [
      [sam, "writer"],
      [lee, "checker"],
    ],
  });
  const edit = () => ({ ...command(), fields: { derivedFrom: { base: "", value: "the agency’s wire" } } });
  await expect(editArticle(lee, id, edit())).rejects.toMatchObject({ code: "not_allowed" });
  await expect(editArticle(await aMember(desk, "viewer"), id, edit())).rejects.toMatchObject({ code: "not_allowed" });
  await expect(editArticle(await aMember(desk, "contributor"), id, edit())).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(editArticle(sam, id, edit())).resolves.toMatchObject({ revision: 2 });
});
