import { sights } from "@/lib/domain/confidential/may-see";
import { role } from "@/lib/domain/desk/member";
import { type Action, actions, rules } from "@/lib/domain/policy";

const words = (name: string) => name.replaceAll("_", " ");

function cell(action: Action, who: (typeof role.options)[number]): string {
  const { roles, parts = [], partsOf = [] } = rules[action];
  if (roles.includes(who)) return "yes";
  return (who === "contributor" || partsOf.includes(who)) && parts.length > 0 ? parts.map(words).join(", ") : "–";
}

function sightRows(): string {
  const open = `| on record |${" yes |".repeat(role.options.length)} – |`;
  const kept = Object.entries(sights).map(([tier, { roles, parts, named }]) => {
    const cells = role.options.map((who) => {
      if (roles.includes(who)) return "yes";
      return who === "contributor" && parts.length > 0 ? parts.map(words).join(", ") : "–";
    });
    return `| ${words(tier)} | ${cells.join(" | ")} | ${named ? "the persons named" : "–"} |`;
  });
  return [open, ...kept].join("\n");
}

/** docs/permissions.md, from the policy table. */
export function permissionsPage(): string {
  const rows = actions.map((action) => {
    const { never = [], only = [], apart = [] } = rules[action];
    const bounds = [
      ...only.map((part) => `only as ${words(part)}`),
      ...never.map((part) => `never as ${words(part)}`),
      ...apart.map((part) => `not as ${words(part)}, unless lifted`),
    ];
    const cells = role.options.map((who) => cell(action, who));
    return `| ${words(action)} | ${cells.join(" | ")} | ${bounds.join(", ") || "–"} |`;
  });
  return `# Who may do what

Written by \`npm run docs\` from \`lib/domain/policy.ts\`; a test compares the two.

\`yes\`: anybody of this role, on any article of the desk. Where parts are named: whoever has one of them, on that article.
The last column bounds that by the parts somebody has on the article, whatever their role. Nothing lifts an \`only\` or a \`never\`; what is
\`unless lifted\` an owner can lift for one person on one article (override duties), with a reason that is logged and printed.

| | ${role.options.map(words).join(" | ")} | parts |
|---${"|---".repeat(role.options.length + 1)}|
${rows.join("\n")}

## Who sees what is confidential

From \`lib/domain/confidential/may-see.ts\`. It holds for sources, evidence, notes, rationales and discussions, in every screen, search, file and
answer of the API. Evidence is seen by whoever sees both it and its source. Whoever put something there sees it, but for the article’s writer,
who sees nothing confidential whatever their role. What leaves the desk to be read (HTML, Markdown, CSV) holds nothing confidential.

| tier | ${role.options.map(words).join(" | ")} | besides |
|---${"|---".repeat(role.options.length + 1)}|
${sightRows()}

An embargo counts as off record until its time, and as on record from then on.

Whoever may not read an article gets the same answer (404) as for one that does not exist; 403 is only for those who may read it and not
do this.
`;
}
