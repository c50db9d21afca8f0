import clsx from "clsx";
import { memo, type Ref } from "react";
import { tableRoles } from "@/components/articles/board/table-roles";
import { Badge } from "@/components/ui/badge";
import { evidenceWords } from "@/lib/words/evidence";
import { sourcesPageWords as words } from "@/lib/words/sources-page";
import type { ShownSource } from "./use-shown-sources";

export const columns = "md:grid md:grid-cols-[minmax(0,1fr)_8rem_9rem_5rem] md:items-center md:gap-x-4";

interface Props {
  source: ShownSource;
  index: number;
  onOpen: (sourceId: string) => void;
  onFocus: (index: number) => void;
  measure: Ref<HTMLTableRowElement>;
}

/** One source of the desk; the whole row opens it. */
export const SourceRow = memo(function SourceRow({ source, index, onOpen, onFocus, measure }: Props) {
  const by = [source.author, source.publisher].filter(Boolean).join(", ");
  const host = URL.parse(source.url)?.host ?? "";
  return (
    <tr
      {...tableRoles.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={clsx(
        "absolute start-0 top-0 min-h-[3.375rem] w-full border-b border-rule px-4 py-1.5 hover:bg-paper has-[button:focus-visible]:bg-paper",
        "has-[button:focus-visible]:shadow-[inset_3px_0_0_var(--slate)] rtl:has-[button:focus-visible]:shadow-[inset_-3px_0_0_var(--slate)]",
        "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3",
        columns,
      )}
    >
      <td {...tableRoles.cell} className="min-w-0 max-md:basis-full">
        <button
          type="button"
          data-source-row={index}
          onClick={() => onOpen(source.id)}
          onFocus={() => onFocus(index)}
          className="block w-full truncate text-start text-base font-medium outline-none after:absolute after:inset-0"
        >
          <bdi lang={source.language || undefined}>{source.title}</bdi>
        </button>
        {by || host ? (
          <span className="block truncate text-sm text-ink-3">
            <bdi>{by}</bdi>
            {by && host ? " · " : null}
            <bdi>{host}</bdi>
          </span>
        ) : null}
      </td>
      <td {...tableRoles.cell} className="text-sm text-ink-2">
        {evidenceWords.sourceKinds[source.kind]}
      </td>
      <td {...tableRoles.cell} className="text-sm text-ink-2 tabular-nums">
        {source.publishedDate}
      </td>
      <td {...tableRoles.cell} className="text-sm whitespace-nowrap text-ink-2 tabular-nums max-md:ms-auto">
        {source.onTheWay ? (
          <Badge>{words.onTheWay}</Badge>
        ) : (
          <>
            <span aria-hidden="true">{words.usesShort(source.uses)}</span>
            <span className="sr-only">{words.uses(source.uses)}</span>
          </>
        )}
      </td>
    </tr>
  );
});
