"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { listSourcingPolicies, type PolicyInUse } from "@/lib/contract/sourcing";
import type { Purpose } from "@/lib/domain/articles/article";
import { ruleSentences, policyEditorWords as words } from "@/lib/words/sourcing";
import { NotRead } from "./not-read";
import { PolicyEditor } from "./policy-editor";

/** What the desk asks of evidence, for both trades, as sentences. */
export function SourcingSection() {
  const { desk } = useWorkspace();
  const query = useQuery({
    queryKey: ["desk", desk.id, "sourcing-policies"],
    queryFn: ({ signal }) => call(listSourcingPolicies, { params: { deskId: desk.id }, signal }),
  });
  const [editing, setEditing] = useState<Purpose | null>(null);
  // Where the editor was closed, the button that opened it has the keyboard again.
  const [closed, setClosed] = useState<Purpose | null>(null);
  const close = () => {
    setClosed(editing);
    setEditing(null);
  };
  if (!query.data) return <NotRead query={query} rows={8} />;
  const mayEdit = query.data.can.edit_sourcing_policy;
  return (
    <>
      <p className="max-w-2xl text-ink-2">{words.intro}</p>
      {mayEdit ? null : <p className="text-sm text-ink-3">{words.notYours}</p>}
      {query.data.items.map((policy) => (
        <section
          key={policy.purpose}
          aria-label={words[policy.purpose]}
          className="flex flex-col gap-3 border-t border-rule pt-4"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 className="text-lg font-semibold">{words[policy.purpose]}</h2>
            <p className="text-sm text-ink-3">
              <bdi>{policy.name}</bdi>, {words.version(policy.version)}
            </p>
            {mayEdit && editing !== policy.purpose ? (
              <span className="ms-auto">
                <Button
                  size="sm"
                  autoFocus={closed === policy.purpose}
                  aria-label={words.changeOf(words[policy.purpose])}
                  onClick={() => setEditing(policy.purpose)}
                >
                  {words.change}
                </Button>
              </span>
            ) : null}
          </div>
          {mayEdit && editing === policy.purpose ? (
            <PolicyEditor policy={policy} onClose={close} />
          ) : (
            <PolicyAsItIs policy={policy} />
          )}
        </section>
      ))}
    </>
  );
}

function PolicyAsItIs({ policy }: { policy: PolicyInUse }) {
  if (policy.rules.length === 0) return <p className="text-ink-2">{words.none}</p>;
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {policy.rules.map((rule) => (
        <li key={rule.key} className="flex flex-col gap-1 py-2">
          <p className="max-w-2xl">{ruleSentences(rule).join(" ")}</p>
          {rule.asks.length > 0 ? (
            <span>
              <Badge strong={rule.severity === "blocks"}>{words[rule.severity]}</Badge>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
