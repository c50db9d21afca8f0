import { Skeleton } from "@/components/ui/skeleton";

/** A claim's card on its way: the same blocks, still. */
export function CardSkeleton() {
  return (
    <div className="flex flex-col gap-3 p-3">
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
