import { z } from "zod";

/** The forms in which an article leaves. */
export const exportFormat = z.enum(["html", "markdown", "claims-csv", "evidence-csv", "json"]);
export type ExportFormat = z.infer<typeof exportFormat>;

/** What the file of each form is: its type, and how its name ends. */
export const exportFiles: Readonly<Record<ExportFormat, { mediaType: string; extension: string }>> = {
  html: { mediaType: "text/html; charset=utf-8", extension: "html" },
  markdown: { mediaType: "text/markdown; charset=utf-8; variant=GFM", extension: "md" },
  "claims-csv": { mediaType: "text/csv; charset=utf-8; header=present", extension: "claims.csv" },
  "evidence-csv": { mediaType: "text/csv; charset=utf-8; header=present", extension: "evidence.csv" },
  json: { mediaType: "application/json", extension: "claimdesk.json" },
};
