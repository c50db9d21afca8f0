import clsx from "clsx";
import { ArrowUp } from "lucide-react";
import { boardWords as words } from "@/lib/words/board";
import type { BoardSort } from "./board-filter";
import { columns } from "./board-row";
import { tableRoles } from "./table-roles";

const heads: readonly { label: string; sort: BoardSort | null }[] = [
  { label: words.columns.article, sort: "title" },
  { label: words.columns.state, sort: null },
  { label: words.columns.deadline, sort: "deadline" },
  { label: words.columns.people, sort: null },
  { label: words.columns.progress, sort: null },
];

/** The columns' names, which stay in sight; those that sort are buttons, and a second press goes back to the latest first. */
export function BoardHead({ sort, onSort }: { sort: BoardSort; onSort: (sort: BoardSort) => void }) {
  return (
    <thead
      {...tableRoles.group}
      className="block border-b border-rule-strong bg-desk max-md:sr-only md:sticky md:top-12 md:z-10"
    >
      <tr {...tableRoles.row} aria-rowindex={1} className={clsx("px-4", columns)}>
        {heads.map((head) => {
          const sorted = head.sort !== null && sort === head.sort;
          return (
            <th
              key={head.label}
              {...tableRoles.head}
              scope="col"
              aria-sort={head.sort === null ? undefined : sorted ? "ascending" : "none"}
              className="py-1 text-start text-xs font-medium whitespace-nowrap text-ink-3"
            >
              {head.sort === null ? (
                head.label
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(sorted || head.sort === null ? "activity" : head.sort)}
                  className={clsx(
                    "inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink",
                    sorted && "text-ink",
                  )}
                >
                  {head.label}
                  {sorted ? <ArrowUp aria-hidden="true" className="size-3" /> : null}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
