import { Fragment } from "react";

/** A path or a code that may go on in the next line behind its slashes and underscores, and at no other place while there is room. */
export function Breakable({ children }: { children: string }) {
  return children.split(/(?<=[/_])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never change their order.
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
