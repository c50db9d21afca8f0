"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { KeptMark } from "@/components/confidential/kept-mark";
import { Redacted } from "@/components/confidential/redacted";
import { FindingBadge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { nameOf, useLabels } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { answerWords as words } from "@/lib/words/claim-card";
import { claimWords } from "@/lib/words/claims";
import { confidentialWords } from "@/lib/words/confidential";
import { secondCheckWords } from "@/lib/words/second-check";
import { AnswerForm } from "./answer-form";

/** What people answered, the newest first, and the answer being made. */
export function Answers({ claim }: { claim: ClaimView }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const labels = useLabels();
  const writes = article.parts.some((part) => part.memberId === desk.me.memberId && part.part === "writer");
  return (
    <section aria-labelledby={`answers-of-${claim.id}`} className="flex flex-col">
      <h3 id={`answers-of-${claim.id}`} className="border-b border-rule py-1 text-sm font-semibold">
        {words.title}
      </h3>
      {claim.stage === "re_check" ? <p className="pt-2 text-sm font-medium">{words.reCheck}</p> : null}
      {claim.assessments.length > 0 ? (
        <ol className="flex flex-col" reversed>
          {[...claim.assessments].reverse().map((answer) => {
            const label = labels.ofAnswer(answer);
            return (
              <li key={answer.id} className="flex flex-col gap-1 border-b border-rule py-2">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                  <FindingBadge family={label.family} label={label.name} />
                  {answer.disposition && claimWords.dispositions[answer.disposition] !== label.name ? (
                    <span>{claimWords.dispositions[answer.disposition]}</span>
                  ) : null}
                  <span className="text-ink-3">
                    {words.by(nameOf(desk, answer.memberId))}, <Time at={answer.submittedAt} zone={desk.timeZone} />
                  </span>
                </p>
                {answer.qualifiers.length > 0 ? (
                  <p className="text-sm text-ink-2">
                    {answer.qualifiers.map((value) => claimWords.qualifiers[value]).join(", ")}
                  </p>
                ) : null}
                {answer.redacted ? (
                  <p className="text-sm">
                    <Redacted>{confidentialWords.rationaleKept(answer.tier)}</Redacted>
                  </p>
                ) : null}
                <KeptMark tier={answer.redacted ? undefined : answer.tier} />
                {answer.rationale ? (
                  <p dir="auto" className="text-base whitespace-pre-wrap">
                    {answer.rationale}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ol>
      ) : null}
      {claim.retired ? null : claim.can.assess_claim ? (
        <Turn claim={claim} />
      ) : (
        <p className="py-2 text-sm text-ink-3">{writes ? words.writer : words.mayNot}</p>
      )}
    </section>
  );
}

/** The form, for whose turn it is; to others, whose turn it is. */
function Turn({ claim }: { claim: ClaimView }) {
  const { desk } = useWorkspace();
  const check = claim.secondCheck?.answeredAt === null ? claim.secondCheck : null;
  const isNamed = check?.checkerId === desk.me.memberId;
  const waits =
    claim.stage === "disputed"
      ? claim.can.adjudicate_claim
        ? null
        : secondCheckWords.waitDecision
      : claim.stage === "needs_second" && check && !isNamed
        ? secondCheckWords.waitSecond
        : isNamed && claim.stage !== "needs_second"
          ? secondCheckWords.waitFirst
          : null;
  if (waits) return <p className="py-2 text-sm text-ink-2">{waits}</p>;
  return <AnswerForm key={claim.id} claim={claim} />;
}
