import type { ReactNode } from "react";

/** What this is, and the one thing to do (a Button with its key). */
export function EmptyState({
  title,
  children,
  action,
  level: Heading = "h2",
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  level?: "h1" | "h2" | "h3";
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-2 px-4 py-12">
      <Heading className="font-serif text-xl font-semibold text-balance">{title}</Heading>
      {children ? <div className="text-base text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
