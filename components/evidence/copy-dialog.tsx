"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, CircleHelp, X } from "lucide-react";
import { useMemo } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { ApiProblem, call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import type { EvidenceView } from "@/lib/contract/evidence";
import { type FileView, readCopy } from "@/lib/contract/files";
import { findPassage } from "@/lib/domain/anchoring/find-passage";
import { copyWords as words } from "@/lib/words/copies";
import { CopyText } from "./copy-text";

/** A copy as readable text, with the evidence's passage looked for and marked in it. The page itself is never shown. */
export function CopyDialog({
  evidence,
  file,
  onClose,
}: {
  evidence: EvidenceView;
  file: FileView;
  onClose: () => void;
}) {
  const { desk } = useWorkspace();
  const { fetched } = file;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title={words.title(evidence.source.title)}
      description={
        fetched ? (
          <span className="wrap-anywhere">
            {words.asFetched} <Time at={fetched.at} zone={desk.timeZone} /> {words.from}{" "}
            <bdi dir="ltr">{fetched.finalUrl}</bdi>,{" "}
            <code className="font-mono text-xs" title={file.sha256}>
              {file.sha256.slice(0, 8)}
            </code>
          </span>
        ) : null
      }
    >
      <Copy passage={evidence.passage} fileId={file.id} />
    </Dialog>
  );
}

function useCopy(fileId: string, part: "article" | "page", enabled: boolean) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["copy", fileId, part],
    queryFn: ({ signal }) =>
      call(readCopy, { params: { deskId: desk.id, articleId: article.id, fileId }, query: { part }, signal }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The article of the page; and all of the page where the passage stands beside the article, or the page holds none. */
function Copy({ passage, fileId }: { passage: string; fileId: string }) {
  const article = useCopy(fileId, "article", true);
  const inArticle = useMemo(() => findPassage(article.data?.text ?? "", passage), [article.data, passage]);
  const wantsPage = article.isError || (article.isSuccess && inArticle.length === 0 && passage.trim() !== "");
  const page = useCopy(fileId, "page", wantsPage);
  const inPage = useMemo(() => findPassage(page.data?.text ?? "", passage), [page.data, passage]);

  if (article.isPending || (wantsPage && page.isPending)) {
    return (
      <div aria-busy="true">
        <span className="sr-only">{words.reading}</span>
        <SkeletonRows rows={8} rowClassName="h-5" />
      </div>
    );
  }
  const copy = inPage.length > 0 ? page.data : (article.data ?? page.data);
  if (!copy) {
    const problem = page.error ?? article.error;
    return <p role="alert">{words.unreadable(problem instanceof ApiProblem ? problem.problem.detail : words.away)}</p>;
  }
  const ranges = inPage.length > 0 ? inPage : inArticle;
  return (
    <div className="flex flex-col gap-3">
      <Verdict passage={passage} parts={ranges.length} beside={inPage.length > 0 && article.isSuccess} />
      <CopyText copy={copy} ranges={ranges} />
    </div>
  );
}

function Verdict({ passage, parts, beside }: { passage: string; parts: number; beside: boolean }) {
  if (passage.trim() === "") {
    return (
      <p role="status" className="flex items-center gap-2 text-ink-2">
        <CircleHelp aria-hidden="true" className="size-4 shrink-0" />
        {words.noPassage}
      </p>
    );
  }
  const isFound = parts > 0;
  const Icon = isFound ? Check : X;
  const found = beside ? words.foundBeside : parts > 1 ? words.foundParts(parts) : words.found;
  return (
    <div role="status" className="flex flex-col gap-0.5">
      <p className="flex items-center gap-2 font-medium">
        <Icon aria-hidden="true" className={isFound ? "size-4 text-f-supported" : "size-4 text-f-refuted"} />
        {isFound ? found : words.notFound}
      </p>
      {isFound ? null : <p className="ps-6 text-sm text-ink-2">{words.notFoundHint}</p>}
    </div>
  );
}
