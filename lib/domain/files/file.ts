/** The most bytes one file may have (25 MB). */
export const FILE_BYTES = 25_000_000;
/** The most bytes all files of a desk may have together (5 GB); equal files count once. */
export const DESK_FILE_BYTES = 5_000_000_000;
