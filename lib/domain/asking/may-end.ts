import type { Role } from "../desk/member";

/** Whether somebody may dismiss, edit or take back what was asked: whoever asked it (or was named to carry it out), and an editor. */
export function mayEnd(who: { memberId: string; role: Role }, concerned: readonly (string | null)[]): boolean {
  return who.role === "editor" || who.role === "owner" || concerned.includes(who.memberId);
}
