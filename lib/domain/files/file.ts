import { refuse } from "../refusal";

/** The most bytes one file may have (25 MB). */
export const FILE_BYTES = 25_000_000;
/** How many files one article may have; each makes its export longer, also where the bytes are the same. */
export const FILES_PER_ARTICLE = 1_000;
/** The most bytes all files of a desk may have together (5 GB); equal files count once. */
export const DESK_FILE_BYTES = 5_000_000_000;

/** Refuses (`desk_files_full`) when a desk that keeps `held` bytes has no room for `more`. */
export function requireRoom(held: number, more: number): void {
  if (held + more > DESK_FILE_BYTES) refuse("desk_files_full", { mostGigabytes: DESK_FILE_BYTES / 1_000_000_000 });
}
