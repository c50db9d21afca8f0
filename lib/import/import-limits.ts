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
  /** one import's time in its worker, in milliseconds */
  time: 10_000,
  /** its heap, in megabytes */
  memory: 512,
  workers: 2,
  queue: 16,
} as const;
