"use client";

import { Archive, FileSearch } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useWorkspace } from "@/lib/client/workspace";
import type { EvidenceView } from "@/lib/contract/evidence";
import { copyWords as words } from "@/lib/words/copies";
import { type Copying, isReadable } from "./use-keep-copy";

/** The copies of a source's page on a piece of evidence, and the key that keeps one. */
export function EvidenceCopies({
  evidence,
  readOnly,
  copying: { under, problem, keep, show },
}: {
  evidence: EvidenceView;
  readOnly: boolean;
  copying: Copying;
}) {
  const { desk } = useWorkspace();
  const copies = evidence.files.filter((file) => file.fetched !== null);
  const may = !readOnly && desk.fetchPages && evidence.source.url !== "";
  if (copies.length === 0 && !may) return null;
  return (
    <div className="flex flex-col gap-1">
      {copies.map((file) => (
        <p key={file.id} className="flex min-h-7 flex-wrap items-center gap-x-1.5 text-sm text-ink-2">
          <Archive aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
          <span>
            {words.copied} <Time at={file.fetched?.at ?? ""} zone={desk.timeZone} />
          </span>
          {isReadable(file) ? (
            <Button size="sm" variant="quiet" onClick={() => show(evidence.id, file)}>
              <FileSearch aria-hidden="true" />
              {words.look}
            </Button>
          ) : (
            <span className="text-ink-3">{words.pdf}</span>
          )}
        </p>
      ))}
      {under?.evidenceId === evidence.id ? (
        <p className="flex items-center gap-2 text-sm text-ink-2">
          <progress aria-label={words.fetching("")} className="h-1 w-16 shrink-0 accent-(--ink-2)" />
          <span className="min-w-0 wrap-anywhere">{words.fetching(URL.parse(evidence.source.url)?.host ?? "")}</span>
          <Button size="sm" variant="quiet" onClick={under.stop}>
            {words.leave}
          </Button>
        </p>
      ) : may ? (
        <Button
          size="sm"
          variant="quiet"
          keys="y"
          disabled={under !== null}
          className="self-start"
          onClick={() => keep(evidence)}
        >
          <Archive aria-hidden="true" />
          {copies.length === 0 ? words.keep : words.keepAgain}
        </Button>
      ) : null}
      {problem?.evidenceId === evidence.id ? (
        <p role="alert" className="border-s-[3px] border-s-f-refuted ps-2 text-sm text-pretty">
          {problem.text}
        </p>
      ) : null}
    </div>
  );
}
