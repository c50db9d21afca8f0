import type { Actor } from "@/lib/auth/actor";
import type { SigningView } from "@/lib/contract/signing";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { type FoundSignOff, findLastSignOff } from "@/lib/db/find-sign-off";
import { findSigner } from "@/lib/db/find-signer";
import { signingFacts } from "@/lib/db/signing-facts";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import { differences } from "@/lib/domain/signing/difference";
import { type SignedContent, signedContent } from "@/lib/domain/signing/digest";
import { passesOf } from "@/lib/domain/signing/pass-list";
import { missingFor } from "@/lib/domain/signing/ready";
import { hindrances } from "@/lib/domain/signing/signer";
import { signingRules } from "@/lib/domain/signing/signing-rules";
import { withoutHidden } from "@/lib/domain/signing/without-hidden";
import type { DocJson } from "@/lib/domain/text/doc";
import { furnitureLines } from "@/lib/domain/text/furniture-lines";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { hinderedSigners } from "./hindered-signers";
import { noteAnswersRead } from "./note-reading";
import { overridesOn } from "./overrides-on";
import { type ReadyGround, readyGround } from "./ready-facts";
import { signOffView } from "./sign-off-view";
import { signingAccounts } from "./signing-accounts";

/** What is missing before an article can be signed, and what would be signed. */
export function readSigning(actor: Actor, articleId: string): Promise<SigningView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const ground = await readyGround(db, actor, article);
    // What is missing of a claim tells what was answered.
    await noteAnswersRead(db, actor, articleId, ground.claims);
    const hidden = await findHiddenClaims(db, actor, articleId);
    const content = withoutHidden(signedContent(await signingFacts(db, actor, articleId)), hidden);
    const version = await db.version.findUniqueOrThrow({
      where: { deskId_id: { deskId: actor.deskId, id: article.currentVersionId } },
      select: { number: true, text: true, doc: true },
    });
    const last = await findLastSignOff(db, actor, articleId);
    const { signing, passList } = await findDesk(db, actor);
    const wanted = signingRules.parse(signing)[article.purpose];
    const furniture = furnitureLines(version.doc as unknown as DocJson);
    const can = abilitiesOn(["sign_off", "initial_pass", "override_duties", "move_article"], article);
    return {
      ...{ purpose: article.purpose, state: article.state, archived: article.archived, title: article.title },
      now: {
        versionId: article.currentVersionId,
        versionNumber: version.number,
        ...{ textSha256: content.textSha256, docSha256: content.docSha256 },
        digest: sha256Hex(canonicalJson(content)),
        digestVersion: content.version,
      },
      text: version.text,
      furniture: furniture.flatMap((is, line) => (is ? [line] : [])),
      missing: missingFor(ground.facts).map((each) => ({ ...each, params: { ...each.params } })),
      accounts: await signingAccounts(db, actor, article, version.text, ground),
      passes: article.purpose === "own_copy" ? passViews(actor, passesOf(passList), ground, can.initial_pass) : [],
      wanted,
      signOff: last && (await signOffView(db, actor, last)),
      changed: await changedSince(db, actor, article, content, hidden),
      overrides: await overridesOn(db, actor, articleId),
      hindered: can.override_duties ? await hinderedSigners(db, actor, articleId, ground.claims, wanted) : [],
      mine: await capacities(db, actor, article, wanted, last),
      can,
    };
  });
}

function passViews(
  actor: Actor,
  passes: ReturnType<typeof passesOf>,
  { initials }: ReadyGround,
  may: boolean,
): SigningView["passes"] {
  return passes.map((pass) => {
    const initial = initials.get(pass.key);
    const mine = initial?.memberId === actor.memberId || actor.role === "owner" || actor.role === "editor";
    return {
      ...pass,
      initialled: initial ? { id: initial.id, memberId: initial.memberId, at: initial.at.toISOString() } : null,
      mayTakeBack: may && initial !== undefined && mine,
    };
  });
}

async function changedSince(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  now: SignedContent,
  hidden: ReadonlyMap<string, unknown>,
): Promise<SigningView["changed"]> {
  const signed = await findLastSignOff(db, actor, article.id, { complete: true });
  if (!signed) return null;
  const found = differences(withoutHidden(signed.signed, hidden), now);
  const reviews = await db.signOffReview.findMany({ where: { deskId: actor.deskId, signOffId: signed.id } });
  const open = found.filter((each) => {
    const seen = sha256Hex(canonicalJson(each));
    return !reviews.some((review) => review.subject === each.subject && review.seen === seen);
  });
  return { signOffId: signed.id, differences: found.length, open: open.length };
}

async function capacities(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  wanted: SigningView["wanted"],
  last: FoundSignOff | null,
): Promise<SigningView["mine"]> {
  const { signer } = await findSigner(db, actor, article);
  const given = last?.voidedAt === null ? last.signatures : [];
  return wanted
    .filter((role) => !given.some((signature) => signature.role === role))
    .map((role) => ({ role, hindrances: hindrances(signer, role, given), overridden: signer.overridden }))
    .filter((each) => !each.hindrances.includes("role"));
}
