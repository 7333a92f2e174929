import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Problem } from '../kernel/problem.ts';
import type { Language, Words } from '../kernel/words.ts';
import { wordsOfParsing, wrongCall } from './call.ts';
import type { Command, Terminal } from './command.ts';
import { readStdin } from './input.ts';
import { versionLine } from './version.ts';

// A command runs once and ends: its patterns are compiled once instead of twice, and its short-lived things are not cleared away in between.
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--min-semi-space-size=16');

// Each command is loaded only when it is asked for, so that `ledtrad read` starts without a database or a server.
const COMMANDS: Record<string, () => Promise<Command>> = {
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
  municipality: async () => (await import('./municipality.ts')).municipality,
  serve: async () => (await import('./serve.ts')).serve,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
};

const say = (words: Words, language: Language) => words[language];

async function overview(language: Language): Promise<string> {
  const rows = await Promise.all(
    Object.entries(COMMANDS).map(
      async ([name, load]) => `  ${name.padEnd(12)} ${say((await load()).summary, language)}`,
    ),
  );
  const head = {
    sv: 'Ledtråd: den röda tråden från kommunfullmäktiges mål till enhetens arbete.\n\nAnvändning: ledtrad KOMMANDO [VAL]\n',
    en: 'Ledtråd: the red thread from the council’s goals to the work of each unit.\n\nUsage: ledtrad COMMAND [OPTIONS]\n',
  };
  const tail = {
    sv: '\nledtrad KOMMANDO --help visar mer, ledtrad --version vilken version detta är; --debug visar var ett fel uppstod.',
    en: '\nledtrad COMMAND --help shows more, ledtrad --version which version this is; --debug shows where a fault arose.',
  };
  return [say(head, language), ...rows, say(tail, language), ''].join('\n');
}

async function run(argv: string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await overview(terminal.language));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    terminal.out(versionLine());
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const words = { sv: `Kommandot ”${name}” finns inte.`, en: `There is no command “${name}”.` };
    terminal.err(`ledtrad: ${say(words, terminal.language)}\n\n${await overview(terminal.language)}`);
    return 2;
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`${say(command.help, terminal.language)}\n`);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    const words = wordsOfParsing(error);
    if (words) return wrongCall(command, terminal, words);
    throw error;
  }
}

const terminal: Terminal = {
  readStdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  language: process.env.LEDTRAD_LANGUAGE === 'en' ? 'en' : 'sv',
};

// A reader that closes early (`ledtrad read … | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Given anywhere among the arguments, for whoever looks into a fault.
const debug = process.argv.includes('--debug');
const argv = process.argv.slice(2).filter((word) => word !== '--debug');

/** Says what stopped the program in a sentence; where in the code it was, only when asked. */
function explain(error: unknown): void {
  const { language } = terminal;
  const message = error instanceof Error ? error.message : String(error);
  const words =
    error instanceof Problem
      ? error.words
      : {
          sv: `Något gick fel i Ledtråd: ${message}. Kör om med --debug för att se var.`,
          en: `Something went wrong in Ledtråd: ${message}. Run it again with --debug to see where.`,
        };
  terminal.err(`ledtrad: ${say(words, language)}\n`);
  if (debug) terminal.err(`${inspect(error)}\n`);
}

// A fault that no one awaited leaves the program in an unknown state, so it ends; what was answered is in the database.
process.on('uncaughtException', (error) => {
  explain(error);
  process.exit(1);
});

try {
  process.exitCode = await run(argv, terminal);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
