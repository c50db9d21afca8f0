import type { BlockRole } from "@/lib/domain/text/doc";
import { type FurnitureReason, furnitureReasons as reasons } from "@/lib/import/furniture-reasons";
import type { HtmlElement } from "@/lib/import/html-nodes";

export interface RoleHint {
  role: BlockRole;
  reason: FurnitureReason | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const furnitureWords: readonly (readonly [ReadonlySet<string>, FurnitureReason])[] = [
  [
    words(
      "ad ads advert adverts advertisement advertising adsbygoogle adslot sponsor sponsored sponsors promo promos promoted dfp commercial",
    ),
    reasons.advertisement,
  ],
  [
    words("share sharing shares social sharedaddy addthis sharebar socials shareable addtoany sharethis"),
    reasons.share,
  ],
  [words("comment comments disqus respond commenting livefyre"), reasons.comments],
  [
    words(
      "related recommended recommendations recirc recirculation outbrain taboola zergnet popular trending revcontent readmore seealso morestories upnext",
    ),
    reasons.related,
  ],
  [
    words("newsletter newsletters subscribe subscription signup optin paywall registration mailchimp"),
    reasons.newsletter,
  ],
  [
    words("nav navigation navbar menu breadcrumb breadcrumbs pagination pager toc skip masthead topbar"),
    reasons.navigation,
  ],
  [words("cookie cookies gdpr consent disclaimer disclosure"), reasons.legal],
  [words("tags taglist taxonomy keywords tagcloud"), reasons.tags],
  [words("authorbio aboutauthor"), reasons.author],
  [words("sidebar rail widget widgets"), reasons.aside],
];

const furniturePhrases: readonly (readonly [RegExp, FurnitureReason])[] = [
  [/\b(?:read|more|see|also)[-_ ]?(?:more|also|on|from|stories)\b(?![-_]?text)/, reasons.related],
  [
    /\b(?:author|writer)[-_ ]?(?:bio|box|info|card|about|profile)\b|\babout[-_ ]?(?:the[-_ ])?author\b|\bpost-author\b/,
    reasons.author,
  ],
  [/\bsr[-_]only\b|\bvisually[-_]?hidden\b|\bscreen[-_]?reader/, reasons.screenReader],
  [/\bpost[-_](?:nav|navigation|tags|footer|meta)\b|\bentry[-_](?:footer|meta|utility)\b/, reasons.navigation],
  [/\b(?:article|story|entry|post)[-_]{1,2}(?:tools|actions|toolbar|utilities)\b/, reasons.share],
  [
    /\bplayer\b|\bvjs-|\bjwplayer\b|\bgallery[-_]?(?:controls|count|nav)|\bslideshow[-_]?(?:controls|nav)|\bexpand\b/,
    reasons.player,
  ],
];

const landmarkReason: Readonly<Record<string, FurnitureReason>> = {
  navigation: reasons.navigation,
  menu: reasons.navigation,
  menubar: reasons.navigation,
  banner: reasons.header,
  contentinfo: reasons.footer,
  complementary: reasons.aside,
  search: reasons.navigation,
  dialog: reasons.newsletter,
  alertdialog: reasons.newsletter,
  toolbar: reasons.share,
};

const hints = new WeakMap<HtmlElement, RoleHint | null>();

/** What an element's name, class or microdata says of the role of the text in it; null when it says nothing. */
export function roleHint(element: HtmlElement): RoleHint | null {
  const known = hints.get(element);
  if (known !== undefined) return known;
  const hint = findHint(element);
  hints.set(element, hint);
  return hint;
}

function findHint(element: HtmlElement): RoleHint | null {
  const { tag, attrs } = element;
  const names = `${attrs.class ?? ""} ${attrs.id ?? ""} ${attrs["data-testid"] ?? ""}`.slice(0, 400);
  const copy = copyHint(tag, attrs, names);
  if (copy !== null) return { role: copy, reason: null };
  const reason = furnitureReason(element, names);
  return reason === null ? null : { role: "furniture", reason };
}

function copyHint(tag: string, attrs: HtmlElement["attrs"], names: string): BlockRole | null {
  const itemprop = attrs.itemprop ?? "";
  if (/\barticleBody\b/.test(itemprop)) return null;
  if (/\bheadline\b/.test(itemprop) && /^h[1-6]$/.test(tag)) return "headline";
  if (
    tag === "figcaption" ||
    /\b(?:wp-caption-text|(?:image|photo|media|figure|img|picture|gallery)[-_]{0,2}(?:caption|cutline)|cutline|caption(?:__text|-text)?)\b/i.test(
      names,
    )
  ) {
    return "caption";
  }
  if (
    /\b(?:image|photo|media|picture|caption|figure)?[-_]{0,2}(?:credit|credits|copyright-holder|photographer)\b/i.test(
      names,
    )
  )
    return "credit";
  if (/\bpull-?_?quotes?\b/i.test(names)) return "pull_quote";
  if (
    /\bby-?_?lines?\b|\bauthor-name\b|\barticle__author\b/i.test(names) ||
    attrs.rel === "author" ||
    /\bauthor\b/.test(itemprop)
  )
    return "byline";
  if (
    /\b(?:dek|standfirst|sub-?_?title|sub-?_?head(?:line|ing)?|article-(?:summary|lead|excerpt)|article__summary)\b/i.test(
      names,
    )
  )
    return "dek";
  return null;
}

function furnitureReason(element: HtmlElement, names: string): FurnitureReason | null {
  return landmark(element) ?? namedReason(element, names) ?? (element.tag === "aside" ? reasons.aside : null);
}

function landmark({ tag, attrs, parent }: HtmlElement): FurnitureReason | null {
  if (tag === "nav") return reasons.navigation;
  if (tag === "footer" && parent?.tag !== "blockquote" && parent?.tag !== "figure") return reasons.footer;
  if (tag === "time") return reasons.date;
  return landmarkReason[attrs.role ?? ""] ?? null;
}

function namedReason({ tag }: HtmlElement, names: string): FurnitureReason | null {
  if (names.trim() === "" || tag === "body" || tag === "html" || tag === "main") return null;
  const spaced = names.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  for (const [pattern, reason] of furniturePhrases) if (pattern.test(spaced)) return reason;
  const tokens = spaced.split(/[^a-z0-9]+/);
  for (const [set, reason] of furnitureWords) if (tokens.some((token) => set.has(token))) return reason;
  return null;
}
