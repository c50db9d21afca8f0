import type { PageInput } from "@/lib/import/page-to-doc";

export type ImportFormat = "html" | "markdown" | "text";

export interface TextInput {
  format: ImportFormat;
  content: string;
}

export interface DocxInput {
  format: "docx";
  bytes: Uint8Array;
}

export type ImportInput = TextInput | DocxInput | PageInput;
