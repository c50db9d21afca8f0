"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";
import { ariaKeys, useAppleKeys } from "./keys";

type ButtonProps = Omit<ComponentProps<"button">, "style"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The key that does the same, shown beside the words. */
  keys?: string;
  /** Under way: stays focusable, says so, and takes no second press. */
  busy?: boolean;
};

export function Button({
  variant = "plain",
  size = "md",
  keys,
  busy = false,
  disabled = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const apple = useAppleKeys();
  const off = busy || disabled;
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      // Not the disabled attribute: it would throw keyboard focus away and hide the reason from a screen reader.
      aria-disabled={off || undefined}
      aria-keyshortcuts={keys ? ariaKeys(keys, apple) : undefined}
      className={clsx(buttonClass(variant, size), className)}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {children}
      {keys ? <Kbd keys={keys} onInk={variant === "primary"} /> : null}
    </button>
  );
}
