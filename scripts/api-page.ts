import { endpoints } from "@/lib/contract/endpoints";
import { refusalCodes } from "@/lib/domain/refusal";
import { refusalStatus } from "@/lib/http/refusal-status";
import { refusalWords } from "@/lib/words/refusals";

/** docs/api/README.md, from the endpoint objects and the refusals. */
export function apiPage(): string {
  const operations = endpoints.map(
    ({ name, method, path, summary }) => `| \`${name}\` | ${method} | \`${path}\` | ${summary} |`,
  );
  const refusals = refusalCodes.map((code) => `| \`${code}\` | ${refusalStatus[code]} | ${refusalWords[code].title} |`);
  return `# The HTTP API

Written by \`npm run docs\` from \`lib/contract\`; a test compares the two. The screens use this API and no other. \`GET /api/v1/openapi.json\`
(public) has every shape as OpenAPI 3.1, and \`/api-reference\` on any Claimdesk draws it with an example for each operation. [The main job
with curl](main-job.md) is a script from an article to its report. Exports: [claimdesk/1](claimdesk-1.md) is the complete one, [CSV](csv.md)
has a row a claim or a row a piece of evidence.

- **Signing in.** A browser sends its session cookie; a change must then come from our own pages (\`Origin\`) as \`application/json\`. A
  script sends \`Authorization: Bearer\` with a personal access token (\`npm run token\`), which belongs to one desk; cookies are ignored then.
- **Changes are commands.** Each carries a \`commandId\` (UUID) made by the client. The same command sent again answers the same and is done
  once; the same id with another content is refused (422 \`command_reused\`). Ids of new things are made by the client as well.
- **Edits** send \`{ "field": { "base": what you saw, "value": what it shall be } }\` and are compared field by field. A field that somebody
  else changed meanwhile is a 409 \`field_conflict\` with both values in \`params.conflicts\`; nothing is written then.
- **Ranges** are \`{ "unit": "utf16", "start", "end" }\` into a version's canonical text, end exclusive.
- **Pages** have \`items\` and \`next\`: give it back as \`cursor\` for the page after it; null ends.
- **What changed.** Every change answers \`seq\`, its place in the article's history (0: nothing had to change). \`GET …/changes?since=SEQ&epoch=EPOCH\`
  answers what was touched since, as you may see it now: \`upserts\`, \`gone\`; with \`resync\` read everything again.
- **Refusals** are RFC 9457 problem details with a stable \`code\` and \`params\`. 429 and 503 have \`Retry-After\`.

## Operations
Paths are under \`/api/v1\`.

| operation | | path | |
|---|---|---|---|
${operations.join("\n")}

## Refusals
| code | status | |
|---|---|---|
${refusals.join("\n")}
`;
}
