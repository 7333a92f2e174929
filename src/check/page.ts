import type { Severity } from './model/finding.ts';
import type { Rule } from './model/rule.ts';
import { SEVERITY_NAMES } from './model/words.ts';
import { RULES } from './rules/index.ts';

const severityText = (severity: Severity): string => `**${SEVERITY_NAMES[severity].sv}** · ${severity}`;

const HEAD = `# What the reviewer looks for · Vad granskningen letar efter

Generated from the rules in \`src/check/rules/\` by \`node scripts/rules.mjs\`; do not edit by hand.

The reviewer (*granskning*) reads a plan or a report as a careful colleague would before it is sent on. Precision comes first: a rule that
would often be wrong is sharpened or left out, so that silence means something. The council’s and the board’s texts are inherited, and are
not checked against the unit, except where a rule says so.

**Fel** (error): it contradicts itself, or lacks what the form requires · **Trolig miss** (warning): probably a slip · **Värt en titt** (notice): worth a look
`;

/** The page of all rules, as Markdown: the content of `docs/rules.md`. */
export function rulesPage(): string {
  const rows = RULES.map(
    ({ id, severity, title }) => `| [\`${id}\`](#${id}) | ${severityText(severity)} | ${title.sv} · ${title.en} |`,
  );
  const table = ['| rule | severity | what |', '| --- | --- | --- |', ...rows].join('\n');
  return `${[HEAD, table, ...RULES.map(ruleText)].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function ruleText({ id, severity, title, says, fix, scope, example, find }: Rule): string {
  const [finding] = find(example.fires);
  return [
    `## ${id}`,
    `${severityText(severity)} — ${title.sv} · *${title.en}*`,
    `${says.sv}<br>*${says.en}*`,
    `Så rättas det: ${fix.sv}<br>*To fix it: ${fix.en}*`,
    `Reads: ${scope.parts.join(', ')}. An edit asks for a new check of ${REACH[scope.reach]}.`,
    ...(finding
      ? [
          `Example: ${quoted(finding.evidence.map(({ text }) => text))} gives`,
          `> ${finding.message.sv}<br>*${finding.message.en}*`,
        ]
      : []),
  ].join('\n\n');
}

const REACH: Record<Rule['scope']['reach'], string> = {
  part: 'that part',
  goal: 'all under its goal',
  plan: 'the whole plan',
};
const quoted = (texts: string[]): string => [...new Set(texts)].map((text) => `”${text}”`).join(', ');
