import { type StageCause, stageRules, stageSteps } from "@/lib/domain/assessments/stage";
import { stage } from "@/lib/domain/claims/claim";

/** What each cause is, as people say it. */
const causes: Readonly<Record<StageCause, string>> = {
  work_begins: "evidence, an assignee or somebody it waits on",
  work_ends: "no evidence, assignee or wait is left",
  first_answer: "a first answer",
  second_asked: "a second check is asked for",
  second_called_off: "the second check is called off",
  second_answer: "the second answer",
  decision: "a decision by an editor or head of research who gave neither answer",
  changed: "words, edges or statement changed, a source retracted, or opened again by a person",
  contradicted: "evidence contradicts that did not",
  put_back: "what had changed is as it was judged",
  fix_decided: "the editor decides on a fix in which the two differed",
};

const words = (name: string) => name.replaceAll("_", " ");

/** docs/claim-machine.md, from the tables by which the stage is computed and tested. */
export function claimMachinePage(): string {
  const rules = stageRules.map(({ stage: name, when }, at) => `${at + 1}. **${words(name)}**: ${when}.`);
  const steps = stage.options.flatMap((from) =>
    Object.entries(stageSteps[from]).flatMap(([cause, into]) =>
      into.map((to) => ({ from, to, cause: causes[cause as StageCause] })),
    ),
  );
  const rows = steps.map(({ from, to, cause }) => `| ${words(from)} | ${cause} | ${words(to)} |`);
  const arrows = [...new Set(steps.map(({ from, to }) => `  ${from} --> ${to}`))];
  return `# Where the work on a claim stands

Written by \`npm run docs\` from \`lib/domain/assessments/stage.ts\`; a test compares the two, and a property test walks random work along the table.

The stage of a claim is computed, never stored. Of these rules the first that holds names it:

${rules.join("\n")}

The words of a claim are those of all its places, and their edges are kept with each answer. Moving the edges of any place asks for a new answer, and
so does a place that is added, in whatever version: a claim that is settled covers words, and nobody judged these. A place taken away leaves
what was judged, unless it was the first, whose words the answer is about. Edges put back as they were ask for nothing.

A claim rests on its first answer alone, on the first and the second where it was looked at twice, or on the decision between them. A new
first answer begins anew. What the stage goes by until the second answer is in is known to everybody, so that it tells the second
checker nothing of the first.

\`\`\`mermaid
stateDiagram-v2
  [*] --> marked
${arrows.join("\n")}
\`\`\`

| from | by | to |
|---|---|---|
${rows.join("\n")}

What is not in this table leaves the stage as it is, or is refused. Whom a claim waits on, and whether it is retired, stand beside the stage.
`;
}
