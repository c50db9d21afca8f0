import { aClaim, aDesk, aMember, anArticle } from "./newsroom";

/** A desk that checks an article by Tom: Ana checks, Eve edits, three claims stand. */
export async function anAskingStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const ben = await aMember(desk, "checker", "Ben");
  const eve = await aMember(desk, "editor", "Eve");
  const tom = await aMember(desk, "contributor", "Tom Reed");
  const article = await anArticle(ana, { parts: [[tom, "writer"]] });
  const claims = [];
  for (const words of ["4,200 containers", "never been busier", "3,900 containers"]) {
    claims.push(await aClaim(ana, article, [words]));
  }
  const [first, second, third] = claims.map((claim) => claim.id) as [string, string, string];
  return { desk, ana, ben, eve, tom, article, first, second, third };
}
