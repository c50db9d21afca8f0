import { expect, test } from "vitest";
import * as exported from "@/app/api/v1/desks/[deskId]/articles/[articleId]/export/route";
import * as changes from "@/app/api/v1/desks/[deskId]/articles/[articleId]/versions/[versionId]/changes/route";
import * as version from "@/app/api/v1/desks/[deskId]/articles/[articleId]/versions/[versionId]/route";
import * as versions from "@/app/api/v1/desks/[deskId]/articles/[articleId]/versions/route";
import * as articles from "@/app/api/v1/desks/[deskId]/articles/route";
import * as verify from "@/app/api/v1/verify/route";
import { exportFormat } from "@/lib/domain/reports/export-format";
import { articleBody } from "@/tests/support/article-body";
import { aDesk, aDoc, aMember, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

/* With patterns that begin anew at each sign of a run, the first of these kept the server busy for minutes. */
test.each([
  ["no-break spaces", "\u00a0".repeat(60_000)],
  ["closing marks", "”".repeat(60_000)],
])(
  "an article with a run of %s is taken in, compared, exported and verified",
  async (_, run) => {
    const ana = await aMember(await aDesk(), "editor");
    const [{ deskId }, title] = [ana, "Port moves more"];
    const body = articleBody({ doc: aDoc(title, [`The port${run}moved. “It did.”`]) });
    const made = await ask(articles.POST, ana, { deskId }, { json: body });
    expect(made.status).toBe(201);
    const inArticle = { deskId, articleId: body.id };
    const [baseVersionId, versionId] = [made.answer.versionId, newId()];
    const next = aDoc(title, [`The port${run}did not${run}move.`]);
    const json = { ...command(), versionId, baseVersionId, doc: next };
    expect((await ask(versions.POST, ana, inArticle, { json })).status).toBe(201);
    expect((await ask(version.GET, ana, { ...inArticle, versionId })).status).toBe(200);
    expect((await ask(changes.GET, ana, { ...inArticle, versionId })).status).toBe(200);
    for (const format of exportFormat.options) {
      expect((await ask(exported.GET, ana, inArticle, { query: `?format=${format}` })).status, format).toBe(200);
    }
    const given = await ask(verify.POST, null, {}, { json: { format: "text", content: `The port${run}moved.` } });
    expect([given.status, given.answer?.answer]).toEqual([200, "unknown"]);
  },
  60_000,
);
