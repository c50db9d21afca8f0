import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { BackupError } from "@/lib/backup/backup-error";
import { MigrationError } from "@/lib/db/migrate";
import { PurgeListError } from "@/lib/db/purge-list";
import { EnvError } from "@/lib/runtime/env";
import { Trouble } from "./say";
import { exitOnSignals } from "./throwaway-database";

interface Chore<Options extends ParseArgsOptionsConfig> {
  /** Said with --help and when the words given make no sense. */
  usage: string;
  options: Options;
  /** The least and the most words besides the options. */
  words: [least: number, most: number];
}

const help = { help: { type: "boolean", short: "h" } } as const;

/** Reads the words a chore was started with, runs it, and ends the process: 0 when it went well, 1 when not, 2 when the words make no sense. */
export async function runChore<const Options extends ParseArgsOptionsConfig>(
  chore: Chore<Options>,
  run: (
    words: string[],
    options: ReturnType<typeof parseArgs<{ options: Options }>>["values"],
  ) => Promise<boolean | undefined>,
): Promise<never> {
  exitOnSignals();
  const given = read(chore);
  if (!given) {
    console.error(chore.usage);
    process.exit(2);
  }
  if ((given.values as { help?: boolean }).help) {
    console.log(chore.usage);
    process.exit(0);
  }
  try {
    const well = await run(given.positionals, given.values as never);
    process.exit(well === false ? 1 : 0);
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}

function read<Options extends ParseArgsOptionsConfig>({ options, words: [least, most] }: Chore<Options>) {
  try {
    const given = parseArgs({ options: { ...options, ...help }, allowPositionals: true });
    const count = given.positionals.length;
    const asked = (given.values as { help?: boolean }).help;
    return asked || (count >= least && count <= most) ? given : undefined;
  } catch {
    return undefined;
  }
}

/** What a person can act on, in words; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof EnvError)
    return `The environment is not right (.env.example explains each variable):\n${error.message}`;
  const known = [Trouble, BackupError, MigrationError, PurgeListError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && path) return `There is no ${path}.`;
  if (code === "EACCES" && path) return `${path} belongs to another user. Run this as that user.`;
  if (code === "ENOSPC" || code === "53100") return `The disk is full: ${message}. Nothing was changed.`;
  if (code === "ECONNREFUSED" || code === "28P01") return `The database does not let us in: ${message}`;
  if (code === "3D000")
    return `There is no Claimdesk yet (${message}). npm start makes one, npm run restore brings one back.`;
  return error;
}
