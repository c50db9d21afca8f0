import type { BlockRole, MarkJson, NodeJson } from "@/lib/domain/text/doc";
import type { Measures } from "@/lib/import/html-measure";
import type { ClassRules } from "@/lib/import/html-style";

/** What holds for the text below an element. */
export interface Surroundings {
  marks: readonly MarkJson[];
  preserved: boolean;
  /** inside a link, kept or not: its underline is no mark of its own */
  inLink: boolean;
  kind: "paragraph" | "figcaption" | 1 | 2 | 3 | 4 | 5 | 6;
  role: BlockRole;
  reason: string | null;
  lang: string | null;
  dir: string | null;
  depth: number;
}

/** What holds for the whole page. */
export interface Page {
  base: string | null;
  lang: string | null;
  rules: ClassRules;
  measures: Measures;
  /** text of the whole content: a "widget" that holds most of it is none */
  contentLength: number;
  dropped: { links: number; images: number };
}

export const plainSurroundings: Surroundings = {
  marks: [],
  preserved: false,
  inLink: false,
  kind: "paragraph",
  role: "body",
  reason: null,
  lang: null,
  dir: null,
  depth: 0,
};

export function roleAttributes(
  around: Pick<Surroundings, "role" | "reason" | "lang" | "dir">,
): NonNullable<NodeJson["attrs"]> {
  const { role, reason, lang, dir } = around;
  return { role, roleReason: role === "furniture" ? reason : null, lang, dir };
}
