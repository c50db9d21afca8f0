import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The shell commands of a page of the documentation, in their order. */
export function commandsOf(page: string): string {
  const blocks = [...readFileSync(page, "utf8").matchAll(/^```bash\n(.*?)^```$/gms)].map(([, commands]) => commands);
  return ["set -euo pipefail", ...blocks].join("\n");
}

/**
 * Runs commands with bash in a folder. Where the machine has no curl, or none is wanted, a stand-in takes its place that
 * knows the page's options and no others.
 */
export function runCommands(
  commands: string,
  folder: string,
  env: Record<string, string>,
  curl = hasCurl(),
): Promise<{ code: number; said: string }> {
  const path = `${curl ? "" : `${standIn(folder)}${delimiter}`}${process.env.PATH ?? ""}`;
  return new Promise((done) => {
    const own: Record<string, string> = { PATH: path, ...env };
    const options = { cwd: folder, env: own as NodeJS.ProcessEnv, timeout: 50_000 };
    execFile("bash", ["--norc", "-c", commands], options, (error, out, problems) =>
      done({ code: error ? Number(error.code ?? 1) : 0, said: `${out}\n${problems}` }),
    );
  });
}

function hasCurl(): boolean {
  try {
    execFileSync("curl", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function standIn(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync("tests/e2e/support/curl-stand-in.mjs", join(bin, "curl"));
  return bin;
}
