import { type CommandGroup, commandWords } from "@/lib/words/commands";
import type { Command } from "./commands";

/** Commands by group, in the order of the catalogue. */
export function groupsOf(commands: readonly Command[]): [CommandGroup, Command[]][] {
  const order = Object.keys(commandWords.groups) as CommandGroup[];
  return order
    .map((group): [CommandGroup, Command[]] => [group, commands.filter((command) => command.group === group)])
    .filter(([, rows]) => rows.length > 0);
}
