import type { Node } from "@tiptap/pm/model";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { type DocJson, type NodeJson, TEXT_LIMITS } from "@/lib/domain/text/doc";
import { measureJson } from "@/lib/editor/measure-json";
import { normaliseInline } from "@/lib/editor/normalise-inline";
import { articleSchema } from "@/lib/editor/schema";

/**
 * A document from outside, checked against the schema and written anew, so that only known attributes are left and equal
 * documents are equal JSON. Throws a Refusal; hostile input costs milliseconds.
 */
export function parseDoc(json: unknown): { doc: DocJson; node: Node } {
  measureJson(json);
  const node = normaliseInline(built(json));
  checked(node);
  const doc = docJson(node);
  const length = canonicalText(doc).length;
  if (length > TEXT_LIMITS.textLength) refuse("text_too_long", { limit: TEXT_LIMITS.textLength, length });
  return { doc, node };
}

/** The JSON of a document node of our schema, as plain objects that may be compared and stored. */
export function docJson(node: Node): DocJson {
  return plain(node) as DocJson;
}

function built(json: unknown): Node {
  const node = orRefuse("document_malformed", () => articleSchema.nodeFromJSON(json));
  if (node.type !== articleSchema.topNodeType) refuse("document_malformed", { reason: `root ${node.type.name}` });
  let nodes = 1;
  node.descendants(() => {
    nodes += 1;
  });
  if (nodes > TEXT_LIMITS.nodes) refuse("document_too_many_nodes", { limit: TEXT_LIMITS.nodes, count: nodes });
  return node;
}

function checked(node: Node): void {
  orRefuse("document_schema_violated", () => node.check());
}

function orRefuse<T>(code: "document_malformed" | "document_schema_violated", attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse(code, { reason: error instanceof Error ? error.message.slice(0, 200) : "unknown" });
  }
}

// Node.toJSON hands out attribute objects without a prototype and shared with the node.
function plain(node: Node): NodeJson {
  const json: NodeJson = { type: node.type.name };
  if (Object.keys(node.attrs).length > 0) json.attrs = { ...node.attrs };
  if (node.isText) json.text = node.text ?? "";
  if (node.childCount > 0) json.content = node.children.map(plain);
  if (node.marks.length > 0) {
    json.marks = node.marks.map((mark) =>
      Object.keys(mark.attrs).length > 0
        ? { type: mark.type.name, attrs: { ...mark.attrs } }
        : { type: mark.type.name },
    );
  }
  return json;
}
