"use client";

import { useQuery } from "@tanstack/react-query";
import { ReadProblem } from "@/components/people/read-problem";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PrintedTime } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import { readCertificate } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";
import { Counts, Exceptions } from "./accounts";
import { Overrides } from "./overrides";
import { Signatures } from "./sign-off-state";
import { SignedText } from "./signed-text";
import { Hash, Part, SigningFrame } from "./signing-frame";

/** The certificate of a sign-off, made to be printed: hashes, signatures and what they rest on, exceptions, the head of the chain, the text. */
export function CertificatePage({ articleId, signOffId }: { articleId: string; signOffId: string }) {
  const { desk } = useWorkspace();
  const { data, error, refetch } = useQuery({
    queryKey: ["sign_off", articleId, "certificate", signOffId],
    queryFn: ({ signal }) => call(readCertificate, { params: { deskId: desk.id, articleId, signOffId }, signal }),
  });
  if (!data) {
    if (error) return <ReadProblem error={error} noRight={words.noRight} retry={() => void refetch()} />;
    return (
      <SigningFrame title={words.certificateTitle}>
        <SkeletonRows rows={8} />
      </SigningFrame>
    );
  }
  const { article, signOff, passes, overrides, accounts, chain, text, furniture } = data;
  return (
    <SigningFrame
      title={words.certificateOf(article.title)}
      above={
        <>
          <ButtonLink variant="quiet" size="sm" href={`/desks/${desk.id}/articles/${articleId}/sign-off`}>
            {words.title}
          </ButtonLink>
          <ButtonLink variant="quiet" size="sm" href={`/verify?article=${articleId}`}>
            {words.verify}
          </ButtonLink>
          <Button size="sm" onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      {signOff.voided ? (
        <Banner kind="warn">
          <strong>{words.voided}</strong> <PrintedTime at={signOff.voided.at} zone={desk.timeZone} />{" "}
          <span className="block">{words.voidedBy(signOff.voided.by)}</span>
        </Banner>
      ) : signOff.completedAt ? null : (
        <Banner kind="warn">{words.partial}</Banner>
      )}
      <Part title={words.signatures}>
        <p className="text-ink-2">
          {words.desk}: <bdi>{data.desk}</bdi> · {words.version(signOff.versionNumber)}
        </p>
        <Signatures signOff={signOff} printed />
        <Overrides overrides={overrides} />
      </Part>
      <Part title={words.whatIsSigned}>
        <dl className="flex flex-col gap-2">
          <Hash label={words.hashes.text} value={signOff.textSha256} />
          <Hash label={words.hashes.doc} value={signOff.docSha256} />
          <Hash label={words.hashes.digest} value={signOff.digest} />
          <Hash label={`${words.chain}, ${words.chainAt(chain.seq)}`} value={chain.head} />
        </dl>
        <Counts counts={accounts.counts} />
        <Exceptions accounts={accounts} />
      </Part>
      {passes.length > 0 ? (
        <Part title={words.passes}>
          <ul className="flex flex-col gap-1">
            {passes.map(({ name, memberId, at }) => (
              <li key={name}>
                {name}: <bdi>{nameOf(desk, memberId)}</bdi>{" "}
                <PrintedTime at={at} zone={desk.timeZone} className="text-ink-2" />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={words.text}>
        <SignedText text={text} furniture={furniture} />
      </Part>
    </SigningFrame>
  );
}
