/**
 * Where to go after signing in: a path of our own pages, or "/" for anything else. The address is parsed as a browser
 * would, since "/\\elsewhere", "/.//elsewhere" and the like look like paths and are not.
 */
export function safePath(wanted: unknown, ownUrl: string): string {
  if (typeof wanted !== "string" || wanted.length > 2000 || !URL.canParse(wanted, ownUrl)) return "/";
  const url = new URL(wanted, ownUrl);
  if (url.origin !== new URL(ownUrl).origin) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  const leadsNowhere = path.startsWith("//") || /^\/(?:api|sign-in)(?:[/?#]|$)/.test(path);
  return leadsNowhere ? "/" : path;
}
