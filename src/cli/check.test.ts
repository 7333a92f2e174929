import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Terminal } from './command.ts';

const PLAN = `# Verksamhetsplan 2026 för Barnenheten

## Inledning

Planen är framtagen tillsammans med medarbetarna.

## KF:s inriktningsmål: 1. En trygg kommun

### KF:s mål för verksamhetsområdet: 1.3 Kommunen ger stöd där behoven är som störst

#### Nämndmål: Barn får stöd i tid

##### Enhetsmål: Varje barn kommer till tals

**Förväntat resultat**

- Minst 80 % av barnen träffar sin handläggare ensamma.

**Uppföljning**

Andelen räknas varje månad.
`;

async function run(text: string, args: string[], language: Terminal['language'] = 'sv') {
  const said = { out: '', err: '' };
  const code = await check.run(args, {
    readStdin: async () => new TextEncoder().encode(text),
    out: (more) => {
      said.out += more;
    },
    err: (more) => {
      said.err += more;
    },
    interactive: false,
    language,
  });
  return { code, ...said };
}

interface Fixes {
  artifactChanges: [
    {
      artifactLocation: unknown;
      replacements: {
        deletedRegion: { startLine: number; startColumn: number; endColumn: number };
        insertedContent: { text: string };
      }[];
    },
  ];
}

describe('ledtrad check', () => {
  it('says what is good first, and answers 0 where nothing is to be fixed', async () => {
    const { code, out } = await run(PLAN, ['-']);
    expect(code).toBe(0);
    expect(out.indexOf('Alla enhetsmål med förväntade resultat (1) har en uppföljning.')).toBeGreaterThan(0);
    expect(out).toContain('Granskningen hittade ingenting att se över.');
  });

  it('tells goal by goal what is wrong, and answers 1', async () => {
    const { code, out } = await run(PLAN.slice(0, PLAN.indexOf('**Uppföljning**')), ['-']);
    expect(code).toBe(1);
    expect(out).toContain('Enhetsmål: Varje barn kommer till tals\n  Fel: Målet ”Varje barn kommer till tals”');
    expect(out).toContain('(rad 13)');
  });

  it('speaks English', async () => {
    const { out } = await run(PLAN, ['-'], 'en');
    expect(out).toContain('Every unit goal with expected results (1) has a follow-up.');
  });

  it('writes findings as JSON, of every plan in the file', async () => {
    const bad = PLAN.replace('varje månad', 'löpande');
    const { code, out } = await run(`${bad}\n${bad.replace('2026', '2027')}`, ['-', '--json']);
    expect(code).toBe(0);
    const { findings, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(findings).toHaveLength(2);
    expect(findings[0]).toEqual({
      rule: 'follow-up-without-occasion',
      severity: 'warning',
      message: expect.stringContaining('säger inte när den görs'),
      messageEn: expect.stringContaining('does not say when it is done'),
      place: {
        label: 'Varje barn kommer till tals › Uppföljning',
        goal: 'g4',
        goalTitle: 'Varje barn kommer till tals',
        part: 'section',
        partId: 's2',
        line: 21,
        page: null,
        document: 0,
      },
      evidence: [{ text: 'Andelen räknas löpande.', line: 21, part: { kind: 'section', id: 's2' }, at: 0 }],
    });
    expect(findings[1].place.document).toBe(1);
  });

  it('writes SARIF: each result of a rule that is listed, at a line of the file, with a fingerprint of its own', async () => {
    const bad = PLAN.slice(0, PLAN.indexOf('**Uppföljning**'));
    const { code, out } = await run(`${bad}\n${bad.replace('2026', '2027')}`, ['-', '--sarif']);
    expect(code).toBe(1);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    const { rules } = tool.driver;
    expect(results.map((result: { ruleId: string; ruleIndex: number }) => rules[result.ruleIndex].id)).toEqual(
      results.map(({ ruleId }: { ruleId: string }) => ruleId),
    );
    expect(results[0]).toEqual({
      ruleId: 'goal-without-follow-up',
      ruleIndex: expect.any(Number),
      level: 'error',
      message: { text: expect.stringContaining('Varje barn kommer till tals') },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'stdin' }, region: { startLine: 13 } } }],
      partialFingerprints: { 'ledtrad/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect((await run(PLAN, ['-', '--json', '--sarif'])).code).toBe(2);
  });

  it('carries what fixes a finding: in JSON by its place in the plan, in SARIF by its place in the file', async () => {
    const bad = PLAN.replace('Minst 80 % av', 'Minst 82.5 procent av').replace(
      'medarbetarna.',
      'medarbetarna, efter en **utvärdring** och\nän en utvärdring. Utvärderingen är\nklar, och en utvärdering till görs.',
    );
    const { findings } = JSON.parse((await run(bad, ['-', '--json'])).out);
    expect(findings.find(({ rule }: { rule: string }) => rule === 'decimal-style').fix).toEqual({
      changes: [
        {
          goal: 'g4',
          part: { kind: 'section', id: 's1' },
          field: 'text',
          at: 6,
          from: '82.5 procent',
          to: '82,5 procent',
        },
      ],
    });
    const [{ results, columnKind }] = JSON.parse((await run(bad, ['-', '--sarif'])).out).runs;
    expect(columnKind).toBe('utf16CodeUnits');
    const lines = bad.split('\n');
    const words = results.flatMap((result: { ruleId: string; fixes?: unknown }) => result.fixes ?? []);
    const swaps = words.flatMap(({ artifactChanges: [{ artifactLocation, replacements }] }: Fixes) => {
      expect(artifactLocation).toEqual({ uri: 'stdin' });
      return replacements.map(({ deletedRegion: { startLine, startColumn, endColumn }, insertedContent }) => [
        lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1),
        insertedContent.text,
      ]);
    });
    expect(swaps).toEqual([
      ['utvärdring', 'utvärdering'],
      ['utvärdring', 'utvärdering'],
      ['82.5 procent', '82,5 procent'],
    ]);
  });

  it('answers 2 and shows how to call it where the call is wrong', async () => {
    expect(await run(PLAN, [])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Användning: ledtrad check FIL'),
    });
    expect((await run(PLAN, ['a.md', 'b.md'])).code).toBe(2);
  });

  it('says in one sentence what is wrong with a file that is not a plan', async () => {
    await expect(run('Hej på er.', ['-'])).rejects.toMatchObject({ code: 'no-plan-found' });
  });
});
