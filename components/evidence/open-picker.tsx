"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { rememberSource } from "@/lib/client/known";
import { useCommand } from "@/lib/client/use-command";
import { useSources } from "@/lib/client/use-sources";
import type { ClaimView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import { createSource } from "@/lib/contract/sources";
import { evidenceWords, likelyBasis } from "@/lib/words/evidence";
import { evidenceFormWords } from "@/lib/words/evidence-form";
import { SourceForm } from "./source-form";
import { useAttach } from "./use-attach";

const words = evidenceFormWords.source;

/** The sources of the desk, to take one of; or a new one. */
export function OpenPicker({ attachTo, close }: { attachTo: readonly ClaimView[]; close: () => void }) {
  const { takeInHand } = useWorkbench();
  const attach = useAttach();
  const send = useCommand();
  const [typed, setTyped] = useState("");
  const [making, setMaking] = useState(false);
  const found = useSources(typed);
  const sources = found.data?.pages.flatMap((page) => page.items) ?? [];
  const first = sources[0];
  // A hand quicker than the server takes what these words find, never what stood there for others.
  const answered = !found.isPending && !found.isPlaceholderData;
  const [taking, setTaking] = useState(false);

  const take = (source: EvidenceView["source"]) => {
    rememberSource(source);
    const inHand = { source, stance: "supports" as const, basis: likelyBasis[source.kind] };
    takeInHand(inHand);
    attach(attachTo, inHand);
    close();
  };

  useEffect(() => {
    if (!taking || !answered) return;
    setTaking(false);
    if (first && typed.trim() !== "") take(first);
    else setMaking(true);
  });

  if (making) {
    const isAddress = /^https?:\/\//i.test(typed.trim());
    return (
      <SourceForm
        start={isAddress ? { title: "", url: typed.trim() } : { title: typed.trim(), url: "" }}
        onSave={(source) => {
          send(createSource, {}, { source });
          take(source);
        }}
      />
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-2">
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          type="search"
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setTaking(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault(); // else the form that opens would be sent by the same key
            setTaking(true);
          }}
          aria-label={words.search}
          placeholder={words.search}
          className="min-h-9 min-w-0 grow rounded-md border border-rule-strong bg-raised px-2.5 text-base"
        />
        <Button onClick={() => setMaking(true)}>
          <Plus aria-hidden="true" />
          {words.make}
        </Button>
      </div>
      {found.isPending ? <SkeletonRows rows={8} rowClassName="h-9" /> : null}
      <ul aria-label={words.recent} className="flex flex-col" aria-busy={found.isFetching}>
        {sources.map((source) => (
          <li key={source.id} className="border-b border-rule">
            <button
              type="button"
              onClick={() => take(source)}
              className="flex min-h-9 w-full items-baseline gap-2 rounded-sm px-1.5 py-1 text-start hover:bg-sunk"
            >
              <span className="w-20 shrink-0 text-sm text-ink-3">{evidenceWords.sourceKinds[source.kind]}</span>
              <bdi className="min-w-0 grow truncate">{source.title}</bdi>
              <bdi className="max-w-40 shrink-0 truncate text-sm text-ink-3">
                {[source.publisher, source.publishedDate].filter(Boolean).join(", ")}
              </bdi>
              <span className="shrink-0 text-sm text-ink-3 tabular-nums">{words.uses(source.uses)}</span>
            </button>
          </li>
        ))}
      </ul>
      {!found.isFetching && sources.length === 0 ? <p className="py-3 text-ink-3">{words.none}</p> : null}
      {found.hasNextPage ? (
        <Button variant="quiet" onClick={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  );
}
