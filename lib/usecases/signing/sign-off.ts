import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { signOff as endpoint } from "@/lib/contract/signing";
import type { Prisma, Tx } from "@/lib/db/client";
import { type FoundArticle, findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { findMember } from "@/lib/db/find-member";
import { findStandingSignOff } from "@/lib/db/find-sign-off";
import { findSigner } from "@/lib/db/find-signer";
import { perform } from "@/lib/db/perform";
import { signingFacts } from "@/lib/db/signing-facts";
import type { ArticleState } from "@/lib/domain/articles/article";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { wordKeys } from "@/lib/domain/signing/compare-text";
import { signedContent } from "@/lib/domain/signing/digest";
import { missingFor } from "@/lib/domain/signing/ready";
import { capacityOf, hindrances, standingHindrances } from "@/lib/domain/signing/signer";
import { signaturesMissing, signingRules } from "@/lib/domain/signing/signing-rules";
import type { DocJson } from "@/lib/domain/text/doc";
import { furnitureLines } from "@/lib/domain/text/furniture-lines";
import { readyGround } from "@/lib/queries/ready-facts";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";

/**
 * Signs what stands: refused unless it is what the signer read (`sign_off_outdated`), ready (`not_ready`), and theirs to sign (`role_signs_not`,
 * `signed_already`, `duties_not_separate`), by somebody who signed in freshly. With the last signature the desk wants the article is
 * signed off; one that is being corrected stays so until somebody marks it as corrected.
 */
export function signOff(asked: Actor, articleId: string, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(asked, { name: "signOff", commandId, request: { articleId, ...given } }, async (tx) => {
    const { id, digest } = given;
    await findArticleToChange(tx, asked, articleId);
    // Read again under the lock: whoever got a part, another role or was shut out while we waited for it is seen so.
    const actor = { ...asked, role: (await findMember(tx, asked, asked.memberId)).role };
    const article = await findArticle(tx, actor, articleId);

    permit("sign_off", article);
    requireFresh(actor);
    const { signer, overrideId } = await findSigner(tx, actor, article);
    const standing = await findStandingSignOff(tx, actor, articleId);
    const rules = signingRules.parse((await findDesk(tx, actor)).signing);
    const wanted = signaturesMissing(rules, article.purpose, standing?.signatures ?? []);
    const role = given.role ?? capacityOf(signer, wanted);
    const found = hindrances(signer, role, standing?.signatures ?? []);
    const left = standingHindrances(found, signer.overridden);
    if (left.includes("role")) refuse("role_signs_not", { role });
    if (left.includes("signed_already")) refuse("signed_already");
    if (left.length > 0) refuse("duties_not_separate", { because: left });
    if (!wanted.includes(role)) refuse("signed_already");

    const missing = missingFor((await readyGround(tx, actor, article)).facts);
    if (missing.length > 0) refuse("not_ready", { count: missing.length, missing: missing.slice(0, 50) });
    const content = signedContent(await signingFacts(tx, actor, articleId));
    const now = sha256Hex(canonicalJson(content));
    if (now !== digest) refuse("sign_off_outdated", { digest: now });

    const signOffId = standing?.id ?? newId();
    const complete = wanted.length === 1;
    const { deskId, memberId, at } = actor;
    const completedAt = complete ? at : null;
    if (standing) {
      await tx.signOff.update({ where: { deskId_id: { deskId, id: signOffId } }, data: { completedAt } });
    } else {
      const row = { deskId, id: signOffId, articleId, createdAt: at, completedAt };
      const { version: digestVersion, textSha256, docSha256 } = content;
      const { words, chain } = await whereItStands(tx, actor, article);
      await tx.signOff.create({
        data: {
          ...row,
          versionId: article.currentVersionId,
          ...{ textSha256, docSha256, wordsSha256: sha256Hex(words), digest, digestVersion },
          signed: content as unknown as Prisma.InputJsonObject,
          chainSeq: chain.seq,
          chainHead: chain.head,
        },
      });
    }
    const lifted = found.length > 0 ? overrideId : null;
    await tx.signature.createMany({ data: [{ deskId, id, signOffId, memberId, role, at, overrideId: lifted }] });
    const state: ArticleState = complete && article.state === "in_check" ? "signed_off" : article.state;
    await tx.article.update({
      where: { deskId_id: { deskId, id: articleId } },
      data: { state, revision: article.revision + 1 },
    });

    const told = event(
      { type: "article", id: articleId },
      "article_signed",
      {
        ...{ signOffId, signatureId: id, role, versionId: article.currentVersionId },
        ...{ textSha256: content.textSha256, docSha256: content.docSha256, digest, digestVersion: content.version },
        ...{ complete, overrideId: lifted },
      },
      [`article:${articleId}`, `sign_off:${signOffId}`],
    );
    return { events: [told], result: { signOffId, complete, state } };
  });
}

/** The words by which the text is found again, and how far the article's chain has come. */
async function whereItStands(tx: Tx, { deskId }: Actor, { id, currentVersionId }: FoundArticle) {
  const version = await tx.version.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: currentVersionId } },
    select: { text: true, doc: true },
  });
  const [chain] = await tx.$queryRaw<{ seq: number; head: Uint8Array<ArrayBuffer> }[]>`
    SELECT last_seq AS seq, head FROM stream
    WHERE desk_id = ${deskId}::uuid AND stream_type = 'article' AND stream_id = ${id}::uuid`;
  if (!chain) throw new Error("an article without a stream");
  const furniture = furnitureLines(version.doc as unknown as DocJson);
  return { words: wordKeys({ text: version.text, furniture }).join(" "), chain };
}
