import clsx from "clsx";
import Link from "next/link";
import { memo, type Ref } from "react";
import { tableRoles } from "@/components/articles/board/table-roles";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { nameOf } from "@/lib/client/labels";
import type { DeskView } from "@/lib/contract/desks";
import type { WorkItem } from "@/lib/contract/work-board";
import { claimWords } from "@/lib/words/claims";
import { exactTime, timeInWords } from "@/lib/words/time";
import { workWords as words } from "@/lib/words/work-board";

/** The columns, shared by head and rows; on a phone a row is a card of three lines. */
export const columns =
  "md:grid md:grid-cols-[1.5rem_minmax(0,1fr)_7rem_9rem_9rem] lg:grid-cols-[1.5rem_minmax(0,1fr)_8rem_10rem_10rem_13rem] md:items-center md:gap-x-4";

interface Props {
  item: WorkItem;
  index: number;
  desk: DeskView;
  now: number;
  picked: boolean;
  onPick: (claimId: string) => void;
  onFocus: (index: number) => void;
  measure: Ref<HTMLTableRowElement>;
}

/** One claim to work on. The whole row is its link; the box picks it. */
export const WorkRow = memo(function WorkRow({ item, index, desk, now, picked, onPick, onFocus, measure }: Props) {
  const zone = desk.timeZone;
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
        picked && "bg-sunk",
        columns,
      )}
    >
      <td {...tableRoles.cell} className="relative z-10 max-md:w-6">
        <Checkbox
          label={words.pick(item.number, item.articleTitle)}
          hideLabel
          checked={picked}
          onChange={() => onPick(item.claimId)}
        />
      </td>
      <td {...tableRoles.cell} className="min-w-0 max-md:w-[calc(100%-2.5rem)]">
        <Link
          href={`/desks/${desk.id}/articles/${item.articleId}?claim=${item.claimId}`}
          prefetch={false}
          data-work-row={index}
          onFocus={() => onFocus(index)}
          className="block truncate text-base outline-none after:absolute after:inset-0"
        >
          <span className="me-1.5 text-ink-3 tabular-nums">{item.number}</span>
          <bdi lang={item.articleLanguage || undefined}>{item.words}</bdi>
        </Link>
        <span className="block truncate text-sm text-ink-3">
          <bdi lang={item.articleLanguage || undefined}>{item.articleTitle}</bdi>
          {" · "}
          {claimWords.kinds[item.kind]}
          {item.priority === "if_time" ? ` · ${claimWords.priorities.if_time}` : ""}
        </span>
      </td>
      <td {...tableRoles.cell} className="text-sm">
        <Badge strong={item.stage === "disputed" || item.stage === "re_check"}>{claimWords.stages[item.stage]}</Badge>
      </td>
      <td {...tableRoles.cell} className="min-w-0 text-sm">
        <span className="block truncate">
          {item.assigneeId === null ? (
            <span className="text-ink-3">{words.nobody}</span>
          ) : (
            nameOf(desk, item.assigneeId)
          )}
        </span>
        {item.secondCheckerId === null ? null : (
          <span className="block truncate text-ink-3">{words.secondChecker(nameOf(desk, item.secondCheckerId))}</span>
        )}
      </td>
      <td {...tableRoles.cell} className="min-w-0 text-sm">
        <Due at={item.dueAt} now={now} zone={zone} />
      </td>
      <td {...tableRoles.cell} className="min-w-0 text-sm text-ink-2 md:max-lg:col-span-4 md:max-lg:col-start-2">
        {item.waits.length > 0 ? <span className="text-ink-3 lg:sr-only">{words.columns.waits}: </span> : null}
        {item.waits.map((wait) => (
          <Waits key={`${wait.kind} ${wait.whom} ${wait.until}`} wait={wait} now={now} zone={zone} />
        ))}
      </td>
    </tr>
  );
});

function Due({ at, now, zone }: { at: string | null; now: number; zone: string }) {
  if (at === null) return <span className="text-ink-3 max-md:sr-only">{words.noDue}</span>;
  const ms = Date.parse(at);
  return (
    <span className="inline-flex max-w-full items-center gap-x-1.5 md:flex-wrap">
      {ms < now ? <Badge strong>{words.overdue}</Badge> : null}
      <time dateTime={at} title={exactTime(ms, zone)} className="min-w-0 truncate">
        {timeInWords(ms, now, zone)}
      </time>
    </span>
  );
}

function Waits({ wait, now, zone }: { wait: WorkItem["waits"][number]; now: number; zone: string }) {
  const whom = <bdi>{wait.whom || words.askedOf[wait.kind]}</bdi>;
  if (wait.until === null) return <span className="block break-words">{whom}</span>;
  const at = Date.parse(wait.until);
  const late = at < now;
  const when = timeInWords(at, now, zone);
  return (
    <span className="block break-words">
      {whom}{" "}
      <span className={late ? "font-medium text-ink" : undefined}>{late ? words.late(when) : words.until(when)}</span>
    </span>
  );
}
