"use client";

import { usePathname } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { importWords } from "@/lib/words/import";
import type { useSaveArticle } from "./use-save-article";

const words = importWords.preview;

interface Props {
  saver: ReturnType<typeof useSaveArticle>;
  label: string;
  onSave: () => void;
  onStartOver: () => void;
}

/** Save and what came of it; on a phone it stays at the lower edge. */
export function SaveBar({ saver, label, onSave, onStartOver }: Props) {
  const { saving, stop, problem, wrong, open } = saver;
  const path = usePathname();
  const problems = Object.keys(wrong).length;
  return (
    <div className="flex flex-col gap-2 lg:sticky lg:top-0 lg:z-10 lg:-mx-4 lg:border-b lg:border-rule lg:bg-desk lg:px-4 lg:py-3 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-rule max-lg:bg-desk max-lg:px-4 max-lg:py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" keys={words.saveKey} busy={saving !== "no"} onClick={onSave}>
          {saving === "no" ? label : words.saving}
        </Button>
        {saving === "away" ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          <Button variant="quiet" disabled={saving !== "no"} onClick={onStartOver}>
            {words.startOver}
          </Button>
        )}
      </div>
      {saving === "away" ? <Banner kind="offline">{words.savingAway}</Banner> : null}
      {problem ? (
        <Banner
          kind="error"
          action={
            problem.openAt !== null ? (
              <Button size="sm" onClick={() => void open(problem.openAt ?? "")}>
                {words.openIt}
              </Button>
            ) : problem.signedOut ? (
              <ButtonLink size="sm" href={`/sign-in?callbackUrl=${encodeURIComponent(path)}`}>
                {importWords.problems.signIn}
              </ButtonLink>
            ) : null
          }
        >
          {words.notSaved}: {problem.text}
        </Banner>
      ) : null}
      {problems > 0 ? (
        <p role="alert" className="text-sm">
          {words.lookAtFields(problems)}
        </p>
      ) : saving === "no" && !problem ? (
        <p className="text-sm text-ink-3 max-lg:sr-only">{words.keptHere}</p>
      ) : null}
    </div>
  );
}
