import { role } from "@/lib/domain/desk/member";
import { type Action, actions, rules } from "@/lib/domain/policy";

const words = (name: string) => name.replaceAll("_", " ");

function cell(action: Action, who: (typeof role.options)[number]): string {
  const { roles, parts = [] } = rules[action];
  if (roles.includes(who)) return "yes";
  return who === "contributor" && parts.length > 0 ? parts.map(words).join(", ") : "–";
}

/** docs/permissions.md, from the policy table. */
export function permissionsPage(): string {
  const rows = actions.map((action) => {
    const never = rules[action].never ?? [];
    const cells = role.options.map((who) => cell(action, who));
    return `| ${words(action)} | ${cells.join(" | ")} | ${never.map(words).join(", ") || "–"} |`;
  });
  return `# Who may do what

Written by \`npm run docs\` from \`lib/domain/policy.ts\`; a test compares the two.

\`yes\`: anybody of this role, on any article of the desk. A contributor may where they have one of the parts named, on that article.
Whoever has a part in the last column never may on that article, whatever their role: no override lifts it.

| | ${role.options.map(words).join(" | ")} | never as |
|---${"|---".repeat(role.options.length + 1)}|
${rows.join("\n")}

Whoever may not read an article gets the same answer (404) as for one that does not exist; 403 is only for those who may read it and not
do this.
`;
}
