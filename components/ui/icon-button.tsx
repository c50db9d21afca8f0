"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { ariaKeys, useAppleKeys } from "./keys";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "style" | "children" | "aria-label"> & {
  label: string;
  icon: ReactNode;
  keys?: string | undefined;
  pressed?: boolean | undefined;
  side?: "top" | "right" | "bottom" | "left";
};

/** A button of one icon; its name and its key stand in the tooltip. */
export function IconButton({
  label,
  icon,
  keys,
  pressed,
  side = "bottom",
  disabled = false,
  className,
  onClick,
  type = "button",
  ...rest
}: IconButtonProps) {
  const apple = useAppleKeys();
  return (
    <Tooltip text={label} keys={keys} side={side}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        aria-keyshortcuts={keys ? ariaKeys(keys, apple) : undefined}
        className={clsx(
          "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors [&_svg]:size-[1.0625rem]",
          "hover:bg-sunk hover:text-ink aria-disabled:text-ink-3 aria-pressed:bg-sunk aria-pressed:text-ink",
          className,
        )}
        onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
