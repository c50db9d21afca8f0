import type { ArticleState, PartName, Purpose } from "@/lib/domain/articles/article";
import type { BlockRole } from "@/lib/domain/text/doc";

/** What the enumerated words of an article are called on the screen. */
export const articleWords = {
  purposes: { own_copy: "Our copy", published: "Published by others" } satisfies Record<Purpose, string>,
  states: {
    draft: "Draft",
    in_check: "In check",
    signed_off: "Signed off",
    published: "Published",
    correcting: "Correcting",
    corrected: "Corrected",
  } satisfies Record<ArticleState, string>,
  parts: {
    writer: "Writer",
    checker: "Checker",
    second_checker: "Second checker",
    legal: "Legal",
    approver: "Approver",
  } satisfies Record<PartName, string>,
  roles: {
    headline: "Headline",
    dek: "Dek",
    byline: "Byline",
    body: "Body",
    caption: "Caption",
    credit: "Credit",
    pull_quote: "Pull quote",
    chart: "Chart",
    furniture: "Furniture",
  } satisfies Record<BlockRole, string>,
} as const;
