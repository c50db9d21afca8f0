import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type BlockRole, blockRole } from "@/lib/domain/text/doc";

/** A textblock of the article and where it stands. */
interface RoleBlock {
  pos: number;
  role: BlockRole;
  reason: string;
}

/** The textblocks the selection touches, with their roles. */
export function blocksAtCursor(state: EditorState): RoleBlock[] {
  const { from, to } = state.selection;
  const blocks: RoleBlock[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const role = blockRole.safeParse(node.attrs.role).data;
    if (role) blocks.push({ pos, role, reason: String(node.attrs.roleReason ?? "") });
    return false;
  });
  return blocks;
}

/** Gives the blocks at the cursor a role; furniture keeps the reason it has, or takes this one. Null: nothing is selected. */
export function giveRole(state: EditorState, role: BlockRole, reason: string): Transaction | null {
  const blocks = blocksAtCursor(state);
  if (blocks.length === 0) return null;
  const change = state.tr;
  for (const block of blocks) {
    change.setNodeAttribute(block.pos, "role", role);
    change.setNodeAttribute(block.pos, "roleReason", role === "furniture" ? block.reason || reason : null);
  }
  return change;
}

/** Says why the furniture at the cursor is none of the copy. */
export function giveReason(state: EditorState, reason: string): Transaction {
  const change = state.tr;
  for (const block of blocksAtCursor(state)) {
    if (block.role === "furniture") change.setNodeAttribute(block.pos, "roleReason", reason.slice(0, 200));
  }
  return change;
}

/** The words of the first headline, on one line. */
export function headlineOf(state: EditorState): string | null {
  let found: string | null = null;
  state.doc.descendants((node) => {
    if (found === null && node.isTextblock && node.attrs.role === "headline") found = node.textContent;
    return found === null;
  });
  return found === null ? null : (found as string).replace(/\s+/g, " ").trim();
}
