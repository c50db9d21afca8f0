import type { Actor } from "@/lib/auth/actor";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle, permit } from "@/lib/db/find-article";
import { labels } from "@/lib/domain/assessments/scale";
import { makeExchange } from "@/lib/domain/reports/claimdesk-json";
import { claimsAsCsv, evidenceAsCsv } from "@/lib/domain/reports/csv";
import { type ExportFormat, exportFiles } from "@/lib/domain/reports/export-format";
import { attachment, fileNameOf } from "@/lib/domain/reports/file-name";
import { REPORT_POLICY, reportAsHtml } from "@/lib/domain/reports/html";
import { reportAsMarkdown } from "@/lib/domain/reports/markdown";
import { makeReport, type Report } from "@/lib/domain/reports/report";
import type { DocJson } from "@/lib/domain/text/doc";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { fewAtOnce } from "@/lib/runtime/few-at-once";
import { reportWords } from "@/lib/words/report";
import { claimViews } from "./claim-views";
import { arrivedParts, exchangeFacts, exchangeParts } from "./exchange-parts";
import { type ExportedFile, exportedFiles } from "./exchange-rows";
import { noteReading } from "./note-reading";

/** A file to be saved, and what to say with it. */
interface ExportedArticle {
  bytes: string | ReadableStream<Uint8Array>;
  headers: Record<string, string>;
}

/** The largest article takes a second and tens of megabytes: one at a time leaves connections and memory to the readers. */
const inTurn = fewAtOnce(1, 10);

/** How a report is told in each form that people read; claimdesk/1 is no report, it holds everything. */
const tellings: Readonly<Record<Exclude<ExportFormat, "json">, (report: Report) => string>> = {
  html: (report) => reportAsHtml(report, reportWords),
  markdown: (report) => reportAsMarkdown(report, reportWords),
  "claims-csv": claimsAsCsv,
  "evidence-csv": evidenceAsCsv,
};

/** An article with its claims as a file: HTML or Markdown to be read, CSV to be counted, or JSON (claimdesk/1) that holds everything. */
export async function exportArticle(actor: Actor, articleId: string, format: ExportFormat): Promise<ExportedArticle> {
  // One snapshot: claims, events and the chain's head are of one moment.
  const make = (): Promise<Made> =>
    reading().$transaction(
      async (db) => {
        const article = await findArticle(db, actor, articleId);
        permit("export_article", article);
        await noteReading(reading(), actor, articleId);
        if (format === "json") return jsonExport(db, actor, article);
        return { title: article.title, text: tellings[format](await reportOf(db, actor, article)) };
      },
      { isolationLevel: "RepeatableRead", timeout: 30_000 },
    );
  const made = await inTurn(() => whileDatabaseAnswers(make));
  const { mediaType, extension } = exportFiles[format];
  return {
    bytes: made.files === undefined ? made.text : streamed(actor, made.text, made.files),
    headers: {
      "content-type": mediaType,
      "content-disposition": attachment(fileNameOf(made.title, extension)),
      "content-security-policy": `sandbox; ${REPORT_POLICY}`,
      "x-content-type-options": "nosniff",
    },
  };
}

interface Made {
  title: string;
  text: string;
  files?: ExportedFile[];
}

async function reportOf(db: Db, actor: Actor, found: FoundArticle): Promise<Report> {
  const { deskId } = actor;
  const desk = await db.desk.findUniqueOrThrow({ where: { id: deskId } });
  const article = await db.article.findUniqueOrThrow({ where: { deskId_id: { deskId, id: found.id } } });
  const version = await db.version.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: found.currentVersionId } },
  });
  const scales = await db.scale.findMany({ where: { deskId } });
  return makeReport({
    desk,
    article,
    version: { ...version, doc: version.doc as DocJson },
    // What people read leaves the desk: nothing confidential is in it, whoever lets it go.
    claims: await claimViews(db, actor, found, {}, { way: "export", outside: true }),
    people: await db.member.findMany({ where: { deskId }, select: { id: true, name: true } }),
    scales: scales.map((scale) => ({ id: scale.id, labels: labels.parse(scale.labels) })),
    exportedAt: actor.at.toISOString(),
  });
}

async function jsonExport(db: Db, actor: Actor, found: FoundArticle): Promise<Made> {
  const claims = await claimViews(db, actor, found, {}, { places: "all", way: "export" });
  const files = await exportedFiles(db, actor, found);
  const arrival = await arrivedParts(db, actor, found, claims);
  if (arrival) {
    const facts = await exchangeFacts(db, actor, found.id, arrival.arrived);
    const exchange = makeExchange({ ...arrival.parts, claims }, facts);
    const outline = { ...exchange, files: files.map((file) => ({ ...file, base64: "" })) };
    // As it arrived, to the byte: then this is that export, and says so. Otherwise something here is other than there.
    if (sha256Hex(canonicalJson(outline)) === arrival.arrived.outlineSha256) {
      return { title: found.title, text: JSON.stringify(exchange), files };
    }
  }
  const parts = await exchangeParts(db, actor, found, claims);
  const exchange = makeExchange({ ...parts, claims }, await exchangeFacts(db, actor, found.id, null));
  return { title: found.title, text: JSON.stringify(exchange), files };
}

/** The JSON with its files put in at the end, one in memory at a time: together they may be larger than a process. */
function streamed(actor: Actor, text: string, files: ExportedFile[]): ReadableStream<Uint8Array> {
  async function* parts() {
    yield `${text.slice(0, -1)},"files":[`;
    for (const [index, file] of files.entries()) {
      const { bytes } = await whileDatabaseAnswers(() =>
        reading().fileContent.findUniqueOrThrow({
          where: { deskId_sha256: { deskId: actor.deskId, sha256: file.sha256 } },
        }),
      );
      yield (index > 0 ? "," : "") + JSON.stringify({ ...file, base64: Buffer.from(bytes).toString("base64") });
    }
    yield "]}";
  }
  const left = parts();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await left.return();
    },
  });
}
