import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { fetchPage } from "@/lib/fetch/fetch-page";
import { refusalOf, rules } from "./refusal-of";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

/** A certificate for pages.example.org that nobody vouches for; null where there is no openssl to make one. */
function aCertificate(): { key: string; cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), "claimdesk-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const what = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  const whose = ["-subj", "/CN=pages.example.org", "-addext", "subjectAltName=DNS:pages.example.org"];
  try {
    execFileSync("openssl", ["req", ...what, ...whose, "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const certificate = aCertificate();
const told: string[] = [];
const server = createServer(
  { ...certificate, SNICallback: (name, done) => done(null, void told.push(name)) },
  (request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<p>${request.headers.host}`);
  },
);
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const given = { allowed: [`127.0.0.1:${port}`], resolve: async () => ["127.0.0.1"] };

test.skipIf(certificate === null)(
  "a certificate is asked for by the page’s name, and must be vouched for and be its own",
  async () => {
    const url = `https://pages.example.org:${port}/`;
    expect(await refusalOf(url, given)).toBe("page_unreachable:connection");
    expect(told).toEqual(["pages.example.org"]);
    const usual = getCACertificates("default");
    setDefaultCACertificates([...usual, certificate?.cert ?? ""]);
    try {
      const { bytes } = await fetchPage(url, rules(given));
      expect(bytes.toString()).toBe(`<p>pages.example.org:${port}`);
      expect(await refusalOf(`https://other.example.org:${port}/`, given)).toBe("page_unreachable:connection");
      expect(await refusalOf(`https://127.0.0.1:${port}/`, given)).toBe("page_unreachable:connection");
    } finally {
      setDefaultCACertificates(usual);
    }
  },
);
