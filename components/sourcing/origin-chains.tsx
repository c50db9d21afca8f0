import { ArrowRight } from "lucide-react";
import type { ClaimView } from "@/lib/contract/claims";
import { chainOf } from "@/lib/domain/sourcing/chain";
import type { OriginGroup } from "@/lib/domain/sourcing/verdict";
import { type SourceNameOf, sourcingWords as words } from "@/lib/words/sourcing";

/** Where the evidence goes back to: one box for each origin, in it a line for each source that leads there. */
export function OriginChains({
  claim,
  groups,
  nameOf,
}: {
  claim: ClaimView;
  groups: readonly OriginGroup[];
  nameOf: SourceNameOf;
}) {
  const live = claim.evidence.filter((each) => !each.withdrawn && !each.redacted);
  const uses = live.map((each) => ({ sourceId: each.source.id, reliesOnId: each.reliesOn?.id ?? null }));
  if (!uses.some((use) => use.reliesOnId !== null) && !groups.some((group) => group.articles)) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="font-medium text-ink-2">{words.chains}</h4>
      <ul className="flex flex-col gap-1.5">
        {groups.map((group) => (
          <li key={group.evidenceIds.join(" ")} className="rounded-md border border-rule px-2 py-1">
            <ul className="flex flex-col gap-0.5">
              {group.evidenceIds.map((id) => {
                const use = uses[live.findIndex((each) => each.id === id)];
                return (
                  <li key={id}>
                    <Chain names={use ? chainOf(use, uses).map(nameOf) : [undefined]} />
                  </li>
                );
              })}
            </ul>
            {group.originIds.length > 1 ? <p className="text-xs text-ink-3">{words.circle}</p> : null}
            {group.articles ? <p className="text-xs text-ink-3">{words.articles}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Chain({ names }: { names: readonly (string | undefined)[] }) {
  const told = names.map((name, at) => ({
    key: `${at} ${name ?? ""}`,
    name: name ?? words.confidential,
    first: at === 0,
  }));
  return (
    <p className="flex flex-wrap items-center gap-x-1">
      {told.map(({ key, name, first }) => (
        <span key={key} className="inline-flex min-w-0 items-center gap-1">
          {first ? null : (
            <>
              <ArrowRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-3 rtl:-scale-x-100" />
              <span className="sr-only">{words.reliesOn}</span>
            </>
          )}
          <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
        </span>
      ))}
    </p>
  );
}
