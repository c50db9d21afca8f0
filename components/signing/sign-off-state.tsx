"use client";

import Link from "next/link";
import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PrintedTime, Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { moveArticle } from "@/lib/contract/articles";
import type { SigningView, SignOffView } from "@/lib/contract/signing";
import { type ArticleState, articleSteps, runs } from "@/lib/domain/articles/article";
import { articleWords } from "@/lib/words/articles";
import { signingWords as words } from "@/lib/words/signing";
import { ReasonDialog } from "./reason-dialog";
import { useReadAgain } from "./use-signing";

interface Props {
  articleId: string;
  signing: SigningView;
  signOff: SignOffView;
}

/** The sign-off that stands or last stood: who signed, whether it was voided and by what, and what comes next. */
export function SignOffState({ articleId, signing, signOff }: Props) {
  const { desk } = useWorkspace();
  const place = `/desks/${desk.id}/articles/${articleId}/sign-off`;
  const { voided, completedAt } = signOff;
  const title = voided ? words.voided : completedAt ? words.stands : words.standsPartly;
  return (
    <div className="flex flex-col gap-2">
      <Banner kind={voided ? "warn" : "info"}>
        <strong>{title}</strong> <span className="font-mono">{words.shortHash(signOff.textSha256)}</span>
        {voided ? <span className="block">{words.voidedBy(voided.by)}</span> : null}
      </Banner>
      <Signatures signOff={signOff} />
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Link href={`${place}/${signOff.id}`} className="underline">
          {words.certificate}
        </Link>
        {signing.changed && signing.changed.differences > 0 ? (
          <Link href={`${place}/changes`} className="underline">
            {words.whatChanged(signing.changed.differences, signing.changed.open)}
          </Link>
        ) : null}
      </div>
      {!voided && completedAt && signing.can.move_article ? (
        <NextSteps articleId={articleId} from={signing.state} />
      ) : null}
    </div>
  );
}

/** Who signed in what capacity, when, and in spite of what. */
export function Signatures({ signOff, printed = false }: { signOff: SignOffView; printed?: boolean }) {
  const { desk } = useWorkspace();
  const Moment = printed ? PrintedTime : Time;
  return (
    <ul className="flex flex-col gap-1">
      {signOff.signatures.map(({ role, memberId, at, override }) => (
        <li key={role}>
          {words.roles[role]}: <bdi className="font-medium">{nameOf(desk, memberId)}</bdi>{" "}
          <Moment at={at} zone={desk.timeZone} className="text-ink-2" />
          {override ? (
            <span className="block text-sm text-ink-2">
              {words.byOverride(override.reason, nameOf(desk, override.grantedById))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Out, into a correction, corrected: the steps that a sign-off opens. */
function NextSteps({ articleId, from }: { articleId: string; from: ArticleState }) {
  const { desk } = useWorkspace();
  const { busy, problem, run } = useAction();
  const readAgain = useReadAgain(articleId);
  const [correcting, setCorrecting] = useState(false);
  const steps = articleSteps[from].filter((to) => to === "correcting" || runs.includes(to));

  const move = (to: ArticleState, reason?: string) =>
    run(async () => {
      const body = { commandId: newId(), to, ...(reason === undefined ? {} : { reason }) };
      await call(moveArticle, { params: { deskId: desk.id, articleId }, body });
      toast(words.moved(articleWords.states[to]));
      setCorrecting(false);
      await readAgain();
    });

  if (steps.length === 0) return null;
  const label = { published: words.publish, corrected: words.corrected } as Partial<Record<ArticleState, string>>;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{words.steps}</h3>
      {problem && !correcting ? <Banner kind="error">{problem}</Banner> : null}
      <div className="flex flex-wrap gap-2">
        {steps.map((to) => (
          <Button key={to} busy={busy} onClick={() => (to === "correcting" ? setCorrecting(true) : void move(to))}>
            {from === "correcting" && to === "published" ? words.unchanged : (label[to] ?? words.correct)}
          </Button>
        ))}
      </div>
      <ReasonDialog
        open={correcting}
        onOpenChange={setCorrecting}
        title={words.correctTitle}
        about={words.correctAbout}
        action={words.correctDo}
        busy={busy}
        problem={problem}
        onReason={(reason) => void move("correcting", reason)}
      />
    </div>
  );
}
