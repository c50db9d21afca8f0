"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ArticleView, archiveArticle, moveArticle } from "@/lib/contract/articles";
import { type ArticleState, articleSteps, runs, stepNeedsReason } from "@/lib/domain/articles/article";
import { articleDetailsWords as words } from "@/lib/words/article-details";
import { articleWords } from "@/lib/words/articles";

/** Where the article stands, the steps a person may take by hand, and the archive. */
export function ArticleStateSteps({ article }: { article: ArticleView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { state, archivedAt, can } = article;
  const at = { articleId: article.id };
  const signed = article.signOff?.complete === true && !article.signOff.voided;
  const steps = articleSteps[state].filter((to) => signed || !runs.includes(to));
  const needsReason = (to: ArticleState) => stepNeedsReason(state, to);

  const move = (to: ArticleState) => {
    const why = reason.trim();
    if (needsReason(to) && why === "") return setAsked(true);
    send(moveArticle, at, why === "" ? { to } : { to, reason: why });
    setReason("");
    setAsked(false);
    const comesBack = articleSteps[to].includes(state) && !stepNeedsReason(to, state) && !runs.includes(state);
    const back = comesBack ? { undo: () => void send(moveArticle, at, { to: state }) } : {};
    toast(words.moved(articleWords.states[to]), back);
  };
  const archive = (archived: boolean) => {
    send(archiveArticle, at, { archived });
    toast(archived ? words.archived : words.broughtBack, {
      undo: () => void send(archiveArticle, at, { archived: !archived }),
    });
  };

  return (
    <section aria-labelledby="article-state" className="flex flex-col gap-3">
      <h3 id="article-state" className="flex items-center gap-2 font-semibold">
        {words.state}
        <Badge strong>{articleWords.states[state]}</Badge>
        {archivedAt ? (
          <span className="text-sm font-normal text-ink-3">
            {words.archivedAt} <Time at={archivedAt} zone={desk.timeZone} />
          </span>
        ) : null}
      </h3>
      {can.move_article ? (
        <>
          {steps.some(needsReason) ? (
            <TextField
              label={words.reason}
              hint={words.reasonHint}
              error={asked && reason.trim() === "" ? words.reasonMissing : undefined}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-2">
            {steps.map((to) => (
              <Button key={to} onClick={() => move(to)}>
                {words.steps[to]}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {can.archive_article ? (
        <div>
          <Button variant="quiet" title={words.archiveHint} onClick={() => archive(archivedAt === null)}>
            {archivedAt === null ? words.archive : words.bringBack}
          </Button>
        </div>
      ) : (
        <p className="text-sm text-ink-3">{words.noMove}</p>
      )}
    </section>
  );
}
