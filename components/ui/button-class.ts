import clsx from "clsx";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const VARIANTS: Record<ButtonVariant, string> = {
  /* Pencil red: at most one on a screen, the next thing to do. */
  primary:
    "border-transparent bg-pencil text-on-pencil hover:bg-pencil-deep aria-disabled:bg-sunk aria-disabled:text-ink-3",
  plain: "border-rule-strong bg-raised text-ink hover:bg-sunk aria-disabled:border-rule aria-disabled:text-ink-3",
  quiet: "border-transparent text-ink-2 hover:bg-sunk hover:text-ink aria-disabled:text-ink-3",
  danger:
    "border-f-refuted bg-raised text-ink hover:bg-f-refuted hover:text-paper aria-disabled:border-rule aria-disabled:text-ink-3",
};

/** The look of a button, for links that are the thing to do. */
export function buttonClass(variant: ButtonVariant = "plain", size: ButtonSize = "md"): string {
  return clsx(
    "inline-flex shrink-0 max-sm:shrink max-sm:whitespace-normal items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    size === "md" ? "min-h-8 px-3 text-base" : "min-h-6 px-2 text-sm",
    VARIANTS[variant],
  );
}
