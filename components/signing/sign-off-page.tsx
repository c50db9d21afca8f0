"use client";

import { ReadProblem } from "@/components/people/read-problem";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useWorkspace } from "@/lib/client/workspace";
import { signingWords as words } from "@/lib/words/signing";
import { Accounts } from "./accounts";
import { MissingList } from "./missing-list";
import { PassItems } from "./pass-items";
import { SignPart } from "./sign-part";
import { SignedText } from "./signed-text";
import { Hash, Part, SigningFrame } from "./signing-frame";
import { useSigning } from "./use-signing";

/** What is missing before an article can be signed, and when nothing is, what is signed: the text itself, and all that stands beside it. */
export function SignOffPage({ articleId }: { articleId: string }) {
  const { desk } = useWorkspace();
  const { data: signing, error, refetch } = useSigning(articleId);
  if (!signing) {
    if (error) return <ReadProblem error={error} noRight={words.noRight} retry={() => void refetch()} />;
    return (
      <SigningFrame title={words.title}>
        <SkeletonRows rows={8} />
      </SigningFrame>
    );
  }
  const { now, accounts, passes, text, furniture } = signing;
  return (
    <SigningFrame
      title={words.of(signing.title)}
      above={
        <ButtonLink variant="quiet" size="sm" href={`/desks/${desk.id}/articles/${articleId}`}>
          {words.back}
        </ButtonLink>
      }
    >
      <Part title={words.signatures}>
        <SignPart articleId={articleId} signing={signing} />
      </Part>
      {signing.can.sign_off || signing.missing.length > 0 ? (
        <Part title={words.missingTitle}>
          <MissingList articleId={articleId} missing={signing.missing} />
        </Part>
      ) : null}
      {passes.length > 0 ? (
        <Part title={words.passes}>
          <PassItems articleId={articleId} signing={signing} />
        </Part>
      ) : null}
      <Part title={words.whatIsSigned}>
        <p className="text-ink-2">{words.version(now.versionNumber)}</p>
        <dl className="flex flex-col gap-2">
          <Hash label={words.hashes.text} value={now.textSha256} />
          <Hash label={words.hashes.doc} value={now.docSha256} />
          <Hash label={words.hashes.digest} value={now.digest} />
        </dl>
        <Accounts accounts={accounts} />
      </Part>
      <Part title={words.text}>
        <SignedText text={text} furniture={furniture} />
      </Part>
    </SigningFrame>
  );
}
