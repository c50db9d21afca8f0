import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { verifyFile, verifyText } from "@/lib/queries/verify-text";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { aDocx, p } from "@/tests/support/a-docx";
import { aDesk, aMember, command, type TestArticle } from "@/tests/support/newsroom";
import { aCrew, answer, aReadyArticle, type Crew, sign } from "@/tests/support/signing";

let crew: Crew;
let stranger: Actor;
let secret: TestArticle & { claimId: string };
beforeAll(async () => {
  crew = await aCrew(await aDesk());
  stranger = await aMember(await aDesk("Elsewhere"), "owner");
  secret = await aReadyArticle(crew);
  await sign(crew.editor, secret.id);
});

const ask = (who: Actor | null, content: string, articleId: string | null = null) =>
  verifyText(who, { format: "text", content }, articleId);
const typed = (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll("\n", "\n\n");

describe("to whoever may read the article", () => {
  test("a text is identical, the same in another typography, or different, here", async () => {
    expect(await ask(crew.head, secret.text)).toMatchObject({
      answer: "identical",
      signed: { articleId: secret.id, versionNumber: 1 },
    });
    expect((await ask(crew.head, typed(secret.text))).answer).toBe("typography");
    const other = await ask(crew.head, secret.text.replace("4,200", "4,300"));
    expect(other).toMatchObject({ answer: "different", count: 1, changes: [{ signed: "4,200", given: "4,300" }] });
    expect((await ask(crew.head, "Another text altogether", secret.id)).answer).toBe("different");
  });

  test("a Word file and a page are read as texts", async () => {
    const bytes = aDocx({
      body: secret.text
        .split("\n")
        .map((line) => p(line))
        .join(""),
    });
    expect((await verifyFile(crew.head, bytes, null)).answer).not.toBe("unknown");
    const html = `<html><body>${secret.text
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}</body></html>`;
    expect((await verifyFile(crew.head, new TextEncoder().encode(html), null)).answer).not.toBe("different");
    await expect(verifyFile(crew.head, new Uint8Array([0xff, 0xfe, 0]), null)).rejects.toMatchObject({
      code: "import_not_text",
    });
  });
});

test("a stranger is told the same of unpublished work as of what nobody ever wrote", async () => {
  const shape = ({ textSha256: _, ...answer }: Awaited<ReturnType<typeof ask>>) => answer;
  const nothing = shape(await ask(null, "Nobody ever wrote this here."));
  expect(nothing).toEqual({ answer: "unknown", signed: null, changes: [], count: 0 });
  for (const who of [null, stranger]) {
    for (const text of [secret.text, typed(secret.text), secret.text.replace("4,200", "4,300")]) {
      expect(shape(await ask(who, text))).toEqual(nothing);
      expect(shape(await ask(who, text, secret.id))).toEqual(nothing);
    }
  }
});

test("what is published is known to everybody, and opened by nobody who may not", async () => {
  const article = await aReadyArticle(crew);
  await sign(crew.editor, article.id);
  await moveArticle(crew.editor, article.id, { ...command(), to: "published" });
  expect(await ask(null, article.text)).toMatchObject({
    answer: "identical",
    signed: { state: "published", desk: "Harbour Desk", deskId: null, articleId: null, signOffId: null },
  });
  const changed = article.text.replace("4,200", "4,300");
  expect(await ask(null, changed, article.id)).toMatchObject({ answer: "different", signed: { articleId: null } });
  await answer(crew.checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" });
  expect((await ask(null, article.text)).answer).toBe("unknown");
});
