import { exchangeProblemWords as exchange } from "../exchange-problems";
import { type RefusalsOf, text } from "./sentence";

/** What is brought in: documents, Word files, claimdesk/1 files. */
export const importRefusals = {
  document_attribute_invalid: {
    title: "Not a document we keep",
    detail: (p) =>
      `The document carries a value it may not have${p.attribute ? ` (${text(p.attribute)})` : ""}. Import it again.`,
  },
  document_malformed: {
    title: "Not a document",
    detail: "This is not a document in the form Claimdesk keeps. Import it again.",
  },
  document_schema_violated: {
    title: "Not a document we keep",
    detail: "The document has parts in places where they can’t stand. Import it again.",
  },
  document_too_deep: {
    title: "Nested too deeply",
    detail: "The document is nested too deeply. Paste it as plain text.",
  },
  document_too_large: {
    title: "Document too large",
    detail: "The document is too large. Split it, or leave out pictures.",
  },
  document_too_many_nodes: {
    title: "Document too large",
    detail: "The document has too many parts. Split it, or paste it as plain text.",
  },
  exchange_history_broken: {
    title: "History does not prove",
    detail: (p) => exchange.historyBroken(text(p.seq), text(p.desk), text(p.flaw)),
  },
  exchange_inconsistent: {
    title: "File does not agree with itself",
    detail: (p) => exchange.inconsistent(text(p.rule), text(p.where)),
  },
  exchange_malformed: {
    title: "Not well formed",
    detail: (p) => exchange.malformed(text(p.where), text(p.message)),
  },
  exchange_names_members: {
    title: "Names members of this desk",
    detail: (p) => exchange.namesMembers(text(p.people)),
  },
  exchange_not_claimdesk: {
    title: "Not a claimdesk/1 file",
    detail: (p) => exchange.notClaimdesk(text(p.format)),
  },
  exchange_too_large: {
    title: "File too large",
    detail: (p) => exchange.tooLarge(text(p.mostMegabytes)),
  },
  image_source_unsafe: {
    title: "Picture refused",
    detail: "A picture’s address is of a kind that is not kept. Remove the picture.",
  },
  image_too_large: {
    title: "Picture too large",
    detail: "A picture inside the document is too large. Remove it, or link to it.",
  },
  import_docx_damaged: {
    title: "Damaged file",
    detail:
      "This Word file is damaged or did not arrive whole. Open it in the program it comes from, save it anew as .docx and try again.",
  },
  import_docx_encrypted: {
    title: "Protected by a password",
    detail: "This file is protected by a password. Save a copy without it, or copy the text and paste it.",
  },
  import_docx_not_word: {
    title: "Not a .docx file",
    detail: "This is not a Word document of the .docx kind. Save it as .docx, or copy the text and paste it.",
  },
  import_docx_unsafe: {
    title: "Not safe to read",
    detail:
      "This file is built in a way that no word processor writes and is not read. Copy the text out of it and paste it.",
  },
  import_empty: {
    title: "Nothing to import",
    detail: "There are no words in this. Paste or choose the article again.",
  },
  import_not_text: {
    title: "Not text",
    detail: "This holds characters that are not text. Save it as HTML, Markdown or plain text (UTF-8) and try again.",
  },
  import_too_deep: {
    title: "Nested too deeply",
    detail: "This is nested too deeply to read. Paste it as plain text.",
  },
  import_too_large: {
    title: "Too large",
    detail: "This holds more than one article may: 5 MB of text, 20 MB of a Word file. Bring in the article alone.",
  },
  import_took_too_long: {
    title: "Took too long",
    detail: "Reading this took too long, so it was stopped. Paste it as plain text.",
  },
  link_unsafe: { title: "Link refused", detail: "A link in the document is of a kind that is not kept. Remove it." },
  text_contains_nul: { title: "Not text", detail: "This holds a character that is not text (U+0000). Remove it." },
  text_not_well_formed: { title: "Not text", detail: "This holds half a character. Type or paste it again." },
  text_too_long: { title: "Text too long", detail: "The text is longer than an article may be. Split it." },
} satisfies RefusalsOf;
