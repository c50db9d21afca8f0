import { z } from "zod";

/** What a textblock is in the copy; `furniture` is not part of it (navigation, "Comments") and carries a reason. */
export const blockRole = z.enum([
  "headline",
  "dek",
  "byline",
  "body",
  "caption",
  "credit",
  "pull_quote",
  "chart",
  "furniture",
]);
export type BlockRole = z.infer<typeof blockRole>;

export type AttributeValue = string | number | boolean | null;
export type MarkJson = { type: string; attrs?: Record<string, AttributeValue> };

/** One node of a document as ProseMirror writes it to JSON. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, AttributeValue>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

/** A whole document as ProseMirror JSON, its root being `doc`. */
export type DocJson = NodeJson & { type: "doc"; content: NodeJson[] };

/** What one version may hold: bytes of JSON, levels of nesting, nodes, UTF-16 units of canonical text. */
export const TEXT_LIMITS = {
  docBytes: 8_000_000,
  depth: 100,
  nodes: 100_000,
  textLength: 1_000_000,
  imageBytes: 1024 * 1024,
  attributeLength: 4_000,
} as const;

/** Stands in the canonical text where a hard break is (LINE SEPARATOR). */
export const LINE_BREAK = "\u2028";
/** Stands in the canonical text where an image or a rule is (OBJECT REPLACEMENT CHARACTER), so that it can carry a claim. */
export const OBJECT = "\uFFFC";
