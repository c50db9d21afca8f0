import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { storedTheme, THEME_COOKIE } from "@/components/ui/theme";
import { UiProvider } from "@/components/ui/ui-provider";
import { uiWords } from "@/lib/words/ui";
import { faceClasses } from "./fonts/faces";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: uiWords.product, template: `%s · ${uiWords.product}` },
  description: uiWords.tagline,
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Asking for the headers keeps every page out of prerendering: a prerendered page has no nonce and runs no script.
  const [request, jar] = await Promise.all([headers(), cookies()]);
  return (
    <html lang="en" dir="ltr" data-theme={storedTheme(jar.get(THEME_COOKIE)?.value)} className={faceClasses}>
      <body>
        <UiProvider nonce={request.get("x-nonce")}>{children}</UiProvider>
      </body>
    </html>
  );
}
