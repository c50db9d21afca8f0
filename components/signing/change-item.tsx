"use client";

import Link from "next/link";
import { type ReactNode, useRef, useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { type DifferenceView, reviewDifference } from "@/lib/contract/signing";
import type { ClaimAspect } from "@/lib/domain/signing/difference";
import { claimWords } from "@/lib/words/claims";
import { signingWords as words } from "@/lib/words/signing";
import { ReasonDialog } from "./reason-dialog";
import { useReadAgain } from "./use-signing";

interface Props {
  articleId: string;
  signOffId: string;
  item: DifferenceView;
  may: boolean;
  children?: ReactNode;
}

/** One thing that is not as it was signed: then and now, and what somebody said of it. */
export function ChangeItem({ articleId, signOffId, item, may, children }: Props) {
  const { desk } = useWorkspace();
  const { busy, problem, run } = useAction();
  const readAgain = useReadAgain(articleId);
  const here = useRef<HTMLLIElement>(null);
  const [reopening, setReopening] = useState(false);
  const { subject, seen, number, reviewed } = item;
  const claimId = subject.startsWith("claim:") ? subject.slice("claim:".length) : null;

  const review = (decision: "kept" | "reopened", reason = "") =>
    void run(async () => {
      const params = { deskId: desk.id, articleId, signOffId };
      await call(reviewDifference, {
        params,
        body: { commandId: newId(), id: newId(), subject, seen, decision, reason },
      });
      setReopening(false);
      await readAgain();
      here.current?.focus();
    });

  const name = reviewed ? nameOf(desk, reviewed.memberId) : "";
  return (
    <li ref={here} tabIndex={-1} className="flex flex-col gap-2 rounded-lg border border-rule bg-paper p-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="grow font-semibold">
          {claimId && number !== null ? (
            <Link href={`/desks/${desk.id}/articles/${articleId}?claim=${claimId}`} className="underline">
              {words.claim(number)}
            </Link>
          ) : (
            (words.subjects[subject] ?? words.exceptionOf)
          )}
        </h2>
        {reviewed ? <Badge>{reviewed.decision === "kept" ? words.kept(name) : words.reopened(name)}</Badge> : null}
      </div>
      {item.hidden ? <p className="text-ink-2">{words.hidden}</p> : null}
      {claimId && !item.hidden ? <Aspects item={item} /> : null}
      {children}
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {may && !reviewed ? (
        <div className="flex gap-2">
          <Button size="sm" busy={busy} onClick={() => review("kept")}>
            {words.keep}
          </Button>
          {claimId && (item.hidden || isSettled(item.after)) ? (
            <Button size="sm" busy={busy} onClick={() => setReopening(true)}>
              {words.reopen}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ReasonDialog
        open={reopening}
        onOpenChange={setReopening}
        title={words.reopenTitle(number ?? 0)}
        about={words.reopenAbout}
        action={words.reopenDo}
        busy={busy}
        problem={problem}
        onReason={(reason) => review("reopened", reason)}
      />
    </li>
  );
}

/** What is not settled, or retired, is open already. */
const isSettled = (claim: DifferenceView["after"]): boolean =>
  claim !== null && claim.retired === null && claim.settled !== null;

type Shown = NonNullable<DifferenceView["before"]>;

function Aspects({ item: { before, after, aspects } }: { item: DifferenceView }) {
  if (!before || !after) {
    const only = after ?? before;
    return (
      <p className="break-words text-ink-2">
        {after ? words.newClaim : words.goneClaim} <bdi>{only?.statement}</bdi>
      </p>
    );
  }
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      {(aspects as ClaimAspect[]).map((aspect) => (
        <div key={aspect} className="contents">
          <dt className="text-ink-3">{words.aspects[aspect]}</dt>
          <dd className="min-w-0 break-words">
            <del className="text-ink-3">
              <span className="sr-only">{words.whenSigned}: </span>
              {told(before, aspect)}
            </del>{" "}
            <ins>
              <span className="sr-only">{words.now}: </span>
              {told(after, aspect)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One aspect of a claim in words. */
function told(claim: Shown, aspect: ClaimAspect): string {
  if (aspect === "settled") {
    if (!claim.settled) return words.unsettled;
    const { finding, disposition } = claim.settled;
    return [claimWords.findings[finding], disposition ? claimWords.dispositions[disposition].toLowerCase() : ""]
      .filter(Boolean)
      .join(", ");
  }
  if (aspect === "placements") return words.places(claim.places);
  if (aspect === "restsOn") return words.pieces(claim.evidence);
  return claim[aspect]?.replaceAll("_", " ") || words.empty;
}
