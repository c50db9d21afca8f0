"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { type ClaimView, linkClaims } from "@/lib/contract/claims";
import { type ClaimLinkType, claimLinkType } from "@/lib/domain/claims/claim";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { claimWords } from "@/lib/words/claims";

const inWords = (claim: ClaimView) => claim.statement || claim.placements[0]?.exact || words.noWords;

/** What other claims this one hangs together with. */
export function ClaimLinks({ claim, readOnly }: { claim: ClaimView; readOnly: boolean }) {
  const { article, claims, select } = useWorkbench();
  const send = useCommand();
  const [type, setType] = useState<ClaimLinkType>("about");
  const [toId, setToId] = useState<string | null>(null);
  const others = claims.filter((each) => each.id !== claim.id && !each.retired);
  const at = { articleId: article.id };
  if (readOnly && claim.links.length === 0) return null;
  return (
    <section aria-label={words.links}>
      {claim.links.length > 0 ? (
        <ul className="flex flex-col">
          {claim.links.map((link) => {
            const other = claims.find((each) => each.id === link.claimId);
            if (!other) return null;
            const [fromId, to] = link.direction === "out" ? [claim.id, other.id] : [other.id, claim.id];
            return (
              <li key={`${link.id} ${link.direction}`} className="flex min-h-7 items-center gap-1.5 text-sm">
                <span className="shrink-0 text-ink-3">
                  {link.direction === "out" ? claimWords.links[link.type] : claimWords.linksIn[link.type]}
                </span>
                <button
                  type="button"
                  onClick={() => select(other.id, "list")}
                  className="min-w-0 truncate text-start underline decoration-rule-strong"
                >
                  <bdi>
                    {other.number}. {inWords(other)}
                  </bdi>
                </button>
                {readOnly ? null : (
                  <IconButton
                    label={words.unlink}
                    icon={<X />}
                    className="ms-auto size-6"
                    onClick={() =>
                      send(
                        linkClaims,
                        { ...at, claimId: fromId },
                        { linkId: link.id, type: link.type, toId: to, linked: false },
                      )
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {readOnly || others.length === 0 ? null : (
        <Disclosure summary={words.link}>
          <div className="flex flex-col gap-2">
            <Select<ClaimLinkType>
              label={words.linkType}
              value={type}
              onChange={setType}
              choices={claimLinkType.options.map((value) => ({ value, label: claimWords.links[value] }))}
            />
            <Combobox
              label={words.linkTo}
              items={others.map((each) => ({ value: each.id, label: `${each.number}. ${inWords(each)}` }))}
              value={toId}
              onChange={setToId}
            />
            <Button
              size="sm"
              className="self-end"
              disabled={toId === null}
              onClick={() => {
                if (toId === null) return;
                send(linkClaims, { ...at, claimId: claim.id }, { linkId: newId(), type, toId, linked: true });
                setToId(null);
              }}
            >
              {words.link}
            </Button>
          </div>
        </Disclosure>
      )}
    </section>
  );
}
