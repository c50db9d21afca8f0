import { describe, expect, test } from "vitest";
import type { PartName } from "@/lib/domain/articles/article";
import type { Role } from "@/lib/domain/desk/member";
import {
  type Action,
  abilities,
  actions,
  keptApart,
  may,
  rolesThatReadAllArticles,
  type Standing,
} from "@/lib/domain/policy";
import { readTables } from "@/tests/http/access/read-table";

/* The rules are held against the table that a person wrote for the walk over HTTP: what it says of an operation, the rules say of the action behind it. */

const table = readTables()["On a desk"] ?? {};

/** The operation that asks for this action and for no other. */
const operationOf: Record<Action, string> = {
  read_desk: "readDesk",
  invite_member: "inviteMembers",
  manage_members: "editMember",
  edit_desk: "editDesk",
  edit_scale: "changeScale",
  make_token: "makeToken",
  read_person: "readPerson",
  export_person: "exportPerson",
  request_erasure: "requestErasure",
  decide_erasure: "decideErasure",
  create_article: "createArticle",
  import_article: "importArticle",
  create_source: "createSource",
  edit_source: "editSource",
  read_article: "readArticle",
  edit_article: "editArticle",
  move_article: "moveArticle",
  archive_article: "archiveArticle",
  assign_part: "assignPart",
  record_claim: "recordClaim",
  edit_claim: "editClaim",
  retire_claim: "retireClaim",
  attach_evidence: "attachEvidence",
  edit_evidence: "editEvidence",
  add_file: "addFile",
  assess_claim: "submitAssessment",
  export_article: "exportArticle",
  wave_words: "waveWords",
  edit_sourcing_policy: "changeSourcingPolicy",
  accept_risk: "acceptRisk",
  retract_source: "retractSource",
  request_second_check: "requestSecondCheck",
  name_second_checker: "nameSecondChecker",
  adjudicate_claim: "adjudicateClaim",
  propose_fix: "proposeFix",
  decide_fix: "decideFix",
  apply_fixes: "applyFixes",
  bring_version: "bringNextVersion",
  confirm_placement: "confirmPlacement",
  ask_writer: "askWriter",
  answer_query: "answerQuery",
  plan_call: "planCall",
  ask_for_reply: "askForReply",
  pin_source: "pinSource",
  discuss: "openThread",
  edit_pass_list: "editPassList",
  initial_pass: "initialPass",
  sign_off: "signOff",
  override_duties: "overrideDuties",
  read_access_log: "readAccessLog",
};

/** A column of the table: "checker+writer", or "+legal" for a contributor. */
function standingOf(column: string): Standing {
  const [role, part] = column.split("+");
  return { role: (role || "contributor") as Role, parts: part ? [part as PartName] : [] };
}

describe.each(actions.map((action) => [action]))("%s", (action) => {
  const row = table[operationOf[action]] ?? {};

  test("is allowed to whom the table says, and refused to everybody else", () => {
    expect(Object.keys(row)).toHaveLength(12);
    for (const [column, status] of Object.entries(row)) {
      expect(`${column} ${may(action, standingOf(column))}`).toBe(`${column} ${Number(status) < 400}`);
    }
  });

  test("asks a viewer's parts as little as their role lets them", () => {
    const parts: PartName[] = ["writer", "checker", "second_checker", "legal", "approver"];
    expect(may(action, { role: "viewer", parts })).toBe(
      may(action, { role: "viewer", parts: [] }) && action !== "assess_claim",
    );
  });
});

describe("who wrote an article", () => {
  const wrote = readTables()["Who wrote it"] ?? {};
  const owners = readTables()["On a desk"] ?? {};
  test.each(actions.map((action) => [action]))("%s: as the table says, or as anybody of their role", (action) => {
    if (action === "sign_off") return; // kept apart by rules of its own: lib/domain/signing/signer.ts
    const row = wrote[operationOf[action]];
    for (const role of ["owner", "editor"] as const) {
      const expected = row?.[`${role}+writer`] ?? owners[operationOf[action]]?.[role];
      const isLet = may(action, { role, parts: ["writer"] });
      expect(`${role} ${isLet}`).toBe(`${role} ${Number(expected) < 400}`);
    }
    const lifted = row?.lifted ?? owners[operationOf[action]]?.editor;
    expect(may(action, { role: "editor", parts: ["writer"], lifted: true })).toBe(Number(lifted) < 400);
  });

  test("is told that the separation of duties stands in the way only where nothing else does", () => {
    expect(keptApart("decide_fix", { role: "editor", parts: ["writer"] })).toEqual(["writer"]);
    expect(keptApart("decide_fix", { role: "editor", parts: ["writer"], lifted: true })).toEqual([]);
    expect(keptApart("decide_fix", { role: "checker", parts: ["writer"] })).toEqual([]);
    expect(keptApart("assess_claim", { role: "editor", parts: ["writer"] })).toEqual([]);
  });
});

test("an action nobody knows is refused to everybody", () => {
  expect(may("rule_the_world" as Action, { role: "owner", parts: [] })).toBe(false);
});

test("whoever reads all articles reads one without a part; nobody else does", () => {
  for (const role of ["owner", "editor", "research_head", "checker", "contributor", "viewer"] as const) {
    expect(rolesThatReadAllArticles.includes(role)).toBe(may("read_article", { role, parts: [] }));
  }
});

test("a view's abilities are the rules' answers to what was asked", () => {
  const standing = { role: "viewer" as const, parts: [] };
  expect(abilities(["read_article", "edit_claim"], standing)).toEqual({ read_article: true, edit_claim: false });
});
