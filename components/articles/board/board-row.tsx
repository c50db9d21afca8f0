import clsx from "clsx";
import Link from "next/link";
import { memo, type Ref } from "react";
import { Badge } from "@/components/ui/badge";
import { nameOf } from "@/lib/client/labels";
import type { ArticleRow } from "@/lib/contract/articles";
import type { DeskView } from "@/lib/contract/desks";
import { articleWords } from "@/lib/words/articles";
import { boardWords as words } from "@/lib/words/board";
import { exactTime, timeInWords } from "@/lib/words/time";
import { ArticlePeople } from "./article-people";
import { ArticleProgress } from "./article-progress";
import { Deadline } from "./deadline";
import { tableRoles } from "./table-roles";

/** The columns, shared by head and rows; on a phone a row is a card of two lines. */
export const columns =
  "md:grid md:grid-cols-[minmax(0,1fr)_7.5rem_9.5rem_7.5rem_9.5rem] lg:grid-cols-[minmax(0,1fr)_min(8.5rem,12%)_min(11rem,15%)_min(8.5rem,12%)_min(13rem,17%)] md:items-center md:gap-x-4";

interface Props {
  row: ArticleRow;
  index: number;
  desk: DeskView;
  now: number;
  onFocus: (index: number) => void;
  measure: Ref<HTMLTableRowElement>;
}

/** One article on the call sheet. The whole row is its link. */
export const BoardRow = memo(function BoardRow({ row, index, desk, now, onFocus, measure }: Props) {
  const zone = desk.timeZone;
  const { at, actorId, type } = row.lastActivity;
  const lastAt = Date.parse(at);
  return (
    <tr
      {...tableRoles.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={clsx(
        "absolute start-0 top-0 w-full border-b border-rule px-4 py-2 hover:bg-paper has-[a:focus-visible]:bg-paper",
        "has-[a:focus-visible]:shadow-[inset_3px_0_0_var(--slate)] rtl:has-[a:focus-visible]:shadow-[inset_-3px_0_0_var(--slate)]",
        "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-2.5 max-md:gap-y-1",
        columns,
      )}
    >
      <td {...tableRoles.cell} className="min-w-0 max-md:basis-full">
        <Link
          href={`/desks/${desk.id}/articles/${row.id}`}
          prefetch={false}
          data-board-row={index}
          onFocus={() => onFocus(index)}
          className="block truncate font-serif text-lg font-semibold outline-none after:absolute after:inset-0"
        >
          <bdi lang={row.language || undefined}>{row.title}</bdi>
        </Link>
        <span className="block truncate text-sm text-ink-3 max-md:sr-only">
          {articleWords.purposes[row.purpose]}
          {" · "}
          <bdi>{words.lastActivity(nameOf(desk, actorId), type)}</bdi>{" "}
          <time dateTime={at} title={exactTime(lastAt, zone)}>
            {timeInWords(lastAt, now, zone)}
          </time>
        </span>
      </td>
      <td {...tableRoles.cell}>
        <Badge strong={row.state === "in_check" || row.state === "correcting"}>{articleWords.states[row.state]}</Badge>
      </td>
      <td {...tableRoles.cell} className="min-w-0 text-sm max-md:grow">
        <Deadline at={row.deadlineAt} state={row.state} archived={row.archived} now={now} zone={zone} />
      </td>
      <td {...tableRoles.cell}>
        <ArticlePeople parts={row.parts} desk={desk} />
      </td>
      <td {...tableRoles.cell} className="max-md:w-12">
        <ArticleProgress progress={row.progress} />
      </td>
    </tr>
  );
});
