import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { DifferenceView, listChangesSinceSigned as endpoint } from "@/lib/contract/signing";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { findLastSignOff } from "@/lib/db/find-sign-off";
import { signingFacts } from "@/lib/db/signing-facts";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import { compareText } from "@/lib/domain/signing/compare-text";
import { type Difference, differences } from "@/lib/domain/signing/difference";
import { type SigningClaim, signedContent } from "@/lib/domain/signing/digest";
import { withoutHidden } from "@/lib/domain/signing/without-hidden";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { comparedVersion } from "./compared-version";
import { noteReading } from "./note-reading";
import { signOffView } from "./sign-off-view";

/** What is not as it was when an article was last signed whole, each with what somebody said of it; nothing while it is as it was. */
export function listChangesSinceSigned(actor: Actor, articleId: string): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const can = abilitiesOn(["sign_off"], article);
    const last = await findLastSignOff(db, actor, articleId, { complete: true });
    if (!last) return { signOff: null, items: [], text: null, can };
    // Whoever gives a blind second answer is not shown what was signed of that claim.
    const hidden = await findHiddenClaims(db, actor, articleId);
    const now = signedContent(await signingFacts(db, actor, articleId));
    const found = differences(withoutHidden(last.signed, hidden), withoutHidden(now, hidden));
    const reviews = await db.signOffReview.findMany({
      where: { deskId: actor.deskId, signOffId: last.id },
      orderBy: { at: "asc" },
    });
    if (found.length > hidden.size) await noteReading(db, actor, articleId);
    const items = found.map((each): DifferenceView => {
      const seen = sha256Hex(canonicalJson(each));
      const review = reviews.findLast((one) => one.subject === each.subject && one.seen === seen);
      const isHidden = hidden.has(each.subject.slice(each.subject.indexOf(":") + 1));
      return {
        ...view(each, isHidden),
        // A hash of what is hidden could be tried out.
        ...{ subject: each.subject, seen: isHidden ? sha256Hex(each.subject) : seen },
        reviewed: review ? { decision: review.decision, memberId: review.memberId, at: review.at.toISOString() } : null,
      };
    });
    const words = found.some(({ subject }) => subject === "text")
      ? compareText(
          await comparedVersion(db, actor.deskId, last.versionId),
          await comparedVersion(db, actor.deskId, article.currentVersionId),
        )
      : null;
    return {
      signOff: await signOffView(db, actor, last),
      items,
      text: words && { changes: words.changes, count: words.count },
      can,
    };
  });
}

type Shown = Pick<DifferenceView, "number" | "aspects" | "before" | "after" | "hidden">;

function view(difference: Difference, hidden: boolean): Shown {
  const nothing = { aspects: [], before: null, after: null, hidden };
  if (!("number" in difference)) return { number: null, ...nothing };
  const { number, aspects, before, after } = difference;
  if (hidden) return { number, ...nothing };
  return { number, aspects, before: before && asSigned(before), after: after && asSigned(after), hidden };
}

function asSigned({ placements, restsOn, settled, ...claim }: SigningClaim): NonNullable<Shown["before"]> {
  const { statement, kind, speaker, claimDate, priority, retired } = claim;
  return {
    ...{ statement, kind, speaker, claimDate, priority, retired },
    settled: settled && { ...settled, qualifiers: [...settled.qualifiers] },
    places: placements.length,
    evidence: restsOn.length,
  };
}
