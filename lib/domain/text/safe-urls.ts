import { TEXT_LIMITS } from "@/lib/domain/text/doc";

const LINK_SCHEME = /^(?:https?:\/\/[^/]|mailto:.)/i;
const IMAGE_SCHEME = /^https?:\/\/[^/]/i;
const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,(?=[A-Za-z0-9+/])[A-Za-z0-9+/]*={0,2}$/;
// White space and controls inside an address are how a scheme is smuggled past a check.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for.
const UNPRINTABLE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]/;

/** Whether a link may keep this address: http, https or mailto, parseable, free of white space and controls. */
export function isSafeLink(href: string): boolean {
  return href.length <= TEXT_LIMITS.attributeLength && LINK_SCHEME.test(href) && isAddress(href);
}

/** What is wrong with an image's source, or null: http(s), a bitmap data URL of at most a megabyte, or empty. */
export function imageSourceProblem(src: string): "unsafe" | "too_large" | null {
  if (src === "") return null;
  if (/^data:/i.test(src)) {
    if (dataBytes(src) > TEXT_LIMITS.imageBytes) return "too_large";
    return DATA_IMAGE.test(src) ? null : "unsafe";
  }
  return src.length <= TEXT_LIMITS.attributeLength && IMAGE_SCHEME.test(src) && isAddress(src) ? null : "unsafe";
}

function isAddress(value: string): boolean {
  return !UNPRINTABLE.test(value) && URL.canParse(value);
}

function dataBytes(src: string): number {
  const payload = src.length - src.indexOf(",") - 1;
  const padding = src.endsWith("==") ? 2 : src.endsWith("=") ? 1 : 0;
  return Math.floor((payload * 3) / 4) - padding;
}
