/** Bounds that keep one import from costing its neighbours anything; the hard stop is the worker's. */
export const IMPORT_LIMITS = {
  /** bytes of UTF-8 accepted before anything is parsed */
  bytes: 5_000_000,
  /** HTML elements of one page */
  elements: 250_000,
  /** elements really nested in our tree; what lies deeper is lifted to this depth */
  treeDepth: 200,
  /** open elements at once; no honest page comes near, so it is refused */
  openElements: 20_000,
  /** lists, quotes and tables inside each other in the document */
  containerDepth: 16,
  attributeLength: 4_096,
  imageDataLength: 1_400_000,
  /** a Word file: what may be in the archive, and what of it is ever read as XML */
  docx: {
    bytes: 20_000_000,
    entries: 2_000,
    /** bytes of all entries once inflated, counted while they are */
    inflatedBytes: 120_000_000,
    /** bytes of one part that is read as XML */
    xmlBytes: 24_000_000,
    /** bytes of all parts that are kept to be read */
    keptBytes: 48_000_000,
    /** attributes of one element */
    attributes: 1_000,
    /** an entry past a megabyte that inflates to more than this many times its size is a bomb */
    ratio: 250,
    /** elements inside each other, and elements in all, of one part */
    depth: 200,
    elements: 1_200_000,
    /** elements that are left of the text's part once only what is read of it is kept */
    keptElements: 160_000,
    /** bytes of pictures kept in one article; the rest are told as lost */
    imageBytes: 4_000_000,
  },
  /** one import's time in its worker, in milliseconds */
  time: 10_000,
  /** its heap, in megabytes */
  memory: 192,
  workers: 2,
  queue: 16,
} as const;
