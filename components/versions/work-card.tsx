"use client";

import clsx from "clsx";
import { Segments } from "@/components/fixes/difference";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView } from "@/lib/contract/articles";
import type { PlaceChange } from "@/lib/contract/versions";
import { versionWords } from "@/lib/words/versions";
import type { WorkItem } from "./open-work";

const words = versionWords.work;

interface Props {
  article: ArticleView;
  item: WorkItem;
  chosen: boolean;
  change: PlaceChange | undefined;
  /** The words at the best guess. */
  guessed: string | null;
  /** Words are selected on the paper. */
  picked: boolean;
  onChoose: () => void;
  onAct: () => void;
  onRetire: () => void;
}

/** One thing that a version leaves to a person, and what can be done with it. */
export function WorkCard({ article, item, chosen, change, guessed, picked, onChoose, onAct, onRetire }: Props) {
  const { desk } = useWorkspace();
  const { claim } = item;
  const may = article.can.confirm_placement;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the list by its own commands, and focus chooses as a click does
    <li
      data-item={item.key}
      tabIndex={chosen ? 0 : -1}
      aria-current={chosen || undefined}
      onFocus={onChoose}
      onClick={onChoose}
      className={clsx(
        "flex flex-col gap-2 rounded-lg border bg-raised px-3 py-2.5",
        chosen ? "border-rule-strong shadow-float" : "border-rule",
      )}
    >
      <p className="text-sm text-ink-2">
        <span className="font-semibold text-ink">{words.claim(claim.number)}</span>
        {claim.statement ? ` · ${claim.statement}` : null}
      </p>
      <div className="font-serif text-base wrap-anywhere">
        <What item={item} change={change} />
      </div>
      {item.kind === "lost" ? (
        <p className="text-sm text-ink-2">
          {guessed === null ? (
            words.noGuess
          ) : (
            <>
              {words.guess} ({words.sure(Math.round(item.place.score * 100))}):{" "}
              <bdi className="font-serif">{guessed}</bdi>
            </>
          )}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-1.5">
        {item.kind === "moved" && may ? (
          <Button size="sm" {...(chosen ? { keys: "Enter" } : {})} onClick={onAct}>
            {words.confirm}
          </Button>
        ) : null}
        {item.kind === "lost" && may && (picked || guessed !== null) ? (
          <Button size="sm" {...(chosen ? { keys: "Enter" } : {})} onClick={onAct}>
            {picked ? words.attach : words.accept}
          </Button>
        ) : null}
        {item.kind === "lost" && claim.can.retire_claim ? (
          <Button size="sm" {...(chosen ? { keys: "r" } : {})} onClick={onRetire}>
            {words.retire}
          </Button>
        ) : null}
        <ButtonLink size="sm" variant="quiet" href={`/desks/${desk.id}/articles/${article.id}?claim=${claim.id}`}>
          {words.open}
        </ButtonLink>
      </div>
      {item.kind === "lost" && may && chosen && !picked ? (
        <p className="text-sm text-ink-3">{words.howToAttach}</p>
      ) : null}
    </li>
  );
}

function What({ item, change }: { item: WorkItem; change: PlaceChange | undefined }) {
  if (item.kind === "fix") return words.fix(item.fix.replacement, item.fix.exact);
  if (item.place.exact === "") return words.insertion;
  if (item.kind === "reworded" && change && change.segments.length > 0) return <Segments segments={change.segments} />;
  return <bdi>{item.place.exact.replaceAll("\uFFFC", "🖼")}</bdi>;
}
