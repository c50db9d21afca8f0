import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { reviewDifference as endpoint } from "@/lib/contract/signing";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { seesClaim } from "@/lib/db/find-sight";
import { findSignOff } from "@/lib/db/find-sign-off";
import { perform } from "@/lib/db/perform";
import { signingFacts } from "@/lib/db/signing-facts";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { differences } from "@/lib/domain/signing/difference";
import { signedContent } from "@/lib/domain/signing/digest";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/**
 * Says of one thing that changed since an article was signed that it may stay, or opens its claim again, so that it has to be answered anew.
 * It is said of the difference as it was seen: another one since is refused (`difference_changed`).
 */
export function reviewDifference(
  actor: Actor,
  { articleId, signOffId }: { articleId: string; signOffId: string },
  { commandId, ...given }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, signOffId, ...given };
  return perform(actor, { name: "reviewDifference", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("sign_off", article);

    const { id, subject, seen, decision, reason = "" } = given;
    const signOff = await findSignOff(tx, actor, articleId, signOffId);
    if (!signOff) return refuse("not_found", { what: "sign_off" });
    const now = signedContent(await signingFacts(tx, actor, articleId));
    const difference = differences(signOff.signed, now).find((each) => each.subject === subject);
    if (!difference || sha256Hex(canonicalJson(difference)) !== seen) return refuse("difference_changed");

    const { deskId, memberId, at } = actor;
    const claimId = subject.startsWith("claim:") ? subject.slice("claim:".length) : null;
    const aboutId = /^(?:claim|exception):(.+)$/.exec(subject)?.[1] ?? null;
    if (aboutId !== null && !(await seesClaim(tx, actor, articleId, aboutId))) return refuse("difference_changed");
    if (decision === "reopened") {
      if (claimId === null || !("after" in difference) || difference.after === null) {
        return refuse("request_malformed", { issues: [{ path: "decision", message: "only a claim is opened again" }] });
      }
      if (reason.trim() === "") refuse("reason_missing");
      await tx.claim.update({
        where: { deskId_id: { deskId, id: claimId } },
        data: { reopenedAt: at, reopenedById: memberId, reopenedReason: reason },
      });
      await touchClaim(tx, actor, claimId);
    }
    await tx.signOffReview.createMany({ data: [{ deskId, id, signOffId, subject, seen, decision, memberId, at }] });

    const told = event(
      { type: "article", id: articleId },
      "difference_reviewed",
      { signOffId, subject, decision, reason },
      [`sign_off:${signOffId}`, ...(aboutId === null ? [] : [`claim:${aboutId}`])],
    );
    return { events: [told], result: { decision } };
  });
}
