import { type AnyExtension, type Extensions, getSchema, Mark, Node } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { StarterKit } from "@tiptap/starter-kit";
import {
  ArticleImage,
  BlockAttributes,
  Figcaption,
  Figure,
  Link,
  Subscript,
  Superscript,
  stockAttributes,
  tableNodes,
} from "@/lib/editor/article-nodes";

const Kit = StarterKit.configure({
  link: false,
  trailingNode: false,
  dropcursor: false,
  gapcursor: false,
  listKeymap: false,
}).extend({ addExtensions: ofArticles });

function ofArticles(this: { parent?: (() => Extensions) | null }): Extensions {
  return (this.parent?.() ?? []).map(trimmed);
}

function trimmed(extension: AnyExtension): AnyExtension {
  const attributes = stockAttributes[extension.name];
  if (extension instanceof Node && attributes) return extension.extend({ addAttributes: () => attributes });
  // Linked or emphasised code is common in articles; the stock mark would refuse it.
  if (extension instanceof Mark && extension.name === "code") return extension.extend({ excludes: "code" });
  return extension;
}

/** What an article is made of, for an editor with or without a screen; use it with `injectCSS: false`. */
export const articleExtensions: Extensions = [
  Kit,
  Link,
  Superscript,
  Subscript,
  Figure,
  Figcaption,
  ArticleImage,
  ...tableNodes,
  BlockAttributes,
];

/** The ProseMirror schema of those extensions, the only one documents are checked against. */
export const articleSchema: Schema = getSchema(articleExtensions);
