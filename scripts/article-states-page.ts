import { articleState, articleSteps, runs, stepNeedsReason } from "@/lib/domain/articles/article";
import { inTheArchive, stateRules } from "@/lib/domain/articles/state-rules";

const words = (name: string) => name.replaceAll("_", " ");

/** docs/article-states.md, from the tables of lib/domain/articles. */
export function articleStatesPage(): string {
  const states = articleState.options;
  const steps = states.map((from) => {
    const cells = states.map((to) => {
      if (!articleSteps[from].includes(to)) return "–";
      const needs = [...(runs.includes(to) ? ["signed"] : []), ...(stepNeedsReason(from, to) ? ["reason"] : [])];
      return needs.length > 0 ? `yes (${needs.join(", ")})` : "yes";
    });
    return `| ${words(from)} | ${cells.join(" | ")} |`;
  });
  const rules = Object.entries(stateRules).map(([action, allowed]) => {
    const cells = states.map((state) => (allowed.includes(state) ? "yes" : "–"));
    return `| ${words(action)} | ${cells.join(" | ")} |`;
  });
  const head = `| | ${states.map(words).join(" | ")} |\n|---${"|---".repeat(states.length)}|`;
  return `# The states of an article

Written by \`npm run docs\` from \`lib/domain/articles\`; a test compares the two. Which operation is answered how in which state stands in
\`tests/http/access/states.md\`; why, in [decision 025](decisions/025-sign-off.md).

## Steps by hand

From the state in the first column to the one in the head. \`signed\`: only while a complete sign-off stands. \`reason\`: it has to be said why.

${head}
${steps.join("\n")}

## Steps that nobody takes by hand

\`\`\`
in check -> signed off                              the last signature the desk wants
correcting -> correcting                            the same, of a text that is out
signed off | published | corrected -> in check      what was signed changed: the sign-off is voided
\`\`\`

## What a state lets be done

Whatever has no row is possible in all of them. In the archive nothing is but ${inTheArchive.map(words).join(", ")}.

${head}
${rules.join("\n")}
`;
}
