import clsx from "clsx";

/** First letters of the first and the last word, by grapheme-safe code points. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

export function Avatar({ name, size = "md", silent = false }: { name: string; size?: "sm" | "md"; silent?: boolean }) {
  return (
    <span
      {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-full border border-rule-strong bg-raised font-semibold text-ink-2 select-none",
        size === "md" ? "size-7 text-xs" : "size-5 text-[0.625rem]",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
