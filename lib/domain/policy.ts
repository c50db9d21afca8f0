import type { PartName } from "./articles/article";
import type { Role } from "./desk/member";

/** Everything a member can ask to do. A new verb is a new row of `rules`; what has no row is refused. */
export const actions = [
  "read_desk",
  "invite_member",
  "manage_members",
  "edit_desk",
  "edit_scale",
  "make_token",
  "read_person",
  "export_person",
  "request_erasure",
  "decide_erasure",
  "create_article",
  "import_article",
  "create_source",
  "edit_source",
  "read_article",
  "edit_article",
  "move_article",
  "archive_article",
  "assign_part",
  "record_claim",
  "edit_claim",
  "retire_claim",
  "attach_evidence",
  "edit_evidence",
  "add_file",
  "assess_claim",
  "export_article",
  "wave_words",
  "edit_sourcing_policy",
  "accept_risk",
  "retract_source",
  "request_second_check",
  "name_second_checker",
  "adjudicate_claim",
  "propose_fix",
  "decide_fix",
  "apply_fixes",
  "bring_version",
  "confirm_placement",
  "ask_writer",
  "answer_query",
  "plan_call",
  "ask_for_reply",
  "pin_source",
  "discuss",
  "edit_pass_list",
  "initial_pass",
  "sign_off",
  "override_duties",
  "read_access_log",
] as const;
export type Action = (typeof actions)[number];

interface Rule {
  /** These roles may, on any article of the desk. */
  roles: readonly Role[];
  /** A contributor may with one of these parts on the article; none where it is left out. */
  parts?: readonly PartName[];
  /** These roles may with one of those parts as well, as a contributor may. */
  partsOf?: readonly Role[];
  /** Only with one of these parts on the article, whatever the role. */
  only?: readonly PartName[];
  /** Never for whoever has one of these parts, whatever the role. */
  never?: readonly PartName[];
  /** Not for whoever has one of these parts, whatever the role, unless an owner lifted the separation of duties for them there. */
  apart?: readonly PartName[];
}

const everyone: readonly Role[] = ["owner", "editor", "research_head", "checker", "contributor", "viewer"];
const staff: readonly Role[] = ["owner", "editor", "research_head", "checker"];
const leads: readonly Role[] = ["owner", "editor", "research_head"];
const readers: readonly Role[] = [...staff, "viewer"];
const anyPart: readonly PartName[] = ["writer", "checker", "second_checker", "legal", "approver"];
const checking: readonly PartName[] = ["checker", "second_checker"];
const working: readonly PartName[] = ["writer", ...checking];

/** Who may do what: one table. Rules that no override lifts (a writer never assesses their own article) stand in `never`. */
export const rules: Readonly<Record<Action, Rule>> = {
  read_desk: { roles: everyone },
  invite_member: { roles: ["owner", "editor"] },
  manage_members: { roles: ["owner"] },
  edit_desk: { roles: ["owner"] },
  edit_scale: { roles: ["owner", "research_head"] },
  make_token: { roles: everyone },
  read_person: { roles: leads },
  export_person: { roles: ["owner", "editor"] },
  request_erasure: { roles: ["owner", "editor"] },
  decide_erasure: { roles: leads },
  create_article: { roles: [...staff, "contributor"] },
  import_article: { roles: staff },
  create_source: { roles: [...staff, "contributor"] },
  edit_source: { roles: staff },
  read_article: { roles: readers, parts: anyPart },
  edit_article: { roles: staff, parts: ["writer"] },
  move_article: { roles: staff },
  archive_article: { roles: staff },
  assign_part: { roles: leads },
  record_claim: { roles: staff, parts: working },
  edit_claim: { roles: staff, parts: working },
  retire_claim: { roles: staff, parts: checking },
  attach_evidence: { roles: staff, parts: working },
  edit_evidence: { roles: staff, parts: working },
  add_file: { roles: staff, parts: working },
  assess_claim: { roles: staff, parts: checking, never: ["writer"] },
  export_article: { roles: readers, parts: anyPart },
  wave_words: { roles: staff, parts: working },
  edit_sourcing_policy: { roles: ["owner", "research_head"] },
  accept_risk: { roles: ["owner", "editor"], apart: ["writer"] },
  retract_source: { roles: leads },
  request_second_check: { roles: staff, parts: checking },
  name_second_checker: { roles: leads },
  adjudicate_claim: { roles: ["editor", "research_head"], never: ["writer"] },
  propose_fix: { roles: staff, parts: working },
  decide_fix: { roles: ["owner", "editor"], apart: ["writer"] },
  apply_fixes: { roles: ["owner", "editor"] },
  bring_version: { roles: staff, parts: ["writer"] },
  confirm_placement: { roles: staff, parts: checking },
  ask_writer: { roles: staff, parts: [...checking, "legal"] },
  answer_query: { roles: [...staff, "contributor"], only: ["writer"] },
  plan_call: { roles: staff, parts: checking },
  ask_for_reply: { roles: staff, parts: [...checking, "legal"] },
  pin_source: { roles: staff, parts: ["writer"] },
  discuss: { roles: staff, parts: anyPart },
  edit_pass_list: { roles: ["owner", "editor"] },
  initial_pass: { roles: staff, parts: [...checking, "legal", "approver"], never: ["writer"] },
  // Who wrote or assessed is kept out by the separation of duties (lib/domain/signing), which an owner can lift.
  sign_off: { roles: ["owner", "editor"], parts: ["legal", "approver"], partsOf: ["research_head", "checker"] },
  override_duties: { roles: ["owner"] },
  read_access_log: { roles: ["owner", "editor"] },
};

/** Who asks: the role on the desk and, where an article is meant, the parts on it and whether an owner lifted the separation of duties. */
export interface Standing {
  role: Role;
  parts: readonly PartName[];
  lifted?: boolean;
}

/** Whether somebody of this standing may do this. Pure; unknown actions are refused. */
export function may(action: Action, standing: Standing): boolean {
  const rule: Rule | undefined = rules[action];
  if (!rule) return false;
  if (rule.never?.some((part) => standing.parts.includes(part))) return false;
  if (!standing.lifted && rule.apart?.some((part) => standing.parts.includes(part))) return false;
  if (rule.only && !rule.only.some((part) => standing.parts.includes(part))) return false;
  if (rule.roles.includes(standing.role)) return true;
  const byPart = standing.role === "contributor" || rule.partsOf?.includes(standing.role) === true;
  return byPart && standing.parts.some((part) => rule.parts?.includes(part));
}

/** The parts that keep somebody from what they may do but for the separation of duties; none where they may, or may not anyhow. */
export function keptApart(action: Action, standing: Standing): PartName[] {
  if (may(action, standing) || !may(action, { ...standing, lifted: true })) return [];
  return standing.parts.filter((part) => rules[action].apart?.includes(part));
}

/** The roles that read every article of the desk; others read those where they have a part. The SQL scope is made from this. */
export const rolesThatReadAllArticles: readonly Role[] = rules.read_article.roles;

/** `can` for a view: each of the asked actions with its answer. */
export function abilities<A extends Action>(asked: readonly A[], standing: Standing): Record<A, boolean> {
  return Object.fromEntries(asked.map((action) => [action, may(action, standing)])) as Record<A, boolean>;
}
