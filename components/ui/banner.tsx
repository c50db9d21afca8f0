import clsx from "clsx";
import { CloudOff, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { uiWords } from "@/lib/words/ui";

type BannerKind = keyof typeof uiWords.notice;

const ICON = { info: Info, warn: TriangleAlert, error: OctagonAlert, offline: CloudOff } as const;
const EDGE: Record<BannerKind, string> = {
  info: "border-s-slate [&>svg]:text-slate",
  warn: "border-s-f-mixed [&>svg]:text-f-mixed",
  error: "border-s-f-refuted [&>svg]:text-f-refuted",
  offline: "border-s-ink-3 [&>svg]:text-ink-3",
};

/** A state of the whole page, in its place and not over the work. An error is read out at once, the rest when there is a pause. */
export function Banner({
  kind,
  children,
  action,
  className,
}: {
  kind: BannerKind;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const Icon = ICON[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={clsx(
        "flex min-h-10 flex-wrap items-center gap-x-2.5 gap-y-1 rounded-sm border border-s-[3px] border-rule bg-raised py-1.5 ps-3 pe-2 text-base [&>svg]:size-4 [&>svg]:shrink-0",
        EDGE[kind],
        className,
      )}
    >
      <Icon aria-hidden="true" />
      <span className="sr-only">{uiWords.notice[kind]}: </span>
      <div className="min-w-0 grow basis-48">{children}</div>
      {action}
    </div>
  );
}
