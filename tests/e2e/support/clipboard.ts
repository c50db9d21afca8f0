import type { BrowserContext } from "@playwright/test";

/** Opens a page of somebody else's and copies all that stands on it, as the browser puts it on the clipboard. */
export async function copyPage(context: BrowserContext, html: string): Promise<void> {
  const elsewhere = await context.newPage();
  await elsewhere.setContent(html);
  await elsewhere.keyboard.press("ControlOrMeta+a");
  await elsewhere.keyboard.press("ControlOrMeta+c");
  await elsewhere.close();
}

/** Copies plain words from a field elsewhere. */
export async function copyWords(context: BrowserContext, words: string): Promise<void> {
  const elsewhere = await context.newPage();
  await elsewhere.setContent("<textarea></textarea>");
  await elsewhere.getByRole("textbox").fill(words);
  await elsewhere.keyboard.press("ControlOrMeta+a");
  await elsewhere.keyboard.press("ControlOrMeta+c");
  await elsewhere.close();
}
