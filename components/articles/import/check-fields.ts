import { z } from "zod";
import type { Problem } from "@/lib/contract/problem";
import { articleFields } from "@/lib/domain/articles/article";
import { importWords } from "@/lib/words/import";
import type { FieldName, ImportDraft } from "./import-draft";

/** What is the matter with a field, in words; `purpose` is asked for in its own place. */
export type FieldProblems = Partial<Record<FieldName | "purpose", string>>;

const words = importWords.fields.wrong;
const shape = z.object(articleFields);

/** The same check the server makes, so that a no is at its field before anything is sent. */
export function checkFields({ fields, purpose }: ImportDraft): FieldProblems {
  const problems: FieldProblems = purpose ? {} : { purpose: importWords.purpose.missing };
  const checked = shape.safeParse(fields);
  for (const issue of checked.success ? [] : checked.error.issues) {
    const name = String(issue.path[0]) as FieldName;
    problems[name] ??= words[name] ?? issue.message;
  }
  return problems;
}

/** The fields a refusal speaks of. */
export function fieldProblemsOf({ code, params }: Problem): FieldProblems {
  if (code !== "request_malformed" || !Array.isArray(params.issues)) return {};
  const problems: FieldProblems = {};
  for (const issue of params.issues as { path?: unknown; message?: unknown }[]) {
    const name = String(issue.path ?? "")
      .split(".")
      .find((each) => Object.hasOwn(articleFields, each)) as FieldName | undefined;
    if (name) problems[name] ??= words[name] ?? String(issue.message ?? "");
  }
  return problems;
}
