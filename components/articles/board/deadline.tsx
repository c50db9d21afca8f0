import clsx from "clsx";
import { Badge } from "@/components/ui/badge";
import type { ArticleState } from "@/lib/domain/articles/article";
import { boardWords as words } from "@/lib/words/board";
import { exactTime, timeInWords } from "@/lib/words/time";

/** States in which somebody is still working towards the deadline. */
const running: ReadonlySet<ArticleState> = new Set(["draft", "in_check", "correcting"]);

interface Props {
  at: string | null;
  state: ArticleState;
  archived: boolean;
  now: number;
  zone: string;
}

/** When it has to be done, as people say it; late is a word, not a colour. */
export function Deadline({ at, state, archived, now, zone }: Props) {
  if (at === null) return <span className="text-ink-3 max-md:sr-only">{words.noDeadline}</span>;
  const ms = Date.parse(at);
  const late = ms < now && running.has(state) && !archived;
  return (
    <span className="inline-flex max-w-full items-center gap-x-1.5 md:flex-wrap">
      {late ? <Badge strong>{words.overdue}</Badge> : null}
      <time
        dateTime={at}
        title={exactTime(ms, zone)}
        className={clsx("min-w-0 truncate", late ? "text-ink" : "text-ink-2")}
      >
        {timeInWords(ms, now, zone)}
      </time>
    </span>
  );
}
