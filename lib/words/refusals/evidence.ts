import { pageProblemWords as page } from "../page-problems";
import { type RefusalsOf, text } from "./sentence";

/** Evidence, its sources and files, and the pages fetched for it. */
export const evidenceRefusals = {
  desk_files_full: {
    title: "No room for files",
    detail: (p) =>
      `The files of this desk may take ${text(p.mostGigabytes)} GB together, and they do. Keep a link instead, or ask an owner.`,
  },
  embargo_needs_time: {
    title: "Time missing",
    detail: "Say until when it is embargoed.",
  },
  evidence_not_for_writer: {
    title: "Not for the writer",
    detail: "The writer is shown only evidence that is on the record, in itself and by its source. Leave out the rest.",
  },
  evidence_not_withdrawn: { title: "Not withdrawn", detail: "This piece of evidence is not withdrawn." },
  evidence_too_many: {
    title: "Too much evidence",
    detail: (p) =>
      p.on === "article"
        ? `The claims of an article carry at most ${text(p.most)} pieces of evidence together. Withdrawn ones count.`
        : `A claim carries at most ${text(p.most)} pieces of evidence.`,
  },
  evidence_withdrawn: { title: "Withdrawn", detail: "This piece of evidence was withdrawn. Bring it back first." },
  fetching_off: { title: "Pages are not fetched here", detail: (p) => page.off(text(p.by)) },
  file_too_large: { title: "File too large", detail: (p) => `A file may have at most ${text(p.mostMegabytes)} MB.` },
  file_type_unknown: {
    title: "Not a file we keep",
    detail: "Files of this kind are not kept. A PDF, picture, text, sound or office file is.",
  },
  files_too_many: {
    title: "Too many files",
    detail: (p) =>
      `${p.on === "article" ? "An article" : "A piece of evidence"} carries at most ${text(p.most)} files.`,
  },
  page_gone: {
    title: "Page no longer kept",
    detail:
      "The page as it was fetched was kept for a day and is gone. Save again to keep the article without it, or fetch it anew.",
  },
  page_too_large: { title: "Page too large", detail: (p) => page.tooLarge(text(p.mostMegabytes)) },
  page_took_too_long: { title: "Page took too long", detail: (p) => page.tookTooLong(text(p.seconds)) },
  page_type_wrong: { title: "Not a page", detail: (p) => page.wrongType(text(p.type)) },
  page_unreachable: {
    title: "Page not reached",
    detail: (p) => page.unreachable(text(p.problem), text(p.status)),
  },
  source_not_retracted: {
    title: "Not retracted",
    detail: "This source counts as usual; there is nothing to take back.",
  },
  source_retracted: { title: "Retracted already", detail: "This source was marked as retracted before." },
  url_refused: {
    title: "Address not fetched",
    detail: (p) => page.url(text(p.problem), p.redirected === true),
  },
} satisfies RefusalsOf;
