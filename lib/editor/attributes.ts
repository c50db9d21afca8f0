import type { Attribute } from "@tiptap/core";
import { refuse } from "@/lib/domain/refusal";
import { type BlockRole, blockRole, TEXT_LIMITS } from "@/lib/domain/text/doc";
import { imageSourceProblem, isSafeLink } from "@/lib/domain/text/safe-urls";
import { wellFormed } from "@/lib/domain/text/well-formed";

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;
const SPAN_MAX = 1000;

function attribute(name: string, initial: string | number | null, allowed: (value: unknown) => boolean): Attribute {
  return {
    default: initial,
    validate: (value: unknown) => {
      if (!allowed(value)) refuse("document_attribute_invalid", { name, value: shown(value) });
    },
  };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 80) : String(JSON.stringify(value)).slice(0, 80);
}

const isShortText = (value: unknown) => typeof value === "string" && value.length <= TEXT_LIMITS.attributeLength;
const isNullOr = (allowed: (value: unknown) => boolean) => (value: unknown) => value === null || allowed(value);
const isWhole = (from: number, to: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

function data(name: string, key: string): Pick<Attribute, "parseHTML" | "renderHTML"> {
  return {
    parseHTML: (element) => element.getAttribute(key),
    renderHTML: (attributes) => (attributes[name] === null ? {} : { [key]: attributes[name] }),
  };
}

/** The language and direction of a document or textblock; null is inherited. */
export const localeAttributes = {
  lang: {
    ...attribute(
      "lang",
      null,
      isNullOr((value) => typeof value === "string" && LANGUAGE_TAG.test(value)),
    ),
    ...data("lang", "lang"),
  },
  dir: {
    ...attribute(
      "dir",
      null,
      isNullOr((value) => value === "ltr" || value === "rtl" || value === "auto"),
    ),
    ...data("dir", "dir"),
  },
};

function role(initial: BlockRole) {
  return {
    ...attribute("role", initial, (value) => blockRole.safeParse(value).success),
    parseHTML: (element: HTMLElement) => blockRole.safeParse(element.dataset.role).data ?? initial,
    renderHTML: (attributes: Record<string, unknown>) => ({ "data-role": attributes.role }),
  };
}

const roleReason = {
  ...attribute("roleReason", null, isNullOr(isShortText)),
  ...data("roleReason", "data-role-reason"),
};

/** What a textblock is in the copy, and why when it was set aside as furniture. */
export const roleAttributes = { role: role("body"), roleReason };

/** The same for a line under an image, which is a caption unless somebody says otherwise. */
export const captionRoleAttributes = { role: role("caption"), roleReason };

/** A heading's level, 1 to 6. */
export const levelAttribute = { level: { ...attribute("level", 1, isWhole(1, 6)), rendered: false } };

/** The number an ordered list begins with. */
export const startAttribute = {
  start: {
    ...attribute("start", 1, isWhole(-1_000_000, 1_000_000)),
    parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
  },
};

/** How many columns and rows a table cell spans. */
export const spanAttributes = { colspan: span("colspan"), rowspan: span("rowspan") };

/** Where an image comes from and what it shows; an empty source is one that could not be kept. */
export const imageAttributes = {
  src: {
    default: "",
    validate: (value: unknown) => {
      const problem = typeof value === "string" ? imageSourceProblem(value) : "unsafe";
      if (problem === "too_large") refuse("image_too_large", { limit: TEXT_LIMITS.imageBytes });
      if (problem === "unsafe") refuse("image_source_unsafe", { value: shown(value) });
    },
    renderHTML: (attributes: Record<string, unknown>) => (attributes.src === "" ? {} : { src: attributes.src }),
  },
  alt: attribute("alt", null, isNullOr(isShortText)),
  title: attribute("title", null, isNullOr(isShortText)),
};

/** Where a link goes. */
export const hrefAttribute = {
  href: {
    validate: (value: unknown) => {
      if (typeof value !== "string" || !isSafeLink(wellFormed(value))) refuse("link_unsafe", { value: shown(value) });
    },
  },
};

function span(name: "colspan" | "rowspan"): Attribute {
  return {
    ...attribute(name, 1, isWhole(1, SPAN_MAX)),
    parseHTML: (element) =>
      Math.min(SPAN_MAX, Math.max(1, Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1)),
    renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  };
}
