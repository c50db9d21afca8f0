/**
 * Stands in a browser for the kit's own link, which articles do without: they have a link of theirs (article-nodes.ts), and the
 * kit's brings a finder of addresses along that weighs as much as two panels. See next.config.ts.
 */
export const Link = null;
