import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, someEvidence } from "@/tests/support/newsroom";

/** A desk with something in it that is awkward to carry: bytes, tabs, backslashes, a purged payload, a member without an account. */
export async function aFullDesk(
  name = "Harbour Desk",
): Promise<{ id: string; name: string; owner: Actor; articleId: string }> {
  const desk = await aDesk(name);
  const owner = await aMember(desk, "owner", "Ida Owner");
  const checker = await aMember(desk, "checker", "Čedo \\N Tab\there");
  const article = await anArticle(owner, {
    title: "A\ttab, a \\. and \\N",
    paragraphs: ["One.\u2028Two \\\\ 4,200 🚢."],
  });
  await assignPart(owner, article.id, { ...command(), memberId: checker.memberId, part: "checker", assigned: true });
  const claim = await aClaim(checker, article, ["4,200"]);
  await aClaim(checker, article, ["Two"]);
  const evidence = await someEvidence(checker, article, claim.id, { passage: "line one\nline two\r\n\\." });
  const bytes = randomBytes(200_000);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const fileId = newId();
  await asOwner("INSERT INTO file_content VALUES ($1, $2, $3)", [desk.id, sha256, bytes]);
  await asOwner(
    `INSERT INTO file (desk_id, id, article_id, name, media_type, size, sha256, created_by_id, created_at)
     VALUES ($1, $2, $3, 'ship.bin', 'application/pdf', 200000, $4, $5, now())`,
    [desk.id, fileId, article.id, sha256, checker.memberId],
  );
  await asOwner("INSERT INTO evidence_file VALUES ($1, $2, $3)", [desk.id, evidence.id, fileId]);
  await asOwner(
    "INSERT INTO member (desk_id, id, name, role, created_at) VALUES ($1, $2, 'From elsewhere', 'viewer', now())",
    [desk.id, newId()],
  );
  return { ...desk, owner, articleId: article.id };
}
