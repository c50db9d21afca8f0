import type { ComponentProps } from "react";

/**
 * A div for `asChild` that drops the inline style a primitive hands down. On the server that style would become a
 * style="" attribute, which the content security policy refuses (and reports); none of these styles is needed.
 */
export function Bare({ style: _refusedByPolicy, ...props }: ComponentProps<"div">) {
  return <div {...props} />;
}
