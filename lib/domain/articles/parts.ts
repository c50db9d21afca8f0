import type { Role } from "../desk/member";
import { refuse } from "../refusal";
import type { PartName, Purpose } from "./article";

/** Parts that exclude each other on one article: who wrote it does not check it, who checked it does not approve it. */
const excluding: Readonly<Record<PartName, readonly PartName[]>> = {
  writer: ["checker", "second_checker", "legal", "approver"],
  checker: ["writer", "second_checker", "approver"],
  second_checker: ["writer", "checker", "approver"],
  legal: ["writer"],
  approver: ["writer", "checker", "second_checker"],
};

const workers: readonly Role[] = ["owner", "editor", "research_head", "checker", "contributor"];

/** The roles that may hold a part: whoever works on articles; approving is for those who decide. */
const holders: Readonly<Record<PartName, readonly Role[]>> = {
  writer: workers,
  checker: workers,
  second_checker: workers,
  legal: [...workers, "viewer"],
  approver: ["owner", "editor", "research_head"],
};

/** Refuses a part to a person of this role (`part_role_wrong`) or beside the parts they have on the article (`part_excludes`). */
export function permitPart(part: PartName, role: Role, held: readonly PartName[]): void {
  if (!holders[part].includes(role)) refuse("part_role_wrong", { part, role });
  const against = held.find((each) => excluding[part].includes(each));
  if (against) refuse("part_excludes", { part, held: against });
}

/** Whether a person of this role may hold the part beside those they have. */
export function fitsBeside(part: PartName, role: Role, held: readonly PartName[]): boolean {
  return holders[part].includes(role) && !held.some((each) => excluding[part].includes(each));
}

/** The parts one may take on an article that one brings in, without anybody's say. A contributor is its writer; others may check what others published. */
export function ownParts(role: Role, purpose: Purpose): readonly PartName[] {
  if (role === "contributor") return ["writer"];
  return purpose === "published" ? ["checker"] : ["writer", "checker"];
}
