import { imageSourceProblem, isSafeLink } from "@/lib/domain/text/safe-urls";

const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|igshid|igsh|mc_[ce]id|twclid|ttclid|li_fat_id|mkt_tok|_hsenc|_hsmi|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|cmpid|ocid|ncid|smid|ref_src|ref_url|at_medium|at_campaign|at_custom\d)$/i;

/** Only http, https and mailto survive, without parameters that only follow readers; relative links need the page's address. */
export function keptHref(raw: string | undefined, base: string | null): string | null {
  if (raw === undefined) return null;
  const url = parse(raw, base);
  if (url === null) return null;
  if (url.protocol === "mailto:") return isSafeLink(url.href) ? url.href : null;
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const unwrapped = unwrapRedirect(url);
  const target = unwrapped ?? url;
  target.username = "";
  target.password = "";
  dropTracking(target);
  return isSafeLink(target.href) ? target.href : null;
}

/** An image's address: http(s), or a small inline bitmap; "" when it can't be kept. */
export function keptImageSrc(raw: string | undefined, base: string | null): string {
  if (raw === undefined) return "";
  const trimmed = raw.trim();
  if (/^data:/i.test(trimmed)) {
    return imageSourceProblem(trimmed) === null ? trimmed : "";
  }
  const url = parse(trimmed, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return "";
  url.username = "";
  url.password = "";
  return imageSourceProblem(url.href) === null ? url.href : "";
}

function parse(raw: string, base: string | null): URL | null {
  const trimmed = raw.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return null;
  try {
    return base === null ? new URL(trimmed) : new URL(trimmed, base);
  } catch {
    return null;
  }
}

/** Search engines, mail programs and Google Docs wrap links in their own redirect. */
function unwrapRedirect(url: URL): URL | null {
  const isGoogle = /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname === "/url";
  const isFacebook = /^lm?\.facebook\.com$/.test(url.hostname);
  if (!isGoogle && !isFacebook) return null;
  const target = parse(
    url.searchParams.get("q") ?? url.searchParams.get("url") ?? url.searchParams.get("u") ?? "",
    null,
  );
  return target !== null && (target.protocol === "http:" || target.protocol === "https:") ? target : null;
}

/** Works on the raw query, so that the parameters that stay keep their spelling. */
function dropTracking(url: URL): void {
  if (url.search === "") return;
  const parts = url.search.slice(1).split("&");
  const kept = parts.filter((part) => !trackingParameter.test(part.split("=", 1)[0] ?? ""));
  if (kept.length < parts.length) url.search = kept.join("&");
}
