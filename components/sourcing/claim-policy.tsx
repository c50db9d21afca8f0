"use client";

import { useCommands } from "@/components/desk/commands";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/contract/claims";
import type { ClaimSourcing } from "@/lib/contract/sourcing";
import { askedFor, sourcingSentence, sourcingWords as words } from "@/lib/words/sourcing";
import { AcceptedRisks } from "./accepted-risks";
import { LikelyOrigins } from "./likely-origins";
import { OriginChains } from "./origin-chains";
import { sourceNames } from "./source-names";
import { useClaimPolicy } from "./use-claim-policy";

/** What the desk's policy says of a claim: what is met and what not, why, and where its sources go back to. */
export function ClaimPolicy({ claim }: { claim: ClaimView }) {
  const { sourcing, asked, failed, ask } = useClaimPolicy(claim);
  const open = claim.sight === "all" && claim.retired === null;
  useCommands([
    { id: "ask-policy", label: words.ask, group: "evidence", keys: ["shift+o"], run: ask, enabled: open && !sourcing },
  ]);
  if (claim.retired) return null;
  return (
    <section aria-labelledby={`policy-of-${claim.id}`} className="flex flex-col">
      <div className="flex min-h-8 flex-wrap items-center gap-2 border-b border-rule py-1">
        <h3 id={`policy-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title}
        </h3>
        {sourcing ? (
          <span className="text-xs text-ink-3">{words.policy(sourcing.policyName, sourcing.policyVersion)}</span>
        ) : null}
        {open && !sourcing ? (
          <Button size="sm" variant="quiet" keys="shift+o" busy={asked && !failed} onClick={ask}>
            {words.ask}
          </Button>
        ) : null}
      </div>
      {claim.sight !== "all" ? (
        <p className="py-2 text-sm text-ink-3">{words.hidden}</p>
      ) : sourcing ? (
        <Said claim={claim} sourcing={sourcing} />
      ) : (
        <p className="py-2 text-sm text-ink-3" role={failed ? "alert" : undefined}>
          {failed ? words.away : words.before}
        </p>
      )}
    </section>
  );
}

function Said({ claim, sourcing }: { claim: ClaimView; sourcing: ClaimSourcing }) {
  const { verdict } = sourcing;
  const nameOf = sourceNames(claim.evidence);
  const quoted = sourceNames(claim.evidence, true);
  return (
    <div className="flex flex-col gap-2 py-2 text-sm">
      {claim.sourcing === null ? <p className="text-ink-3">{words.provisional}</p> : null}
      <p className="font-medium" role="status">
        {outcomeOf(verdict)}
      </p>
      <ul className="flex flex-col gap-2">
        {verdict.rules.map((rule) => {
          const asks = rule.state === "met" ? null : askedFor(rule.reasons);
          return (
            <li
              key={rule.ruleKey}
              className="flex flex-col gap-0.5 border-s-2 border-rule ps-2"
              data-rule={rule.ruleKey}
            >
              <span className="flex flex-wrap gap-1">
                <Badge strong={rule.state === "unmet"}>{words.states[rule.state]}</Badge>
                {rule.state === "unmet" ? <Badge>{words[rule.severity]}</Badge> : null}
              </span>
              {asks ? <p>{asks}</p> : null}
              {rule.reasons
                .filter((reason) => asks === null || !reason.code.startsWith("needs_"))
                .map((reason) => {
                  const sentence = sourcingSentence(reason, quoted);
                  return (
                    <p key={sentence} dir="auto">
                      {sentence}
                    </p>
                  );
                })}
            </li>
          );
        })}
      </ul>
      {verdict.needsSecond ? <p className="text-ink-2">{words.second}</p> : null}
      <AcceptedRisks claim={claim} sourcing={sourcing} />
      <OriginChains claim={claim} groups={verdict.independent} nameOf={nameOf} />
      <LikelyOrigins claim={claim} nameOf={nameOf} />
    </div>
  );
}

function outcomeOf({ rules, met, blocked }: ClaimSourcing["verdict"]): string {
  if (rules.length === 0) return words.nothing;
  if (!met) return blocked ? words.blocked : words.warned;
  return rules.some((rule) => rule.state === "accepted") ? words.metByRisk : words.met;
}
