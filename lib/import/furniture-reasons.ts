/** Why a block is not part of the copy; kept with the block and shown beside it. */
export const furnitureReasons = {
  navigation: "navigation",
  header: "page header",
  footer: "page footer",
  aside: "beside the article",
  section: "section label",
  date: "date line",
  readingTime: "reading time",
  comments: "comments",
  share: "sharing buttons",
  related: "related links",
  advertisement: "advertisement",
  newsletter: "sign-up or subscription",
  tags: "tags",
  author: "about the author",
  copyright: "copyright line",
  legal: "notice of the site",
  player: "player or picture control",
  screenReader: "label for screen readers",
  separator: "separator",
  repeated: "repeats the headline",
  teaser: "before the article",
  trailing: "after the article",
} as const;

export type FurnitureReason = (typeof furnitureReasons)[keyof typeof furnitureReasons];
