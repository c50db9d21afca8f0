import Link from "next/link";
import { Hash } from "@/components/signing/signing-frame";
import { TextChanges } from "@/components/signing/text-changes";
import { Banner } from "@/components/ui/banner";
import { PrintedTime } from "@/components/ui/time";
import type { VerifiedView } from "@/lib/contract/signing";
import { verifyWords as words } from "@/lib/words/signing";

/** How a text stands to what was signed, in words, with the places at which it differs. */
export function Verified({ verified }: { verified: VerifiedView }) {
  const { answer, signed, changes, count, textSha256 } = verified;
  return (
    <section className="flex flex-col gap-3" aria-label={words.answers[answer]}>
      <Banner kind={answer === "identical" || answer === "typography" ? "info" : "warn"}>
        <strong>{words.answers[answer]}</strong> <span className="block">{words.about[answer]}</span>
      </Banner>
      {signed ? (
        <p className="break-words">
          <bdi>{words.signed(signed.title, signed.desk)}</bdi>, {words.signedAt}{" "}
          <PrintedTime at={signed.completedAt} zone="UTC" />
          {signed.deskId && signed.articleId && signed.signOffId ? (
            <>
              {" · "}
              <Link
                className="underline"
                href={`/desks/${signed.deskId}/articles/${signed.articleId}/sign-off/${signed.signOffId}`}
              >
                {words.certificate}
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
      {answer === "different" ? <TextChanges changes={changes} count={count} /> : null}
      <dl className="flex flex-col gap-2">
        <Hash label={words.hash} value={textSha256} />
        {signed ? <Hash label={words.signedHash} value={signed.textSha256} /> : null}
      </dl>
    </section>
  );
}
