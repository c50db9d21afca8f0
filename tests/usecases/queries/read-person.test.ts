import { expect, test } from "vitest";
import { exportPerson } from "@/lib/queries/export-person";
import { readPerson } from "@/lib/queries/read-person";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, aSource, someEvidence } from "@/tests/support/newsroom";

test("counts what is theirs and lists the articles this reader may see", async () => {
  const desk = await aDesk();
  const [owner, ana, freelance] = [
    await aMember(desk, "owner"),
    await aMember(desk, "checker", "Ana"),
    await aMember(desk, "contributor", "Ben"),
  ];
  const [first, second] = [
    await anArticle(owner, {
      parts: [
        [ana, "checker"],
        [freelance, "writer"],
      ],
    }),
    await anArticle(owner),
  ];
  const claim = await aClaim(ana, first, ["4,200 containers"]);
  await aClaim(ana, second, ["3,900 containers"]);
  await someEvidence(ana, first, claim.id, { sourceId: (await aSource(ana, "A register")).id });
  const person = await readPerson(owner, ana.memberId);
  expect(person.counts).toMatchObject({ articles: 2, claimsRecorded: 2, evidence: 1, sources: 1, sessions: 0 });
  expect(person.articles.find(({ id }) => id === first.id)).toMatchObject({
    parts: ["checker"],
    claimsRecorded: 1,
    evidence: 1,
  });
  expect(person.sources).toMatchObject([{ title: "A register" }]);
  expect(person.can).toEqual({ export_person: true, request_erasure: true });

  const ben = await readPerson(freelance, freelance.memberId);
  expect(ben.articles.map(({ id }) => id)).toEqual([first.id]);
  expect(ben.can).toEqual({ export_person: true, request_erasure: false });
  for (const reader of [ana, freelance]) {
    await expect(readPerson(reader, owner.memberId)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(exportPerson(reader, owner.memberId)).rejects.toMatchObject({ code: "not_allowed" });
  }
  const stranger = await aMember(await aDesk(), "owner");
  await expect(readPerson(stranger, ana.memberId)).rejects.toMatchObject({ code: "not_found" });
});

test("a head of research sees the page of another, and takes no data out but their own", async () => {
  const desk = await aDesk();
  const [head, ana] = [await aMember(desk, "research_head"), await aMember(desk, "checker")];
  expect((await readPerson(head, ana.memberId)).can).toEqual({ export_person: false, request_erasure: false });
  expect((await readPerson(head, ana.memberId)).email).toBeNull();
  await expect(exportPerson(head, ana.memberId)).rejects.toMatchObject({ code: "not_allowed" });
  expect(JSON.parse((await exportPerson(head, head.memberId)).bytes).member.id).toBe(head.memberId);
});
