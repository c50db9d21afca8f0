import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { readVersion } from "@/lib/queries/read-version";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { createArticle } from "@/lib/usecases/articles/create-article";
import { articleBody } from "@/tests/support/article-body";
import { asOwner } from "@/tests/support/database";
import { aDesk, aDoc, aMember, command, newId } from "@/tests/support/newsroom";

const stored = async (table: "article" | "version" | "event") =>
  (await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

describe("taking an article in", () => {
  test("keeps its words as version 1, with both hashes and the sentences", async () => {
    const ana = await aMember(await aDesk(), "checker", "Ana");
    const body = articleBody({ deadlineAt: "2026-05-04T20:00:00+02:00" });
    const { id, versionId, seq } = await createArticle(ana, body);
    expect({ id, seq }).toEqual({ id: body.id, seq: 1 });
    const version = await readVersion(ana, id, versionId);
    const text = "Port moves more\nThe port moved 4,200 containers in May. Nobody had counted before.";
    expect(version).toMatchObject({ number: 1, text, textSha256: sha256Hex(text), segmenter: "claimdesk-sentences/2" });
    expect(version.docSha256).toBe(sha256Hex(canonicalJson(version.doc)));
    expect(version.sentences).toEqual([0, 15, 16, 56, 56, text.length]);
    expect(await readArticle(ana, id)).toMatchObject({
      title: "Port moves more",
      state: "draft",
      deadlineAt: "2026-05-04T18:00:00.000Z",
      createdById: ana.memberId,
      versionId,
      revision: 1,
      parts: [],
      cursor: { seq: 1 },
      can: { edit_article: true, assign_part: false, record_claim: true, assess_claim: true },
    });
  });

  test("reads the document by our own schema: what it does not know is not kept", async () => {
    const ana = await aMember(await aDesk(), "checker");
    const doc = aDoc("A title", ["words"]);
    Object.assign(doc.content[1]?.attrs ?? {}, { onclick: "alert(1)", style: "position:fixed" });
    const { id, versionId } = await createArticle(ana, articleBody({ doc }));
    expect(JSON.stringify((await readVersion(ana, id, versionId)).doc)).not.toMatch(/onclick|position/);
  });

  test("makes a contributor its writer, who could not see it otherwise", async () => {
    const sam = await aMember(await aDesk(), "contributor", "Sam");
    const { id } = await createArticle(sam, articleBody());
    const article = await readArticle(sam, id);
    expect(article.parts).toEqual([{ memberId: sam.memberId, part: "writer" }]);
    expect(article.can).toMatchObject({ edit_article: true, assess_claim: false });
  });

  test("hands out parts when a lead takes it in, and refuses it to others", async () => {
    const desk = await aDesk();
    const [head, ana, bo] = [
      await aMember(desk, "research_head"),
      await aMember(desk, "checker"),
      await aMember(desk, "checker"),
    ];
    const parts = [
      { memberId: ana.memberId, part: "writer" as const },
      { memberId: bo.memberId, part: "checker" as const },
    ];
    const { id, seq } = await createArticle(head, articleBody({ parts }));
    expect(seq).toBe(3);
    expect((await readArticle(ana, id)).parts).toEqual(parts);
    await expect(createArticle(ana, articleBody({ parts }))).rejects.toMatchObject({ code: "not_allowed" });
    const own = [{ memberId: ana.memberId, part: "writer" as const }];
    await expect(createArticle(ana, articleBody({ parts: own }))).resolves.toMatchObject({ seq: 2 });
    const both = [...own, { memberId: ana.memberId, part: "checker" as const }];
    await expect(createArticle(head, articleBody({ parts: both }))).rejects.toMatchObject({ code: "part_excludes" });
  });

  test("answers a repeated command as it did, and refuses another article under the same id", async () => {
    const ana = await aMember(await aDesk(), "checker");
    const body = articleBody();
    const first = await createArticle(ana, body);
    const before = await stored("version");
    expect(await createArticle(ana, body)).toEqual(first);
    expect(await stored("version")).toBe(before);
    await expect(createArticle(ana, { ...body, title: "Another" })).rejects.toMatchObject({ code: "command_reused" });
    await expect(createArticle(ana, { ...body, ...command() })).rejects.toMatchObject({ code: "already_exists" });
  });

  test("lets two desks use the same id, and learn nothing of each other", async () => {
    const [ana, eve] = [await aMember(await aDesk(), "checker"), await aMember(await aDesk(), "checker")];
    const id = newId();
    await createArticle(ana, articleBody({ id, title: "Ours" }));
    await expect(readArticle(eve, id)).rejects.toMatchObject({ code: "not_found" });
    await createArticle(eve, articleBody({ id, title: "Theirs" }));
    expect((await readArticle(ana, id)).title).toBe("Ours");
  });

  test("refuses a viewer, and a document that is none, and stores nothing", async () => {
    const desk = await aDesk();
    const viewer = await aMember(desk, "viewer");
    const ana = await aMember(desk, "checker");
    const before = [await stored("article"), await stored("version"), await stored("event")];
    await expect(createArticle(viewer, articleBody())).rejects.toMatchObject({ code: "not_allowed" });
    const doc = { type: "doc", content: [{ type: "script" }] };
    await expect(createArticle(ana, articleBody({ doc }))).rejects.toMatchObject({ code: "document_malformed" });
    expect([await stored("article"), await stored("version"), await stored("event")]).toEqual(before);
  });

  test("is counted, since checking a large one is much work", async () => {
    const ana = await aMember(await aDesk(), "checker");
    await asOwner(
      "INSERT INTO rate_limit (key, window_start, count) SELECT $1, date_trunc('minute', now()) + i * interval '1 minute', 120 FROM generate_series(0, 1) i",
      [`articles ${ana.deskId} ${ana.memberId} / 60 s`],
    );
    await expect(createArticle(ana, articleBody())).rejects.toMatchObject({ code: "rate_limited" });
  });
});
