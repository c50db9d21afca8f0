import { Extension, Mark, mergeAttributes, Node } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { isSafeLink } from "@/lib/domain/text/safe-urls";
import {
  captionRoleAttributes,
  hrefAttribute,
  imageAttributes,
  levelAttribute,
  localeAttributes,
  roleAttributes,
  spanAttributes,
  startAttribute,
} from "@/lib/editor/attributes";

/** An image with its captions. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "image figcaption*",
  isolating: true,
  parseHTML: () => [{ tag: "figure" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
});

/** A line under an image: caption or credit, as its role says. */
export const Figcaption = Node.create({
  name: "figcaption",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ ...captionRoleAttributes, ...localeAttributes }),
  parseHTML: () => [{ tag: "figcaption" }],
  renderHTML: ({ HTMLAttributes }) => ["figcaption", HTMLAttributes, 0],
});

/** An image, which stands in a figure only. */
export const ArticleImage = Image.extend({
  group: () => "",
  addAttributes: () => imageAttributes,
  parseHTML: () => [{ tag: "figure img" }],
});

/** Raised text. */
export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes, 0],
});

/** Lowered text. */
export const Subscript = Mark.create({
  name: "subscript",
  parseHTML: () => [{ tag: "sub" }],
  renderHTML: ({ HTMLAttributes }) => ["sub", HTMLAttributes, 0],
});

/** A link, opened without telling its target where from. */
export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => hrefAttribute,
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (isSafeLink(element.getAttribute("href") ?? "") ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const safe = isSafeLink(String(HTMLAttributes.href ?? "")) ? {} : { href: null };
    return ["a", mergeAttributes(HTMLAttributes, { rel: "noopener noreferrer nofollow" }, safe), 0];
  },
});

// The table's own node view and style attributes are for resizing columns, which an article never does; its cell
// selection would replace a claim's words by whole cells.
const ArticleTable = Table.extend({
  addNodeView: () => null,
  addProseMirrorPlugins: () => [],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});

/** Tables without columns to resize. */
export const tableNodes = [
  ArticleTable,
  TableRow.extend({ content: "(tableCell | tableHeader)+" }),
  TableCell.extend({ addAttributes: () => spanAttributes }),
  TableHeader.extend({ addAttributes: () => spanAttributes }),
];

/** Roles on textblocks, language and direction on textblocks and the document. */
export const BlockAttributes = Extension.create({
  name: "blockAttributes",
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "codeBlock"],
      attributes: { ...roleAttributes, ...localeAttributes },
    },
    { types: ["doc"], attributes: localeAttributes },
  ],
});

/** Attributes of the stock nodes that an article keeps; all others of theirs are dropped. */
export const stockAttributes: Readonly<Record<string, Record<string, object>>> = {
  heading: levelAttribute,
  orderedList: startAttribute,
  codeBlock: {},
};
