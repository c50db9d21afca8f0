"use client";

import { useEffect, useRef } from "react";
import { AskingPlace } from "@/components/asking/asking-place";
import { CoverageProvider } from "@/components/coverage/coverage-state";
import { FixDraftProvider } from "@/components/fixes/fix-draft";
import { ApiProblem } from "@/lib/client/call";
import { useArticle, useClaims, useVersion } from "@/lib/client/use-article";
import { useWorkspace } from "@/lib/client/workspace";
import { workbenchWords } from "@/lib/words/workbench";
import { WorkbenchBody } from "./workbench-body";
import { WorkbenchProblem } from "./workbench-problem";
import { WorkbenchSkeleton } from "./workbench-skeleton";
import { WorkbenchProvider } from "./workbench-state";

/** One article under check: reads it, its version and its claims, and shows them together or says why not. */
export function Workbench({ articleId }: { articleId: string }) {
  const { desk } = useWorkspace();
  const article = useArticle(articleId);
  const version = useVersion(articleId, article.data?.versionId);
  const { claims, error, refetch } = useClaims(articleId, version.data?.text);
  const title = article.data?.title;

  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = workbenchWords.tab(title);
    return () => {
      document.title = before;
    };
  }, [title]);

  const failed = article.error ?? version.error ?? error;
  const whole =
    article.data && version.data && claims ? { article: article.data, version: version.data, claims } : null;
  // While the next version is read, the one before stays where it is, with whatever somebody does in it.
  const last = useRef(whole);
  if (whole) last.current = whole;
  const shown = whole ?? (failed || last.current?.article.id !== articleId ? null : last.current);

  if (shown) {
    const { purpose } = shown.article;
    const scale = desk.scales.find((each) => each.current && each.purpose === purpose);
    if (!scale) return <WorkbenchProblem kind="noScale" />;
    return (
      <WorkbenchProvider {...shown} scale={scale}>
        <CoverageProvider>
          <FixDraftProvider>
            <AskingPlace>
              <WorkbenchBody />
            </AskingPlace>
          </FixDraftProvider>
        </CoverageProvider>
      </WorkbenchProvider>
    );
  }
  if (!failed) return <WorkbenchSkeleton />;
  const retry = () => {
    for (const each of [article.refetch, version.refetch, refetch]) void each();
  };
  return <WorkbenchProblem kind={failed instanceof ApiProblem ? "gone" : "away"} retry={retry} />;
}
