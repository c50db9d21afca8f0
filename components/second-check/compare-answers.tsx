"use client";

import { FindingBadge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { nameOf, useLabels } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { AssessmentView, ClaimView } from "@/lib/contract/claims";
import { claimWords } from "@/lib/words/claims";
import { secondCheckWords as words } from "@/lib/words/second-check";

/** The two answers of a claim side by side, in what they differ, and the decision between them. */
export function CompareAnswers({ claim }: { claim: ClaimView }) {
  const at = claim.assessments.findLastIndex((each) => each.round === 1);
  const since = claim.assessments.slice(at);
  const [first, second] = [since.find((each) => each.round === 1), since.find((each) => each.round === 2)];
  const decision = since.findLast((each) => each.round === 3);
  if (!first || !second) return null;
  return (
    <div className="@container flex flex-col gap-2 pb-2">
      <p className="text-sm font-medium">
        {claim.differs.length > 0 ? words.differ(claim.differs) : words.agree}{" "}
        {claim.stage === "disputed" && !claim.can.adjudicate_claim ? words.waitDecision : null}
      </p>
      <SideBySide first={first} second={second} decision={decision ?? null} />
    </div>
  );
}

interface Sides {
  first: AssessmentView;
  second: AssessmentView;
  decision: AssessmentView | null;
}

/** Both answers beside each other, the decision below. */
export function SideBySide({ first, second, decision }: Sides) {
  return (
    <div className="grid grid-cols-1 gap-2 @xs:grid-cols-2">
      <Answer title={words.first} answer={first} />
      <Answer title={`${words.second} (${second.blind ? words.blind : words.unblind})`} answer={second} />
      {decision ? (
        <div className="col-span-full">
          <Answer title={words.decision} answer={decision} />
        </div>
      ) : null}
    </div>
  );
}

function Answer({ title, answer }: { title: string; answer: AssessmentView }) {
  const { desk } = useWorkspace();
  const label = useLabels().ofAnswer(answer);
  return (
    <section className="flex min-w-0 flex-col gap-1 rounded-md border border-rule p-2">
      <h4 className="text-sm font-medium text-ink-2">{title}</h4>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <FindingBadge family={label.family} label={label.name} />
        {answer.disposition && claimWords.dispositions[answer.disposition] !== label.name ? (
          <span>{claimWords.dispositions[answer.disposition]}</span>
        ) : null}
      </p>
      {answer.qualifiers.length > 0 ? (
        <p className="text-sm text-ink-2">{answer.qualifiers.map((each) => claimWords.qualifiers[each]).join(", ")}</p>
      ) : null}
      {answer.rationale ? (
        <p dir="auto" className="text-base break-words whitespace-pre-wrap">
          {answer.rationale}
        </p>
      ) : null}
      <p className="text-sm text-ink-3">
        {nameOf(desk, answer.memberId)}, <Time at={answer.submittedAt} zone={desk.timeZone} />
      </p>
    </section>
  );
}
