/** What the steps of an article know of each other once it is there. */
export interface Stage {
  articleId: string;
  versionId: string;
  text: string;
}
