import type { NextConfig } from "next";

/** On every answer; pages get their Content-Security-Policy with a fresh nonce from proxy.ts. */
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=31536000",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // the balancer's work; here it would hold back event streams
  images: { unoptimized: true },
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // npm run check does it
  devIndicators: false,
  turbopack: { resolveAlias: { "@tiptap/extension-link": "./lib/editor/no-link.ts" } },
  generateBuildId: () => process.env.CLAIMDESK_BUILD_ID ?? "development",
  headers: async () => [
    { source: "/:path*", headers: list(everywhere) },
    {
      source: "/api/:path*",
      headers: list({ "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }),
    },
    {
      source: "/asked/:path*", // the address has a writer's token in it
      headers: list({ "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow" }),
    },
    {
      source: "/_next/static/:path*", // a worker lives under the policy of its own file
      headers: list({ "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'" }),
    },
  ],
};

export default config;
