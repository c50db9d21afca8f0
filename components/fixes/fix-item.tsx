"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import type { FixView } from "@/lib/contract/fixes";
import { stands } from "@/lib/domain/claims/place";
import { around } from "@/lib/domain/fixes/around";
import { isOpenFix } from "@/lib/domain/fixes/fix";
import { rangesFrom } from "@/lib/domain/text/ranges";
import { claimWords } from "@/lib/words/claims";
import { fixWords as words } from "@/lib/words/fixes";
import { Difference } from "./difference";
import { FixForm } from "./fix-form";
import { RefuseForm } from "./refuse-form";
import { useFixes } from "./use-fixes";

interface Props {
  claim: ClaimView;
  fix: FixView;
  /** What a key asked for, in a list that has keys. */
  asked?: "edit" | "refuse" | null;
  onAsked?: (asked: "edit" | "refuse" | null) => void;
  /** With the sentence around it, where the text is not beside it. */
  inSentence?: boolean;
}

/** A proposed fix as a tracked change: who, when, why, what was decided, and what can be done with it. */
export function FixItem({ claim, fix, asked, onAsked, inSentence = false }: Props) {
  const { version } = useWorkbench();
  const { desk } = useWorkspace();
  const [own, setOwn] = useState<"edit" | "refuse" | null>(null);
  const doing = asked === undefined ? own : asked;
  const setDoing = onAsked ?? setOwn;
  const fixes = useFixes();
  const place = claim.placements.find(({ id }) => id === fix.placementId);
  const current = fix.versionId === version.id;
  const { number } = claim;
  const rival = fix.state === "proposed" ? fixes.rivalOf(fix) : null;
  const may = {
    decide: fixes.mayDecide(fix) && claim.retired === null,
    own: fixes.isOwn(fix) && claim.retired === null,
  };

  const sides = inSentence && current ? around(version.text, rangesFrom(version.sentences), fix.range) : null;

  if (doing === "edit" && place && stands(place)) {
    return <FixForm key={place.exact} claim={claim} place={place} fix={fix} onDone={() => setDoing(null)} />;
  }
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
        <Badge strong={fix.state === "proposed" || fix.state === "accepted"}>{words.states[fix.state]}</Badge>
        <span>{claimWords.qualifiers[fix.errorKind]}</span>
        <span>
          {words.by(nameOf(desk, fix.proposedById))}, <Time at={fix.proposedAt} zone={desk.timeZone} />
        </span>
      </p>
      <p dir="auto" className="font-serif text-base">
        {sides ? <span className="whitespace-pre-wrap text-ink-2">{sides.before}</span> : null}
        <Difference before={fix.exact} after={fix.replacement} />
        {sides ? <span className="whitespace-pre-wrap text-ink-2">{sides.after}</span> : null}
      </p>
      {fix.reason ? (
        <p dir="auto" className="text-sm text-ink-2 whitespace-pre-wrap">
          {fix.reason}
        </p>
      ) : null}
      {fix.decided ? (
        <p className="text-sm text-ink-3">
          {words.decidedBy(fix.state === "applied" ? "accepted" : fix.state, nameOf(desk, fix.decided.byId))},{" "}
          <Time at={fix.decided.at} zone={desk.timeZone} />
          {fix.decided.reason ? (
            <>
              : <bdi className="text-ink-2">{fix.decided.reason}</bdi>
            </>
          ) : null}
        </p>
      ) : null}
      {isOpenFix(fix.state) && !current ? <p className="text-sm font-medium">{words.gone}</p> : null}
      {rival !== null && may.decide ? <p className="text-sm text-ink-2">{words.rival(rival)}</p> : null}
      {doing === "refuse" ? (
        <RefuseForm
          onRefuse={(reason) => {
            fixes.refuse(fix, number, reason);
            setDoing(null);
          }}
          onCancel={() => setDoing(null)}
        />
      ) : (
        <div className="flex flex-wrap justify-end gap-1">
          {fix.state === "proposed" && may.own ? (
            <Button size="sm" variant="quiet" onClick={() => fixes.withdraw(fix, number)}>
              {words.withdraw}
            </Button>
          ) : null}
          {fix.state === "proposed" && current && (may.own || may.decide) ? (
            <Button size="sm" variant="quiet" onClick={() => setDoing("edit")}>
              {words.edit}
            </Button>
          ) : null}
          {isOpenFix(fix.state) && may.decide ? (
            <Button size="sm" variant="quiet" onClick={() => setDoing("refuse")}>
              {words.refuse}
            </Button>
          ) : null}
          {fix.state === "proposed" && current && may.decide ? (
            <Button size="sm" disabled={rival !== null} onClick={() => fixes.accept(fix, number)}>
              {words.accept}
            </Button>
          ) : null}
          {(fix.state === "accepted" || fix.state === "refused") && may.decide ? (
            <Button size="sm" variant="quiet" onClick={() => fixes.reopen(fix)}>
              {words.reopen}
            </Button>
          ) : null}
          {fix.state === "withdrawn" && may.own ? (
            <Button size="sm" variant="quiet" onClick={() => fixes.renew(fix)}>
              {words.renew}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
