import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Severity } from '../check/model/finding.ts';
import { fingerprintsOf } from '../check/model/fingerprint.ts';
import { RULES } from '../check/rules/index.ts';
import type { Language } from '../kernel/words.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type Fix, fixerOf } from './fixes.ts';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', notice: 'note' };

const TAGS: Record<Language, string> = { sv: 'sv-SE', en: 'en-US' };

/**
 * The findings of a file as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines. `path` is the file as the command got it;
 * `lines` are those of the file itself, where it is text: what fixes a finding there goes with it (§3.55).
 */
export function sarif(
  checked: { plan: Plan; findings: Finding[] }[],
  path: string,
  language: Language,
  lines: Map<number, string> = new Map(),
) {
  const places = new Map(RULES.map(({ id }, index) => [id, index]));
  const uri = uriOf(path);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        language: TAGS[language],
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'Ledtråd',
            rules: RULES.map(({ id, severity, title, says, fix }) => ({
              id,
              shortDescription: { text: title[language] },
              fullDescription: { text: says[language] },
              help: { text: fix[language] },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        results: checked.flatMap(({ plan, findings }) => {
          const fingerprints = fingerprintsOf(plan, findings);
          const fixer = fixerOf(plan, lines);
          return findings.map((finding, index) => {
            const { rule, severity, message, place, evidence } = finding;
            return {
              ruleId: rule,
              ruleIndex: places.get(rule),
              level: LEVELS[severity],
              message: { text: message[language] },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri }, ...regionOf(evidence[0]?.line ?? place.source?.line) },
                },
              ],
              partialFingerprints: { 'ledtrad/v1': fingerprints[index] },
              ...fixesOf(fixer(finding), uri),
            };
          });
        }),
      },
    ],
  };
}

const fixesOf = (fixes: Fix[] | null, uri: string) =>
  fixes && {
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation: { uri },
            replacements: fixes.map(({ line, column, endColumn, to }) => ({
              deletedRegion: { startLine: line, startColumn: column, endColumn },
              insertedContent: { text: to },
            })),
          },
        ],
      },
    ],
  };

const regionOf = (line: number | null | undefined) => (line ? { region: { startLine: line } } : {});

/** The file as a reference (RFC 3986): a path that begins somewhere else stays so. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');
}
