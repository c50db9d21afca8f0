"use client";

import { useState } from "react";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { secondCheckWords as words } from "@/lib/words/second-check";
import { BareSources } from "./bare-sources";
import { CompareAnswers } from "./compare-answers";
import { NameDialog } from "./name-dialog";
import { ReasonDialog } from "./reason-dialog";

type Asking = "ask" | "name" | "call-off";

/** The second look at a claim: asking for it, who gives it, what is kept from the reader, and how the two answers compare. */
export function ClaimSecondCheck({ claim }: { claim: ClaimView }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const check = claim.secondCheck;
  const open = check !== null && check.answeredAt === null;
  const answeredTwice = claim.assessments.some((each) => each.secondCheckId === check?.id && each.round === 2);
  const live = claim.retired === null;
  const mayAsk = live && claim.can.request_second_check && !open && (check === null || !answeredTwice);
  const mayName = live && open && claim.can.name_second_checker;
  useCommands([
    {
      id: "ask-second-check",
      label: words.commands.ask,
      group: "assess",
      keys: ["b"],
      enabled: mayAsk,
      run: () => setAsking("ask"),
    },
    {
      id: "name-second-checker",
      label: words.commands.name,
      group: "assess",
      keys: ["shift+b"],
      enabled: mayName,
      run: () => setAsking("name"),
    },
  ]);
  if (!mayAsk && check === null && claim.sight === "all") return null;
  return (
    <section aria-labelledby={`second-check-of-${claim.id}`} className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-rule py-1">
        <h3 id={`second-check-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title}
        </h3>
        {mayAsk ? (
          <Button size="sm" variant="quiet" keys="b" onClick={() => setAsking("ask")}>
            {words.ask}
          </Button>
        ) : null}
        {mayName ? (
          <Button size="sm" keys="shift+b" onClick={() => setAsking("name")}>
            {check.checkerId ? words.rename : words.name}
          </Button>
        ) : null}
        {live && check?.can.withdraw && !check.byPolicy ? (
          <Button size="sm" variant="quiet" onClick={() => setAsking("call-off")}>
            {words.callOff}
          </Button>
        ) : null}
      </div>
      {check ? <HowItStands claim={claim} check={check} /> : null}
      {claim.sources ? <BareSources sources={claim.sources} /> : null}
      {answeredTwice ? <CompareAnswers claim={claim} /> : null}
      <ReasonDialog claim={claim} kind="ask" open={asking === "ask"} onClose={() => setAsking(null)} />
      <ReasonDialog claim={claim} kind="call-off" open={asking === "call-off"} onClose={() => setAsking(null)} />
      <NameDialog claim={claim} open={asking === "name"} onClose={() => setAsking(null)} />
    </section>
  );
}

function HowItStands({ claim, check }: { claim: ClaimView; check: NonNullable<ClaimView["secondCheck"]> }) {
  const { desk } = useWorkspace();
  const open = check.answeredAt === null;
  return (
    <div className="flex flex-col gap-1 py-2 text-sm">
      <p className="text-ink-2">
        {check.byPolicy ? words.byPolicy : words.askedBy(nameOf(desk, check.requestedById))}
        {check.reason ? (
          <>
            : <bdi>{check.reason}</bdi>
          </>
        ) : null}
      </p>
      {open && claim.sight !== "blind" ? (
        <p>
          {check.checkerId ? words.named(nameOf(desk, check.checkerId)) : words.nobodyNamed}{" "}
          {check.checkerId || claim.can.name_second_checker ? null : words.whoNames}
        </p>
      ) : null}
      {check.checkerId && !check.blind ? <p className="font-medium">{words.notBlind}</p> : null}
      {claim.sight === "sealed" ? <p className="rounded-md bg-sunk px-2.5 py-2">{words.sealedFor}</p> : null}
      {claim.sight === "blind" ? <p className="rounded-md bg-sunk px-2.5 py-2">{words.blindFor}</p> : null}
    </div>
  );
}
