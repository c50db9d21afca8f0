import { Skeleton } from "@/components/ui/skeleton";
import { readerWords } from "@/lib/words/reader";

const LINES = ["w-full", "w-11/12", "w-[98%]", "w-10/12", "w-[96%]", "w-8/12"];
const side = "shrink-0 flex-col gap-3 border-rule bg-desk p-3";

/** The workbench on its way: the same panes, still. */
export function WorkbenchSkeleton() {
  return (
    <div role="status" className="flex h-[calc(100dvh-var(--bar-height))]">
      <span className="sr-only">{readerWords.loading}</span>
      <div className={`hidden w-[min(19rem,24vw)] border-e min-[68.75rem]:flex ${side}`}>
        {LINES.map((line) => (
          <Skeleton key={line} className="h-16 w-full" />
        ))}
      </div>
      <div className="min-w-0 grow overflow-hidden bg-paper">
        <div className="mx-auto flex max-w-[39.5rem] flex-col gap-4 px-8 pt-16">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="mb-6 h-10 w-2/3" />
          {[1, 2, 3].map((paragraph) => (
            <div key={paragraph} className="mb-4 flex flex-col gap-3">
              {LINES.slice(paragraph % 2).map((line) => (
                <Skeleton key={line} className={`h-5 ${line}`} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className={`hidden w-[min(25rem,36vw)] border-s min-[60rem]:flex ${side}`}>
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    </div>
  );
}
