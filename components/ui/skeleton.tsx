import clsx from "clsx";
import { uiWords } from "@/lib/words/ui";

/** A still shape of the size of what comes; give it that size by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block rounded-sm bg-sunk", className ?? "h-4 w-full")} />;
}

/** Rows of a list or table on their way, announced once. */
export function SkeletonRows({ rows, rowClassName = "h-10" }: { rows: number; rowClassName?: string }) {
  return (
    <div role="status" className="flex flex-col gap-1">
      <span className="sr-only">{uiWords.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity
        <Skeleton key={row} className={rowClassName} />
      ))}
    </div>
  );
}
